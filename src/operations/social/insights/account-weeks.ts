import type { AccountDay, PostFigures } from '../audiences/figures.ts';
import { dateOfDay, dayIn, dayOfDate } from '../audiences/local-days.ts';
import type { MarketVoice } from '../audiences/voice.ts';
import { type EngagementBase, platformOf, type SocialBrief } from '../brief.ts';
import type { Offsets } from '../local-time.ts';
import type { AnalysisBrief } from './analysis.ts';
import type { AccountWeek } from './conclusions.ts';
import type { InsightsHouse } from './house.ts';
import { type Heard, type WeekSums, weekSums } from './metrics.ts';

/** First and last day, `YYYY-MM-DD` on the calendar of a market. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** Rows of a list, wherever they stand: in the world or in a view. */
type Few<T> = Iterable<T>;

/** The days of an account in a span, as far as they are shown. */
export function daysOf(days: Few<AccountDay>, account: string, { from, to }: DaySpan): readonly AccountDay[] {
  const found: AccountDay[] = [];
  for (const day of days) if (day.account === account && day.date >= from && day.date <= to) found.push(day);
  return found;
}

const lengthOf = ({ from, to }: DaySpan): number => dayOfDate(to) - dayOfDate(from) + 1;

/** Whether every day of an account in a span is settled. */
export function isSettled(days: Few<AccountDay>, account: string, span: DaySpan): boolean {
  const found = daysOf(days, account, span);
  return found.length === lengthOf(span) && found.every(({ settled }) => settled);
}

/** What an account adds up to in a span, as far as it is shown. */
export const sumsOf = (days: Few<AccountDay>, account: string, span: DaySpan): WeekSums =>
  weekSums(daysOf(days, account, span), Math.max(1, Math.floor(lengthOf(span) / 7)));

/** What the engagement rate of an account is counted on. */
export function baseOfAccount(brief: Pick<SocialBrief, 'accounts' | 'platforms'>, id: string): EngagementBase {
  const account = brief.accounts.find((each) => each.id === id);
  return (account === undefined ? undefined : platformOf(brief, account)?.base) ?? 'reach';
}

/** A week of each account beside what is usual there. */
export const accountWeeks = (
  brief: Pick<SocialBrief, 'accounts' | 'platforms'>,
  { usual }: InsightsHouse,
  days: Few<AccountDay>,
  week: DaySpan,
): readonly AccountWeek[] =>
  brief.accounts.map(({ id, band }) => ({
    account: id,
    band,
    base: baseOfAccount(brief, id),
    week: sumsOf(days, id, week),
    usual: sumsOf(days, id, usual),
  }));

/** What is said of each brand in the market of an account in a week; null where nobody has counted. */
export function heardBy(
  brief: Pick<SocialBrief, 'accounts' | 'brands'>,
  voices: Few<MarketVoice>,
  id: string,
  from: string,
): Heard | null {
  const market = brief.accounts.find((each) => each.id === id)?.market;
  const own = brief.brands.find(({ kind }) => kind === 'own')?.id ?? '';
  for (const voice of voices)
    if (voice.market === market && voice.from === from) return { own, mentions: voice.mentions };
  return null;
}

/** The week that begins on a Monday. */
export const weekFrom = (monday: number): DaySpan => ({ from: dateOfDay(monday), to: dateOfDay(monday + 6) });

/** The posts of an account that went out in a week, on the calendar of its market. */
export function postsIn(
  posts: Few<PostFigures>,
  { accounts }: Pick<SocialBrief, 'accounts'>,
  offsets: Offsets,
  { account, from, to }: Pick<AnalysisBrief, 'account' | 'from' | 'to'>,
): readonly PostFigures[] {
  const market = accounts.find(({ id }) => id === account)?.market ?? '';
  const [first, last] = [dayOfDate(from), dayOfDate(to)];
  const found: PostFigures[] = [];
  for (const post of posts) {
    const day = dayIn(offsets, market, post.at);
    if (post.account === account && day >= first && day <= last) found.push(post);
  }
  return found;
}
