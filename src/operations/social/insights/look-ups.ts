import type { RecordReader } from '../../../kernel/step.ts';
import { ACCOUNT_DAY, POST_FIGURES, type PostFigures } from '../audiences/figures.ts';
import { dateOfDay, dayIn } from '../audiences/local-days.ts';
import { MARKET_VOICE } from '../audiences/voice.ts';
import type { EngagementBase, SocialBrief } from '../brief.ts';
import { socialHouseOf } from '../look-ups.ts';
import { accountWeeks, baseOfAccount, type DaySpan, heardBy, isSettled, postsIn, sumsOf } from './account-weeks.ts';
import type { AnalysisBrief } from './analysis.ts';
import type { CollectionBrief } from './collection.ts';
import {
  bestAndWorst,
  bestAndWorstPost,
  calledChange,
  engagementPermille,
  isSmall,
  postEngagement,
} from './conclusions.ts';
import type { NamedPost, RightConclusions } from './happenings.ts';
import { addSums, metricOf, type WeekSums } from './metrics.ts';

/** The base of the engagement rate that a brief asks for; null where it asks for none. */
export const rightBase = (brief: SocialBrief, { account, metrics }: CollectionBrief): EngagementBase | null =>
  account === null || !metrics.includes('engagement-rate') ? null : baseOfAccount(brief, account);

/** What the metrics of a brief are worked out of: the week of its account, or of all accounts together. */
export function sumsFor(world: RecordReader, { account, from, to }: CollectionBrief): WeekSums {
  const days = world.all(ACCOUNT_DAY);
  const { accounts } = socialHouseOf(world);
  return account === null
    ? addSums(accounts.map(({ id }) => sumsOf(days, id, { from, to })))
    : sumsOf(days, account, { from, to });
}

/** The metrics of a brief, in its sequence, by the figures as they are shown now; its engagement rate on a base. */
export function metricsBy(
  world: RecordReader,
  brief: CollectionBrief,
  base: EngagementBase | null,
): readonly (number | null)[] {
  const house = socialHouseOf(world);
  const sums = sumsFor(world, brief);
  const heard = brief.account === null ? null : heardBy(house, world.all(MARKET_VOICE), brief.account, brief.from);
  return brief.metrics.map((metric) => metricOf(metric, sums, base, heard));
}

/** The right metrics of a brief. */
export const rightMetrics = (world: RecordReader, brief: CollectionBrief): readonly (number | null)[] =>
  metricsBy(world, brief, rightBase(socialHouseOf(world), brief));

/** Whether all days of a week are settled: of an account, or of all of them. */
export function isWeekSettled(world: RecordReader, account: string | null, span: DaySpan): boolean {
  const days = world.all(ACCOUNT_DAY);
  const { accounts } = socialHouseOf(world);
  return accounts.every(({ id }) => (account !== null && account !== id) || isSettled(days, id, span));
}

function named(
  posts: readonly PostFigures[],
  id: string | undefined,
  rate: (post: PostFigures) => number | null,
  dayOf: (at: number) => string,
): NamedPost | null {
  const post = posts.find((each) => each.id === id);
  const value = post === undefined ? null : rate(post);
  return post === undefined || value === null ? null : { topic: post.topic, day: dayOf(post.at), value };
}

/** The best and the worst post of the account of an analysis. */
function rightPosts(world: RecordReader, brief: AnalysisBrief, followers: number) {
  const house = socialHouseOf(world);
  const posts = postsIn(world.all(POST_FIGURES), house, house.audiences.offsets, brief);
  const base = baseOfAccount(house, brief.account);
  const { best, worst } = bestAndWorstPost(posts, base, followers);
  const rate = (post: PostFigures): number | null => postEngagement(post, base, followers);
  const market = house.accounts.find(({ id }) => id === brief.account)?.market ?? '';
  const dayOf = (at: number): string => dateOfDay(dayIn(house.audiences.offsets, market, at));
  const [top, low] = [best, worst].map(([id]) => named(posts, id, rate, dayOf));
  return {
    bestPost: best,
    worstPost: worst,
    posts: top == null || low == null ? null : { best: top, worst: low },
  };
}

/** What is to be concluded from the figures as they are shown now. */
export function rightConclusions(world: RecordReader, brief: AnalysisBrief): RightConclusions {
  const house = socialHouseOf(world);
  const weeks = accountWeeks(house, house.insights, world.all(ACCOUNT_DAY), brief);
  const followers = weeks.find(({ account }) => account === brief.account)?.week.followers ?? 0;
  return {
    ...bestAndWorst(house.rules, weeks),
    rated: weeks.map((of) => ({
      account: of.account,
      value: metricOf('engagement-rate', of.week, of.base),
      permille: engagementPermille(of),
    })),
    ...rightPosts(world, brief, followers),
    changes: weeks.map((of) => calledChange(house.rules, of)),
    samples: weeks.filter((of) => isSmall(house.rules, of)).map(({ account }) => account),
  };
}
