import type { Parts } from '../../operations/parts.ts';
import type { PlanPage } from '../../operations/social/plans/handbook.ts';
import type { HandedIn } from '../../operations/social/plans/happenings.ts';
import { FOLLOWS_FROM, type PlansHouse } from '../../operations/social/plans/house.ts';
import { PLAN_PARTS, type PlanPart } from '../../operations/social/plans/plan-parts.ts';
import type { Assessment } from '../assessment.ts';
import type { Handlers } from '../indicator.ts';
import type { Rule, Words } from '../ledger.ts';
import type { Criterion } from '../pending-opportunity.ts';
import { fallingOff, right, words, wrong } from '../verdict.ts';
import { HAND_IN_POINTS, mended, PLAN_POINTS, planVerdicts } from './plan-verdicts.ts';

/** What is written on the chances of this file. */
export type PlanNote = never;

type Desk = Assessment<Parts['social'], PlanNote>;

const RULES: Readonly<Record<string, Rule>> = {
  ...{ 'plan-audience': 'rationale', 'plan-message': 'rationale', 'plan-places': 'selection' },
  ...{ 'plan-budget-posts': 'selection', 'plan-days': 'selection' },
};

const criteriaOf = (part: PlanPart): readonly Criterion[] =>
  Object.entries(PLAN_POINTS[part]).map(([id, possible]) => ({ id, rule: RULES[id] ?? 'binary', possible }));

/** What is expected of a part, as far as the client's brief decides it. */
function expectedOf(part: PlanPart, { commission }: PlansHouse): Words {
  const { audience, mechanic } = FOLLOWS_FROM[commission.goal];
  const values: Readonly<Partial<Record<PlanPart, Words['values']>>> = {
    objective: { planObjective: commission.goal },
    audience: { planAudience: audience },
    mechanic: { planMechanic: mechanic },
    budget: { budget: commission.budget },
    schedule: { planFirstDay: commission.from, planLastDay: commission.until },
    targets: { planFigure: commission.wanted.figure, number: commission.wanted.number },
  };
  return words(`expected.plan-${part}`, values[part] ?? {});
}

const idOf = (part: PlanPart | 'hand-in', plan: string): string => `plan-${part}/${plan}`;

/** A first plan that comes late loses its points in steps of so many office hours. */
const GRACE_HOURS = 3;

/** Judges every part as it was handed in; a figure out of the air is a critical error. */
function judgeParts(desk: Desk, plan: string, { round, parts, verdict, first }: HandedIn): void {
  const now = planVerdicts(desk.house, parts, verdict);
  const before = planVerdicts(desk.house, parts, first);
  for (const part of PLAN_PARTS)
    for (const [criterion, given] of Object.entries(now[part])) {
      const was = before[part][criterion];
      desk.judge(idOf(part, plan), criterion, round === 1 || was === undefined ? given : mended(was, given));
    }
  const { audience, message, places } = verdict;
  if ([audience, message, places].some((each) => each?.invented === true))
    desk.critical('plan-figure-invented', { plan });
}

function judgeHandIn(desk: Desk, plan: string, { round, faults }: HandedIn): void {
  const id = idOf('hand-in', plan);
  const { 'plan-handed-in': points, 'plan-complete': complete } = HAND_IN_POINTS;
  const isComplete = faults.every(({ fault }) => fault !== 'missing');
  if (round > 1) return;
  desk.judge(id, 'plan-handed-in', fallingOff(desk, desk.house.plans.dueAt, points, GRACE_HOURS));
  desk.judge(id, 'plan-complete', isComplete ? right(complete) : wrong('reason.plan-incomplete'));
}

/** The part of P1.1.1 that is about the plan of the campaign, part by part. */
export const planChances: Handlers<Parts['social'], PlanNote> = {
  'campaign-plan/asked': ({ subject }, desk) => {
    const { plans } = desk.house;
    for (const part of PLAN_PARTS)
      desk.open({
        ...{ id: idOf(part, subject.id), kind: `plan-${part}`, subject, deadline: plans.lapsesAt },
        ...{ expected: expectedOf(part, plans), criteria: criteriaOf(part) },
      });
    const { 'plan-handed-in': handedIn, 'plan-complete': complete, 'plan-approved': approved } = HAND_IN_POINTS;
    desk.open({
      ...{ id: idOf('hand-in', subject.id), kind: 'plan-hand-in', subject, deadline: plans.lapsesAt },
      expected: words('expected.plan-hand-in', { deadline: plans.dueAt }),
      criteria: [
        { id: 'plan-handed-in', rule: 'timeliness', possible: handedIn },
        { id: 'plan-complete', rule: 'binary', possible: complete },
        { id: 'plan-approved', rule: 'binary', possible: approved },
      ],
    });
  },
  'campaign-plan/submitted': ({ subject, data }, desk) => {
    judgeParts(desk, subject.id, data);
    judgeHandIn(desk, subject.id, data);
  },
  'campaign-plan/revised': ({ subject, data }, desk) => judgeParts(desk, subject.id, data),
  'campaign-plan/approved': ({ subject }, desk) =>
    desk.judge(
      idOf('hand-in', subject.id),
      'plan-approved',
      right(HAND_IN_POINTS['plan-approved'], 'reason.plan-approved'),
    ),
};

/** The handbook page on each criterion or kind of chance of this file. */
export const PLAN_CHANCE_PAGES = {
  ...{ 'plan-objective': 'plan-brief', 'plan-mechanic': 'plan-guide', 'plan-audience': 'plan-guide' },
  ...{ 'plan-message': 'plan-guide', 'plan-figure': 'plan-guide' },
  ...{ 'plan-places': 'plan-guide', 'plan-place-evidence': 'plan-guide' },
  ...{ 'plan-budget': 'plan-budget', 'plan-schedule': 'plan-targets', 'plan-targets': 'plan-targets' },
  'plan-hand-in': 'plan-approval',
} as const satisfies Readonly<Record<string, PlanPage>>;
