import type { SocialHouse } from '../../operations/social/parts.ts';
import type { ChoiceVerdict, GroundedVerdict } from '../../operations/social/plans/choices.ts';
import type { HandedIn } from '../../operations/social/plans/happenings.ts';
import type { PlanVerdict } from '../../operations/social/plans/judging.ts';
import type { PlanPart } from '../../operations/social/plans/plan-parts.ts';
import {
  BUDGET_FAULTS,
  type BudgetFault,
  type BudgetVerdict,
  SCHEDULE_FAULTS,
  type ScheduleFault,
  type ScheduleVerdict,
  type TargetsVerdict,
} from '../../operations/social/plans/terms.ts';
import type { Words } from '../ledger.ts';
import { half, right, selection, type Verdict, words, wrong } from '../verdict.ts';

/** Points by part of the plan and criterion. Together they weigh about as much as the batches that are tagged. */
export const PLAN_POINTS = {
  objective: { 'plan-objective': 8 },
  audience: { 'plan-audience': 14 },
  message: { 'plan-message': 14, 'plan-figure': 6 },
  places: { 'plan-places': 10, 'plan-place-evidence': 8 },
  mechanic: { 'plan-mechanic': 8 },
  budget: { 'plan-budget-sum': 8, 'plan-budget-posts': 8 },
  schedule: { 'plan-days': 10, 'plan-occasion': 6 },
  targets: { 'plan-measurable': 8, 'plan-client-target': 8 },
} as const satisfies Readonly<Record<PlanPart, Readonly<Record<string, number>>>>;

export const HAND_IN_POINTS = { 'plan-handed-in': 6, 'plan-complete': 4, 'plan-approved': 6 } as const;

type Criteria<P extends PlanPart> = Readonly<Record<keyof (typeof PLAN_POINTS)[P], Verdict>>;
type Names = Words['values'];

const list = (ids: readonly string[]): string => ids.join(', ');

/** A choice that the client's brief decides. */
const briefVerdict = (
  points: number,
  { right: isRight }: ChoiceVerdict,
  [key, values]: readonly [string, Names],
): Verdict => (isRight ? right(points) : wrong(key, values));

/** A choice with its evidence: the choice alone earns half. */
function restingVerdict(
  points: number,
  verdict: GroundedVerdict,
  [key, values, because]: readonly [string, Names, Words],
): Verdict {
  if (!verdict.right) return wrong(key, values, [because]);
  return verdict.carried
    ? right(points, 'reason.plan-carried')
    : half(points, 'reason.plan-not-carried', {}, [because]);
}

function messageVerdicts(
  verdict: NonNullable<PlanVerdict['message']>,
  { topic }: { topic: string },
): Criteria<'message'> {
  const { 'plan-message': message, 'plan-figure': figure } = PLAN_POINTS.message;
  const values = { planTopic: topic, rightPlanTopic: list(verdict.rightOnes) };
  return {
    'plan-message': restingVerdict(message, verdict, ['reason.plan-topic-wrong', values, words('because.plan-topic')]),
    'plan-figure': verdict.quoted
      ? right(figure)
      : wrong(verdict.invented ? 'reason.plan-figure-invented' : 'reason.plan-figure-missing'),
  };
}

function placesVerdicts(
  verdict: NonNullable<PlanVerdict['places']>,
  { accounts }: { accounts: readonly string[] },
): Criteria<'places'> {
  const { 'plan-places': places, 'plan-place-evidence': evidence } = PLAN_POINTS.places;
  const { hits, misses, of, rightOnes, carried, invented } = verdict;
  const details = [words('because.plan-places', { planAccount: list(accounts), rightPlanAccount: list(rightOnes) })];
  return {
    'plan-places': selection({ right: hits, wrong: misses, of }, places, hits === of && misses === 0 ? [] : details),
    'plan-place-evidence': carried && !invented ? right(evidence) : wrong('reason.plan-place-evidence'),
  };
}

/** What each broken rule of a selection is, as a fact. */
const RULE_FACTS: Readonly<Record<BudgetFault | ScheduleFault, string>> = {
  'rewards-low': 'because.plan-rewards-low',
  'reserve-low': 'because.plan-reserve-low',
  'boost-high': 'because.plan-boost-high',
  'translation-low': 'because.plan-translation-low',
  outside: 'because.plan-outside',
  'out-of-order': 'because.plan-out-of-order',
  'too-short': 'because.plan-too-short',
  'too-long': 'because.plan-too-long',
  'winners-late': 'because.plan-winners-late',
};

const broken = (faults: readonly (BudgetFault | ScheduleFault)[], values: Names): readonly Words[] =>
  faults.map((fault) => words(RULE_FACTS[fault], values));

function budgetVerdicts(house: SocialHouse, { sum, inside, faults, languages }: BudgetVerdict): Criteria<'budget'> {
  const { rules, plans } = house;
  const points = PLAN_POINTS.budget;
  const of = BUDGET_FAULTS.length;
  const values = {
    ...{ rewardLeast: rules.planRewardLeast, reserveLeast: rules.planReserveLeast, boostMost: rules.planBoostMost },
    ...{ languages, budget: plans.commission.budget },
  };
  return {
    'plan-budget-sum': inside
      ? right(points['plan-budget-sum'])
      : wrong('reason.plan-budget-wrong', { sum, budget: plans.commission.budget }),
    'plan-budget-posts': selection(
      { right: of - faults.length, wrong: 0, of },
      points['plan-budget-posts'],
      broken(faults, values),
    ),
  };
}

function scheduleVerdicts(house: SocialHouse, { faults, clash }: ScheduleVerdict): Criteria<'schedule'> {
  const { rules, plans } = house;
  const points = PLAN_POINTS.schedule;
  const of = SCHEDULE_FAULTS.length;
  const values = {
    ...{ planFirstDay: plans.commission.from, planLastDay: plans.commission.until },
    ...{ least: rules.planDaysLeast, most: rules.planDaysMost, days: rules.planWinnersDays },
  };
  return {
    'plan-days': selection({ right: of - faults.length, wrong: 0, of }, points['plan-days'], broken(faults, values)),
    'plan-occasion':
      clash === null
        ? right(points['plan-occasion'])
        : wrong('reason.plan-offends', {
            ...{ planDay: clash.day, planOccasion: clash.occasion, planMarket: clash.market },
          }),
  };
}

function targetVerdicts(house: SocialHouse, { unmeasurable, wanted }: TargetsVerdict): Criteria<'targets'> {
  const { rules, plans } = house;
  const points = PLAN_POINTS.targets;
  const { figure: planFigure, number } = plans.commission.wanted;
  return {
    'plan-measurable':
      unmeasurable.length === 0
        ? right(points['plan-measurable'])
        : wrong('reason.plan-unmeasurable', {
            planFigure: list(unmeasurable.map(({ figure }) => figure)),
            planLastDay: plans.commission.until,
          }),
    'plan-client-target':
      wanted === 'met'
        ? right(points['plan-client-target'])
        : wrong('reason.plan-client-target', { planFigure, number, most: number * rules.planTargetMost }),
  };
}

/** The verdicts on what is written in a plan, by criterion; a part in which nothing is written is wrong as a whole. */
export function planVerdicts(
  house: SocialHouse,
  parts: HandedIn['parts'],
  verdict: PlanVerdict,
): Readonly<Record<PlanPart, Readonly<Record<string, Verdict>>>> {
  const { objective, audience, message, places, mechanic, budget, schedule, targets } = verdict;
  const missing = (part: PlanPart): Readonly<Record<string, Verdict>> =>
    Object.fromEntries(Object.keys(PLAN_POINTS[part]).map((criterion) => [criterion, wrong('reason.plan-missing')]));
  return {
    objective:
      objective && parts.objective
        ? {
            'plan-objective': briefVerdict(PLAN_POINTS.objective['plan-objective'], objective, [
              'reason.plan-objective-wrong',
              { planObjective: parts.objective.objective, rightPlanObjective: list(objective.rightOnes) },
            ]),
          }
        : missing('objective'),
    audience:
      audience && parts.audience
        ? {
            'plan-audience': restingVerdict(PLAN_POINTS.audience['plan-audience'], audience, [
              'reason.plan-audience-wrong',
              { planAudience: parts.audience.audience, rightPlanAudience: list(audience.rightOnes) },
              words('because.plan-audience'),
            ]),
          }
        : missing('audience'),
    message: message && parts.message ? messageVerdicts(message, parts.message) : missing('message'),
    places: places && parts.places ? placesVerdicts(places, parts.places) : missing('places'),
    mechanic:
      mechanic && parts.mechanic
        ? {
            'plan-mechanic': briefVerdict(PLAN_POINTS.mechanic['plan-mechanic'], mechanic, [
              'reason.plan-mechanic-wrong',
              { planMechanic: parts.mechanic.mechanic, rightPlanMechanic: list(mechanic.rightOnes) },
            ]),
          }
        : missing('mechanic'),
    budget: budget ? budgetVerdicts(house, budget) : missing('budget'),
    schedule: schedule ? scheduleVerdicts(house, schedule) : missing('schedule'),
    targets: targets ? targetVerdicts(house, targets) : missing('targets'),
  };
}

/** What was mended after it came back counts half of what it gained; what was spoilt counts as it is now. */
export function mended(first: Verdict, now: Verdict): Verdict {
  if (now.earned <= first.earned) return { ...now, again: true };
  return {
    earned: Math.floor((first.earned + now.earned) / 2),
    reason: words('reason.plan-mended'),
    details: [first.reason, ...(first.details ?? [])],
    again: true,
  };
}
