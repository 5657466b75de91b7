import type { RandomStream } from '../../kernel/random.ts';
import {
  accountWeeks,
  baseOfAccount,
  type DaySpan,
  heardBy,
  isSettled,
  postsIn,
  sumsOf,
} from '../../operations/social/insights/account-weeks.ts';
import { CHANGES, type Conclusions } from '../../operations/social/insights/analysis.ts';
import { bestAndWorst, bestAndWorstPost, calledChange, isSmall } from '../../operations/social/insights/conclusions.ts';
import { addSums, metricOf } from '../../operations/social/insights/metrics.ts';
import type { AnalysisView, CollectionView } from '../../operations/social/insights/view.ts';
import { type Intent, intent } from '../bot.ts';
import type { Slip } from '../bot-duty.ts';
import type { SocialDesk, SocialPolicy } from './desk.ts';

/** Whether all days of a week are settled: of an account, or of all of them. */
const isOver = ({ social, house }: SocialDesk, account: string | null, span: DaySpan): boolean =>
  house.accounts.every(({ id }) => (account !== null && account !== id) || isSettled(social.accountDays, id, span));

/** Collects each account once its week is settled. */
const collect: SocialPolicy = (desk) =>
  desk.social.collections
    .filter((each) => each.account !== null && each.collected === undefined && isOver(desk, each.account, each))
    .map(({ id }) => intent('insight/collect', { collection: id }));

/** The metrics of a brief, worked out of what was collected. */
function work(
  { social, house }: SocialDesk,
  { account, from, to, metrics }: CollectionView,
): Omit<Conclude, 'collection'> {
  const days = social.accountDays;
  const sums =
    account === null
      ? addSums(house.accounts.map(({ id }) => sumsOf(days, id, { from, to })))
      : sumsOf(days, account, { from, to });
  const base = account === null || !metrics.includes('engagement-rate') ? null : baseOfAccount(house, account);
  const heard = account === null ? null : heardBy(house, social.voices, account, from);
  return { base, values: metrics.map((metric) => metricOf(metric, sums, base, heard)) };
}

interface Conclude {
  readonly collection: string;
  readonly base: string | null;
  readonly values: readonly (number | null)[];
}

const compute: SocialPolicy = (desk) =>
  desk.social.collections
    .filter((each) => {
      const { account, collected, computed, computeBy } = each;
      const isReady = account === null ? isOver(desk, null, each) : collected?.settled === true;
      return isReady && computed === undefined && desk.now <= computeBy;
    })
    .map((each) => intent('insight/compute', { collection: each.id, ...work(desk, each) }));

/** What follows from the figures of a week, by the handbook. */
function conclude({ social, house }: SocialDesk, analysis: AnalysisView): Conclusions {
  const weeks = accountWeeks(house, house.insights, social.accountDays, analysis);
  const { best, worst } = bestAndWorst(house.rules, weeks);
  const of = (account: string) => weeks.find((each) => each.account === account);
  const carried = ([account = house.accounts[0]?.id ?? '']: readonly string[]) => {
    const found = of(account);
    return { account, value: (found && metricOf('engagement-rate', found.week, found.base)) ?? 0 };
  };
  const posts = postsIn(social.postFigures, house, house.audiences.offsets, analysis);
  const named = bestAndWorstPost(
    posts,
    baseOfAccount(house, analysis.account),
    of(analysis.account)?.week.followers ?? 0,
  );
  return {
    best: carried(best),
    worst: carried(worst),
    bestPost: named.best[0] ?? null,
    worstPost: named.worst[0] ?? null,
    changes: weeks.flatMap((each) => {
      const { account, change } = calledChange(house.rules, each);
      return change === null ? [] : [{ account, change }];
    }),
    samples: weeks.filter((each) => isSmall(house.rules, each)).map(({ account }) => account),
  };
}

const analyse: SocialPolicy = (desk) =>
  desk.social.analyses
    .filter((each) => each.given === undefined && desk.now <= each.dueAt && isOver(desk, null, each))
    .map((each) => intent('analysis/submit', { analysis: each.id, ...conclude(desk, each) }));

/** All that the handbook asks for, in the order in which it is done. */
export const insightsExpert: readonly SocialPolicy[] = [collect, compute, analyse];

type Values = readonly (number | null)[];

/** Takes the days of another week, so that every figure is off; besides, often the wrong base. */
const slipCompute: Slip = (input, random) => {
  const { values, base, ...others } = input as { readonly values: Values; readonly base: string | null };
  const off = values.map((value) => value && Math.floor((value * 115) / 100));
  const other = base === 'followers' ? 'reach' : 'followers';
  return intent('insight/compute', {
    ...others,
    base: base !== null && random.chance(500) ? other : base,
    values: off,
  });
};

const lessOne = <T>(list: readonly T[], random: RandomStream): readonly T[] => {
  const at = list.length === 0 ? -1 : random.int(0, list.length - 1);
  return list.filter((_, place) => place !== at);
};

/** Ranks by the bare rate, forgets a change or a small sample, or recommends something else. */
const slipAnalysis: Slip = (input, random) => {
  const given = input as unknown as Conclusions & { readonly analysis: string };
  const how = random.int(0, 3);
  if (how === 0) return intent('analysis/submit', { ...given, best: given.worst });
  if (how === 1) return intent('analysis/submit', { ...given, samples: lessOne(given.samples, random) });
  const changes = lessOne(given.changes, random);
  if (how === 2) return intent('analysis/submit', { ...given, changes, bestPost: given.worstPost });
  const others = given.changes.map(({ account }) => ({ account, change: random.pick(CHANGES) }));
  return intent('analysis/submit', { ...given, changes: others });
};

/** How each act goes wrong in practice. */
export const insightsSlips: Readonly<Record<string, Slip>> = {
  'insight/compute': slipCompute,
  'analysis/submit': slipAnalysis,
};

/** What somebody does who clicks everything and reads nothing: collects at once, enters round numbers, changes everything everywhere. */
const fillIn: SocialPolicy = ({ social, house, now }) => {
  const accounts = house.accounts.map(({ id }) => id);
  const [first = ''] = accounts;
  return [
    ...social.collections.flatMap((each): Intent[] => {
      const { id, account, collected, computed, metrics, computeBy } = each;
      if (account !== null && collected === undefined) return [intent('insight/collect', { collection: id })];
      if (computed !== undefined || now > computeBy) return [];
      const base = metrics.includes('engagement-rate') ? 'followers' : null;
      return [intent('insight/compute', { collection: id, base, values: metrics.map(() => 3000) })];
    }),
    ...social.analyses
      .filter(({ given, dueAt }) => given === undefined && now <= dueAt)
      .map(({ id }) =>
        intent('analysis/submit', {
          ...{ analysis: id, best: { account: first, value: 5000 }, worst: { account: first, value: 1000 } },
          ...{ bestPost: null, worstPost: null, samples: accounts },
          changes: accounts.map((account) => ({ account, change: CHANGES[0] })),
        }),
      ),
  ];
};

/** What somebody does who clicks everything and reads nothing. */
export const insightsBlind: readonly SocialPolicy[] = [fillIn];
