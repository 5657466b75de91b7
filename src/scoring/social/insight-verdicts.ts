import type { Parts } from '../../operations/parts.ts';
import type { Called } from '../../operations/social/insights/conclusions.ts';
import type {
  InsightsHappenings,
  JudgedMetric,
  NamedPost,
  RatedAccount,
  RightConclusions,
} from '../../operations/social/insights/happenings.ts';
import { isMetricRight, metricText } from '../../operations/social/insights/metrics.ts';
import type { Assessment } from '../assessment.ts';
import type { Words } from '../ledger.ts';
import { fallingOff, half, right, selection, type Verdict, words, wrong } from '../verdict.ts';

export const POINTS = {
  ...{ settled: 3, time: 3, value: 2, base: 1 },
  ...{ carried: 4, post: 2, changes: 8, samples: 4 },
} as const;

export type Desk = Assessment<Parts['social']>;
type Given = InsightsHappenings['figure-analysis/given'];

const again = (verdict: Verdict): Verdict => ({ ...verdict, again: true });

/** Judges figures that no longer change. Who had collected provisional ones before has a third. */
export const settledVerdict = (account: string, wasEarly: boolean): Verdict =>
  wasEarly
    ? { earned: 1, reason: words('reason.figures-settled-again', { figureAccount: account }) }
    : right(POINTS.settled, 'reason.figures-settled');

/** Collected in time, or so much later. */
export const timeVerdict = (desk: Desk, id: string): Verdict =>
  fallingOff(desk, desk.deadlineOf(id, 'in-time'), POINTS.time, desk.house.rules.collectGraceHours);

/** Judges a metric. One that is right by the base that was stated, and not by the right base, earns half: the base is judged on its own. */
export function metricVerdict({ metric, given, right: called, own }: JudgedMetric): Verdict {
  if (isMetricRight(metric, given, called)) return again(right(POINTS.value, 'reason.metric-right'));
  const values = { metric, given: metricText(metric, given), right: metricText(metric, called) };
  return again(
    isMetricRight(metric, given, own)
      ? half(POINTS.value, 'reason.metric-as-stated', values)
      : wrong('reason.metric-wrong', values),
  );
}

export function baseVerdict({ base, rightBase }: InsightsHappenings['figure-collection/computed']): Verdict {
  return again(
    base === rightBase
      ? right(POINTS.base, 'reason.engagement-base-right')
      : wrong('reason.engagement-base-wrong', {
          engagementBase: base ?? '',
          rightEngagementBase: rightBase ?? '',
        }),
  );
}

/** The facts on an account: its engagement rate of the week, and that in per cent of what is usual. */
export function ratedWords(rated: readonly RatedAccount[], account: string): Words[] {
  const found = rated.find((each) => each.account === account);
  if (found === undefined) return [];
  return [
    words('because.account-rated', {
      figureAccount: account,
      given: metricText('engagement-rate', found.value),
      percent: found.permille === null ? '–' : Math.floor(found.permille / 10),
    }),
  ];
}

type Which = 'best' | 'worst';
const ACCOUNT_WRONG = { best: 'reason.analysis-best-wrong', worst: 'reason.analysis-worst-wrong' } as const;
const POST_WRONG = { best: 'reason.analysis-best-post-wrong', worst: 'reason.analysis-worst-post-wrong' } as const;

/** Judges the best or the worst account with the figure that carries it. */
export function carriedVerdict({ given, right: called }: Given, which: Which): Verdict {
  const { account, value } = given[which];
  const [meant = ''] = called[which];
  if (!called[which].includes(account))
    return again(
      wrong(ACCOUNT_WRONG[which], { figureAccount: account, rightFigureAccount: meant }, [
        ...ratedWords(called.rated, account),
        ...ratedWords(called.rated, meant),
      ]),
    );
  const rate = called.rated.find((each) => each.account === account)?.value ?? null;
  const values = {
    figureAccount: account,
    given: metricText('engagement-rate', value),
    right: metricText('engagement-rate', rate),
  };
  return again(
    isMetricRight('engagement-rate', value, rate)
      ? right(POINTS.carried, 'reason.analysis-carried')
      : half(POINTS.carried, 'reason.analysis-figure-wrong', values),
  );
}

const rateOf = ({ value }: NamedPost): string => metricText('engagement-rate', value);

/** A post by its topic and day, with its engagement rate. */
const postValues = (post: NamedPost) => ({ rightFigureTopic: post.topic, day: post.day, right: rateOf(post) });
export const bestPostWords = (post: NamedPost): Words =>
  words('because.best-post', { rightFigureTopic: post.topic, day: post.day, right: rateOf(post) });
export const worstPostWords = (post: NamedPost): Words =>
  words('because.worst-post', { rightFigureTopic: post.topic, day: post.day, right: rateOf(post) });

/** Judges the best or the worst post of the account that the report names. */
export function postVerdict({ given, right: called }: Given, which: Which): Verdict {
  const [chosen, meant] = which === 'best' ? [given.bestPost, called.bestPost] : [given.worstPost, called.worstPost];
  if (chosen !== null && meant.includes(chosen)) return again(right(POINTS.post, 'reason.analysis-post-right'));
  const named = called.posts?.[which];
  return again(wrong(POST_WRONG[which], named === undefined ? {} : postValues(named)));
}

/** Nothing was called for: right as long as nothing was picked wrongly. */
const pickNone = (wrongs: number, points: number, details: readonly Words[]): Verdict =>
  wrongs === 0
    ? right(points, 'reason.nothing-to-pick')
    : selection({ right: 0, wrong: wrongs, of: 1 }, points, details);

const picks = (counts: { right: number; wrong: number; of: number }, points: number, details: readonly Words[]) =>
  again(counts.of === 0 ? pickNone(counts.wrong, points, details) : selection(counts, points, details));

/** The changes that have to be recommended: limits that are close leave both readings open. */
export const requiredChanges = ({ changes }: Pick<RightConclusions, 'changes'>): readonly Called[] =>
  changes.filter(({ change, allowed }) => change !== null && allowed.length === 1);

export const changeWords = ({ account, change }: Called): Words =>
  words('because.change-called', { figureAccount: account, rightFigureChange: change ?? '' });

/** Judges the changes: each account by the row of the handbook that fits its figures. */
export function changesVerdict({ given, right: called }: Given): Verdict {
  const required = requiredChanges(called);
  const calledFor = (account: string): Called | undefined => called.changes.find((each) => each.account === account);
  const fits = ({ account, change }: Given['given']['changes'][number]): boolean =>
    calledFor(account)?.allowed.includes(change) === true;
  const hits = given.changes.filter((each) => fits(each) && required.some(({ account }) => account === each.account));
  const misses = given.changes.filter((each) => !fits(each));
  const left = required.filter(({ account }) => !given.changes.some((each) => each.account === account));
  const details = [
    ...left.map(changeWords),
    ...misses.map(({ account, change }) => {
      const meant = calledFor(account)?.change ?? null;
      return meant === null
        ? words('because.change-needless', { figureAccount: account, figureChange: change })
        : words('because.change-other', { figureAccount: account, figureChange: change, rightFigureChange: meant });
    }),
  ];
  return picks({ right: hits.length, wrong: misses.length, of: required.length }, POINTS.changes, details);
}

export const sampleWords = (account: string): Words => words('because.sample-small', { figureAccount: account });

/** Judges the accounts that were named as too small to conclude from. */
export function samplesVerdict({ given, right: called }: Given): Verdict {
  const hits = given.samples.filter((each) => called.samples.includes(each));
  const misses = given.samples.filter((each) => !called.samples.includes(each));
  const left = called.samples.filter((each) => !given.samples.includes(each));
  const details = [
    ...left.map(sampleWords),
    ...misses.map((account) => words('because.sample-enough', { figureAccount: account })),
  ];
  return picks({ right: hits.length, wrong: misses.length, of: called.samples.length }, POINTS.samples, details);
}
