import { z } from 'zod';
import type { RandomStream } from '../../kernel/random.ts';
import { atClock } from '../../operations/shop/calendar.ts';
import { THE_PLAN } from '../../operations/social/plans/campaign-plan.ts';
import type { Commission } from '../../operations/social/plans/house.ts';
import type { PlansPart } from '../../operations/social/plans/part.ts';
import { COUNTED_FIGURES, GOALS } from '../../operations/social/plans/plan-parts.ts';
import { dayAfter } from '../../operations/social/plans/terms.ts';
import { dayAt } from '../compile/context.ts';
import type { Readings } from '../readings.ts';
import { idsOf, listOf, type Raw, type References } from '../references.ts';
import { amount, clock, date, id, positive, range } from '../schema-parts.ts';
import { textKeys } from '../text-keys.ts';
import type { YamlFiles } from '../yaml-file.ts';
import type { CompilingSocial, SocialScenario } from './subject.ts';

const moment = z.strictObject({ day: positive.max(10), at: clock });

/** A brief that a client could give. Which one it is, and its numbers, are drawn by the form. */
const commission = z.strictObject({
  id,
  goal: z.enum(GOALS),
  // Whole TWD, and how many of the figure the client wants to see; both drawn in whole steps.
  budget: z.strictObject({ ...range, step: positive }),
  figure: z.enum(COUNTED_FIGURES),
  wanted: z.strictObject({ ...range, step: positive }),
  // First and last day on which anything of the campaign may fall; the first is drawn up to `later` days later.
  from: date,
  later: amount,
  until: date,
});

const schema = z.strictObject({
  due: moment,
  lapses: moment,
  // Office hours the approver takes for a round.
  answerHours: z.strictObject(range),
  commissions: z.array(commission).min(1),
});

type PlansData = z.output<typeof schema>;
type CommissionData = PlansData['commissions'][number];

const sectionOf = (files: YamlFiles): Raw | undefined =>
  (files['plans.yaml']?.data as { readonly plans?: Raw } | null | undefined)?.plans;

/** Ids that come twice. */
function checkCommissions(refs: References, files: YamlFiles): void {
  const ids = listOf(sectionOf(files), 'commissions').map((each) => each.id);
  refs.twice(files['plans.yaml'], 'plans.commissions', ids);
}

/** Times at which somebody is there, and days in which a campaign has room. */
function checkTimes(refs: References, files: YamlFiles, { byName }: Readings): void {
  const file = files['plans.yaml'];
  const section = (byName['plans.yaml'] as { readonly plans: PlansData } | null | undefined)?.plans;
  const social = (
    byName['social.yaml'] as { readonly socialRules: { readonly planDaysLeast: number } } | null | undefined
  )?.socialRules;
  if (section === undefined || social === undefined) return;
  for (const [i, { from, later, until }] of section.commissions.entries())
    if (dayAfter(from, later + social.planDaysLeast) > until)
      refs.error(file, ['plans', 'commissions', i, 'until'], 'plan-without-days', { days: social.planDaysLeast });
}

/** A number between two, in whole steps. */
const inSteps = (random: RandomStream, { least, most, step }: CommissionData['budget']): number =>
  least + step * random.int(0, Math.floor((most - least) / step));

function drawCommission(random: RandomStream, { commissions }: PlansData): Commission {
  const { id: drawn, goal, budget, figure, wanted, from, later, until } = random.pick(commissions);
  return {
    ...{ id: drawn, goal, budget: inSteps(random.fork('budget'), budget), until },
    from: dayAfter(from, random.fork('from').int(0, later)),
    wanted: { figure, number: inSteps(random.fork('wanted'), wanted) },
  };
}

const instantOf = (c: CompilingSocial, { day, at }: PlansData['due']): number => atClock(dayAt(c, day - 1).open, at);

/** Rounds for which the approver's hours are drawn; further ones take as long as the last. */
const ROUNDS = 4;

/** Makes the part of a form about the plan: the client's brief, its limits, and when the approver answers. */
function compilePlans(
  c: CompilingSocial,
  own: PlansData,
): { house: PlansPart['house']; form: PlansPart['form']; truth: PlansPart['truth'] } {
  const random = c.random.fork('plans');
  const [dueAt, lapsesAt] = [instantOf(c, own.due), instantOf(c, own.lapses)];
  c.coming.push(
    { kind: 'campaign-plan/is-asked', at: dayAt(c, 0).open, plan: THE_PLAN },
    { kind: 'campaign-plan/is-over', at: lapsesAt, plan: THE_PLAN },
  );
  const hours = random.fork('answers');
  return {
    house: { commission: drawCommission(random.fork('commission'), own), dueAt, lapsesAt },
    form: { plans: [{ id: THE_PLAN }] },
    truth: {
      answerHours: Array.from({ length: ROUNDS }, () => hours.int(own.answerHours.least, own.answerHours.most)),
    },
  };
}

const GUIDE = 'plan-guide';
const BUDGET = 'plan-budget';

/** What a client's words fill in. */
const FILLED = ['budget', 'number', 'from', 'until'] as const;

/** The plan of the campaign, and whoever approves it, in packs: the section `plans` of `plans.yaml`. */
export const plans: SocialScenario<'plans', PlansData> = {
  file: 'plans.yaml',
  schema,
  rules: {
    planAccounts: { schema: positive, page: GUIDE },
    planLeadPercent: { schema: positive.max(100), page: GUIDE },
    planTaggedPercent: { schema: positive.max(100), page: GUIDE },
    planRewardLeast: { schema: positive.max(100), page: BUDGET },
    planReserveLeast: { schema: positive.max(100), page: BUDGET },
    planBoostMost: { schema: positive.max(100), page: BUDGET },
    planLanguageCost: { schema: positive, page: BUDGET },
    planDaysLeast: { schema: positive, page: 'plan-targets' },
    planDaysMost: { schema: positive, page: 'plan-targets' },
    planWinnersDays: { schema: positive, page: 'plan-targets' },
    planTargetMost: { schema: positive, page: 'plan-targets' },
  },
  buyerTexts: [],
  letters: [],
  checkReferences: checkCommissions,
  checkSense: checkTimes,
  neededTexts: (files) => [
    'plan.title',
    'plan.approver',
    ...textKeys(idsOf(listOf(sectionOf(files), 'commissions')), 'commissions', 'title', 'wish'),
  ],
  filledIn: (files) =>
    new Map(idsOf(listOf(sectionOf(files), 'commissions')).map((one) => [`commissions.${one}.wish`, FILLED])),
  compile: compilePlans,
};
