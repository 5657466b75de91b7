import type { RandomStream } from '../../../kernel/random.ts';
import { atClock, closeOfWorkingDay, DAY } from '../../../operations/shop/calendar.ts';
import { dayIn } from '../../../operations/social/audiences/local-days.ts';
import { settlesAt } from '../../../operations/social/audiences/settling.ts';
import { HOME_MARKET, platformOf } from '../../../operations/social/brief.ts';
import { type DaySpan, weekFrom } from '../../../operations/social/insights/account-weeks.ts';
import { ANALYSIS_SORTS } from '../../../operations/social/insights/analysis.ts';
import type { CollectionBrief } from '../../../operations/social/insights/collection.ts';
import type { Metric } from '../../../operations/social/insights/metrics.ts';
import type { InsightsPart } from '../../../operations/social/insights/part.ts';
import { offsetsOf } from '../offsets.ts';
import type { CompilingSocial } from '../subject.ts';
import type { InsightsData } from './schema.ts';

/** Weeks that say what is usual, and those between them and the sitting. */
const USUAL = { weeks: 4, before: 1 } as const;
const OF_ALL: readonly Metric[] = ['conversion', 'cost-per-order', 'roas'];
const OF_SPENDING: readonly Metric[] = ['conversion', 'cost-per-order', 'roas', 'click-rate', 'share-of-voice'];
const OF_OTHERS: readonly Metric[] = ['conversion', 'click-rate', 'share-of-voice'];

/** What is asked of each account: its engagement rate, and one metric more; click rate and share of voice are among them each week. */
function drawMetrics(
  random: RandomStream,
  c: CompilingSocial,
  { spending }: InsightsData,
): ReadonlyMap<string, readonly Metric[]> {
  const order = random.shuffle(c.accounts.map(({ id }) => id));
  return new Map(
    order.map((id, at) => {
      const more =
        at === 0
          ? 'click-rate'
          : at === 1
            ? 'share-of-voice'
            : random.fork(id).pick(spending.includes(id) ? OF_SPENDING : OF_OTHERS);
      return [id, ['engagement-rate', more]];
    }),
  );
}

/** What is to be collected and worked out of a week: one of each account, and one of all of them. */
function collectionsOf(
  c: CompilingSocial,
  metrics: ReadonlyMap<string, readonly Metric[]>,
  span: DaySpan,
  sunday: number,
  dueAt: number,
): readonly Omit<CollectionBrief, 'id'>[] {
  const { hours } = c.catalogue;
  const limits = (settled: number) => ({
    collectBy: closeOfWorkingDay(settled, 0, hours),
    computeBy: Math.min(dueAt, closeOfWorkingDay(settled, 1, hours)),
  });
  const settled = c.accounts.map((account) =>
    settlesAt(c.socialRules, platformOf(c, account)?.kind ?? 'photo', sunday),
  );
  const single = c.accounts.map(({ id: account }, i) => ({
    ...{ account, ...span, metrics: metrics.get(account) ?? [] },
    ...limits(settled[i] ?? 0),
  }));
  return [...single, { account: null, ...span, metrics: OF_ALL, ...limits(Math.max(...settled)) }];
}

/** Makes the subject's parts of the form: what is to be collected each week, and the two analyses. */
export function compileInsights(
  c: CompilingSocial,
  data: InsightsData,
): {
  readonly house: InsightsPart['house'];
  readonly form: InsightsPart['form'];
  readonly truth: InsightsPart['truth'];
} {
  const random = c.random.fork('insights');
  const monday = dayIn(offsetsOf(c), HOME_MARKET, c.monday + DAY / 2);
  const signs: string[] = [];
  const posts = random.fork('posts').shuffle(data.posts);
  for (const [week, sort] of ANALYSIS_SORTS.entries()) {
    const start = c.monday + week * 7 * DAY;
    const at = atClock(start + (data.asked.weekday - 1) * DAY, data.asked.at);
    const dueAt = atClock(start + (data.analysis.weekday - 1) * DAY, data.analysis.at);
    if (dueAt > (c.days.at(-1)?.close ?? 0)) continue;
    const first = monday + (week - 1) * 7;
    const metrics = drawMetrics(random.fork(sort), c, data);
    for (const collection of collectionsOf(c, metrics, weekFrom(first), first + 6, dueAt)) {
      const id = `FC-${signs.length + 1}`;
      signs.push(id);
      c.coming.push({ kind: 'figure-collection/comes', at, collection: { id, ...collection } });
    }
    const account = posts[week % posts.length] ?? '';
    const analysis = { id: `FA-${week + 1}`, sort, ...weekFrom(first), account, dueAt };
    c.coming.push({ kind: 'figure-analysis/comes', at, analysis });
  }
  c.made.push({
    ...{ file: 'insights.yaml', path: ['insights', 'asked'], least: signs.length, most: signs.length },
    signs: signs.map((of) => ({ happening: 'figure-collection/settled', of })),
  });
  const usual = monday - 7 * (USUAL.weeks + USUAL.before);
  return {
    house: { usual: { from: weekFrom(usual).from, to: weekFrom(usual + 7 * (USUAL.weeks - 1)).to } },
    form: {},
    truth: {},
  };
}
