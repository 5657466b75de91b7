import { interactionsOf, type PostFigures } from '../audiences/figures.ts';
import type { Account, EngagementBase } from '../brief.ts';
import type { Change } from './analysis.ts';
import type { InsightsRules } from './house.ts';
import { metricOf, type WeekSums, weekSums } from './metrics.ts';

/** A week of an account beside what is usual there. */
export interface AccountWeek {
  readonly account: string;
  readonly band: Account['band'];
  readonly base: EngagementBase;
  readonly week: WeekSums;
  readonly usual: WeekSums;
}

/** What lies so near a limit, in per-mille of it, may be read either way. */
const EITHER_WAY = 30;
/** Who is so near the best, in per-mille of it, may be called the best. */
const AS_GOOD = 20;

const isEnough = (rules: InsightsRules, { week }: AccountWeek): boolean =>
  interactionsOf(week) >= rules.sampleInteractions;

/** Whether an account had too few clicks in the week to conclude from conversion, cost per order and ROAS. */
export const isSmall = (rules: InsightsRules, { week }: AccountWeek): boolean => week.clicks < rules.sampleClicks;

/** The engagement rate of the week in per-mille of the usual one; null where one of them is none. */
export function engagementPermille({ week, usual, base }: AccountWeek): number | null {
  const [now, before] = [metricOf('engagement-rate', week, base), metricOf('engagement-rate', usual, base)];
  return now === null || before === null || before === 0 ? null : Math.floor((now * 1000) / before);
}

/** Whether a metric of the week is so many per cent below usual. `shift`: the limit is moved by so many per-mille. */
function isBelow(of: AccountWeek, metric: 'click-rate' | 'conversion', percent: number, shift: number): boolean {
  const [now, before] = [metricOf(metric, of.week), metricOf(metric, of.usual)];
  return now !== null && before !== null && now * 100_000 <= before * (100 - percent) * (1000 + shift);
}

/** Whether an order cost more than it may. */
function isOverLimit({ week }: AccountWeek, limit: number, shift: number): boolean {
  const cost = metricOf('cost-per-order', week);
  return cost !== null && cost * 1000 > limit * 100 * (1000 + shift);
}

/** What the handbook recommends for an account, first row first; null: leave things as they are. */
function changeAt(rules: InsightsRules, of: AccountWeek, shift: number): Change | null {
  const { week, band } = of;
  const level = engagementPermille(of);
  if (week.posts < band.least) return 'post-regularly';
  if (week.posts > band.most) return 'post-less';
  if (isBelow(of, 'click-rate', rules.leakPercent, shift)) return 'mend-link';
  if (!isSmall(rules, of)) {
    if (isBelow(of, 'conversion', rules.leakPercent, shift)) return 'mend-page';
    if (isOverLimit(of, rules.orderCostLimit, -shift)) return 'cut-boost';
  }
  const flat = level !== null && level * 100_000 <= 1000 * (100 - rules.flatPercent) * (1000 + shift);
  return flat && isEnough(rules, of) ? 'change-content' : null;
}

/** What is to be recommended for an account: the row that fits, and whether others may be read there as well (limits are close). */
export interface Called {
  readonly account: string;
  readonly change: Change | null;
  readonly allowed: readonly (Change | null)[];
}

export function calledChange(rules: InsightsRules, of: AccountWeek): Called {
  const change = changeAt(rules, of, 0);
  const allowed = [...new Set([change, changeAt(rules, of, -EITHER_WAY), changeAt(rules, of, EITHER_WAY)])];
  return { account: of.account, change, allowed };
}

/** A name with a level by which it is ranked. */
interface Ranked {
  readonly id: string;
  readonly level: number;
}

/** The highest (or lowest) first, with all that are as good. */
function leading(all: readonly Ranked[], sign: 1 | -1): readonly string[] {
  const sorted = [...all].sort((a, b) => (b.level - a.level) * sign || (a.id < b.id ? -1 : 1));
  const top = sorted[0]?.level;
  if (top === undefined) return [];
  return sorted.filter(({ level }) => Math.abs(top - level) * 1000 <= top * AS_GOOD).map(({ id }) => id);
}

/** The accounts that rose most, and those that fell most; the first of each is meant, the others are as good. */
export function bestAndWorst(
  rules: InsightsRules,
  all: readonly AccountWeek[],
): { readonly best: readonly string[]; readonly worst: readonly string[] } {
  const ranked = all.flatMap((of): Ranked[] => {
    const level = engagementPermille(of);
    return level === null || !isEnough(rules, of) ? [] : [{ id: of.account, level }];
  });
  return { best: leading(ranked, 1), worst: leading(ranked, -1) };
}

/** Posts that were shown to somebody, by their engagement rate: the best and the worst, and those as good. */
export function bestAndWorstPost(
  posts: readonly PostFigures[],
  base: EngagementBase,
  followers: number,
): { readonly best: readonly string[]; readonly worst: readonly string[] } {
  const ranked = posts.flatMap((post): Ranked[] => {
    const level = postEngagement(post, base, followers);
    return level === null ? [] : [{ id: post.id, level }];
  });
  return { best: leading(ranked, 1), worst: leading(ranked, -1) };
}

/** The engagement rate of a post, thousandths of a per cent; null where nobody has seen it. */
export const postEngagement = (post: PostFigures, base: EngagementBase, followers: number): number | null =>
  post.reach === 0
    ? null
    : metricOf('engagement-rate', { ...weekSums([]), ...post, followers, weeks: 1, posts: 1 }, base);
