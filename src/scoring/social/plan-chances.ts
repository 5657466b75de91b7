import type { Ref } from '../../kernel/happening.ts';
import type { Parts } from '../../operations/parts.ts';
import type { PlanPage } from '../../operations/social/plans/handbook.ts';
import type { HandedIn } from '../../operations/social/plans/happenings.ts';
import { FOLLOWS_FROM } from '../../operations/social/plans/house.ts';
import { PLAN_PARTS, type PlanPart } from '../../operations/social/plans/plan-parts.ts';
import type { Assessment } from '../assessment.ts';
import type { Handlers } from '../indicator.ts';
import type { Words } from '../ledger.ts';
import type { Criterion } from '../pending-opportunity.ts';
import { fallingOff, right, words, wrong } from '../verdict.ts';
import { HAND_IN_POINTS, mended, PLAN_POINTS, planVerdicts } from './plan-verdicts.ts';

/** What is written on the chances of this file. */
export type PlanNote = never;

type Desk = Assessment<Parts['social'], PlanNote>;

const idOf = (part: PlanPart | 'hand-in', plan: string): string => `plan-${part}/${plan}`;

/** Opens the chance that is one part of the plan. */
function open(
  ...[part, kind, subject, desk, expected, criteria]: readonly [
    PlanPart | 'hand-in',
    string,
    Ref,
    Desk,
    Words,
    readonly Criterion[],
  ]
): void {
  desk.open({
    id: idOf(part, subject.id),
    ...{ kind, subject, deadline: desk.house.plans.lapsesAt, expected, criteria },
  });
}

/** The parts that are chosen: what the brief decides, and what people say. */
function openChoices(subject: Ref, desk: Desk): void {
  const { goal } = desk.house.plans.commission;
  const { audience: planAudience, mechanic: planMechanic } = FOLLOWS_FROM[goal];
  const { objective, audience, message, places, mechanic } = PLAN_POINTS;
  open('objective', 'plan-objective', subject, desk, words('expected.plan-objective', { planObjective: goal }), [
    { id: 'plan-objective', rule: 'binary', possible: objective['plan-objective'] },
  ]);
  open('audience', 'plan-audience', subject, desk, words('expected.plan-audience', { planAudience }), [
    { id: 'plan-audience', rule: 'rationale', possible: audience['plan-audience'] },
  ]);
  open('message', 'plan-message', subject, desk, words('expected.plan-message'), [
    { id: 'plan-message', rule: 'rationale', possible: message['plan-message'] },
    { id: 'plan-figure', rule: 'binary', possible: message['plan-figure'] },
  ]);
  open('places', 'plan-places', subject, desk, words('expected.plan-places'), [
    { id: 'plan-places', rule: 'selection', possible: places['plan-places'] },
    { id: 'plan-place-evidence', rule: 'binary', possible: places['plan-place-evidence'] },
  ]);
  open('mechanic', 'plan-mechanic', subject, desk, words('expected.plan-mechanic', { planMechanic }), [
    { id: 'plan-mechanic', rule: 'binary', possible: mechanic['plan-mechanic'] },
  ]);
}

/** The parts that are reckoned: money, days, targets. */
function openTerms(subject: Ref, desk: Desk): void {
  const { budget: most, from: planFirstDay, until: planLastDay, wanted } = desk.house.plans.commission;
  const { figure: planFigure, number } = wanted;
  const { budget, schedule, targets } = PLAN_POINTS;
  open('budget', 'plan-budget', subject, desk, words('expected.plan-budget', { budget: most }), [
    { id: 'plan-budget-sum', rule: 'binary', possible: budget['plan-budget-sum'] },
    { id: 'plan-budget-posts', rule: 'selection', possible: budget['plan-budget-posts'] },
  ]);
  open('schedule', 'plan-schedule', subject, desk, words('expected.plan-schedule', { planFirstDay, planLastDay }), [
    { id: 'plan-days', rule: 'selection', possible: schedule['plan-days'] },
    { id: 'plan-occasion', rule: 'binary', possible: schedule['plan-occasion'] },
  ]);
  open('targets', 'plan-targets', subject, desk, words('expected.plan-targets', { planFigure, number }), [
    { id: 'plan-measurable', rule: 'binary', possible: targets['plan-measurable'] },
    { id: 'plan-client-target', rule: 'binary', possible: targets['plan-client-target'] },
  ]);
}

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
    openChoices(subject, desk);
    openTerms(subject, desk);
    const { 'plan-handed-in': handedIn, 'plan-complete': complete, 'plan-approved': approved } = HAND_IN_POINTS;
    const { dueAt } = desk.house.plans;
    open('hand-in', 'plan-hand-in', subject, desk, words('expected.plan-hand-in', { deadline: dueAt }), [
      { id: 'plan-handed-in', rule: 'timeliness', possible: handedIn },
      { id: 'plan-complete', rule: 'binary', possible: complete },
      { id: 'plan-approved', rule: 'binary', possible: approved },
    ]);
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
