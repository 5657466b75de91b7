import { type DueRow, whenDue } from '../../../kernel/domain.ts';
import type { Step } from '../../../kernel/step.ts';
import { addOfficeTime, HOUR } from '../../shop/calendar.ts';
import { catalogueOf } from '../../shop/catalogue.ts';
import { socialHouseOf, socialTruthOf } from '../../social/look-ups.ts';
import { PLAN } from '../../social/plans/campaign-plan.ts';
import type { Fault } from '../../social/plans/faults.ts';
import { type PlanHappening, tellPlan } from '../../social/plans/happenings.ts';
import { planRef } from '../../social/plans/look-ups.ts';
import { PLAN_ANSWER, PLAN_COMING } from './plans-agenda.ts';

interface OfPlan {
  readonly plan: string;
}

/** The client's brief is on the desk: a plan is asked for. */
function planIsAsked(step: Step, { plan: id }: OfPlan): void {
  tellPlan(step, 'campaign-plan/asked', id, { until: socialHouseOf(step).plans.dueAt });
}

/** The time of a plan is over: one that nobody has approved, and that does not lie before the approver, comes to nothing. */
function planIsOver(step: Step, { plan: id }: OfPlan): void {
  if (step.trySend(planRef(id), { type: 'LAPSE' })) tellPlan(step, 'campaign-plan/lapsed', id, {});
}

/** The approver has read a plan. One without a fault is approved; one with faults comes back with all of them. */
function approverAnswers(
  step: Step,
  { plan: id, round, faults }: OfPlan & { round: number; faults: readonly Fault[] },
): void {
  step.update(PLAN, id, (plan) => {
    const last = plan.rounds.at(-1);
    if (last !== undefined) Object.assign(last, { answeredAt: step.now, reasons: faults });
  });
  if (faults.length === 0) {
    step.send(planRef(id), { type: 'APPROVE' });
    tellPlan(step, 'campaign-plan/approved', id, { round });
    return;
  }
  step.send(planRef(id), { type: 'RETURN' });
  tellPlan(step, 'campaign-plan/returned', id, { count: faults.length });
  if (step.now >= socialHouseOf(step).plans.lapsesAt) planIsOver(step, { plan: id });
}

/** The handler of each kind of agenda entry of the subject. */
export const plansDue: readonly DueRow[] = [
  whenDue(PLAN_COMING['campaign-plan/is-asked'], planIsAsked),
  whenDue(PLAN_COMING['campaign-plan/is-over'], planIsOver),
  whenDue(PLAN_ANSWER, approverAnswers),
];

/** The approver takes some office hours to read it. */
function approverReads(
  step: Step,
  { subject, data }: PlanHappening<'campaign-plan/submitted' | 'campaign-plan/revised'>,
): void {
  const { answerHours } = socialTruthOf(step, 'plans');
  const hours = answerHours[data.round - 1] ?? answerHours.at(-1) ?? 1;
  const { faults, round } = data;
  step.schedule(addOfficeTime(step.now, hours * HOUR, catalogueOf(step).hours), PLAN_ANSWER, {
    ...{ plan: subject.id, round, faults },
  });
}

/** What it does when something happens, by the kind of happening. */
export const plansReactions = {
  'campaign-plan/submitted': [approverReads],
  'campaign-plan/revised': [approverReads],
};
