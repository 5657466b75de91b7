import type { Refusal } from '../../../kernel/happening.ts';
import type { RecordReader, Step, WorldReader } from '../../../kernel/step.ts';
import { EVIDENCE_CLIPPING, hangs } from '../listening/clipping.ts';
import { socialHouseOf } from '../look-ups.ts';
import { PLAN, planState } from './campaign-plan.ts';
import { faultsOf } from './faults.ts';
import type { PlanPage } from './handbook.ts';
import { type HandedIn, tellPlan } from './happenings.ts';
import { heardPosts, heardReadings } from './heard.ts';
import { judgePlan } from './judging.ts';
import type { PlanScene } from './scene.ts';

export const planRef = (id: string) => ({ kind: PLAN, id });

/** A refusal about a plan: its key and values, and the page that says the rule. */
export const refuse = (
  key: string,
  values: NonNullable<Refusal['values']> = {},
  page: PlanPage = 'plan-approval',
): Refusal => ({ key, values, page });

/** Why nothing can be written in a plan now, or null. */
export function refuseUnlessOpen(world: RecordReader, id: string): Refusal | null {
  const plan = world.get(PLAN, id);
  if (plan === undefined) return refuse('campaign-plan/unknown', { plan: id });
  switch (planState(plan)) {
    case 'awaiting-approval':
      return refuse('campaign-plan/awaiting-approval');
    case 'approved':
      return refuse('campaign-plan/approved');
    case 'lapsed':
      return refuse('campaign-plan/lapsed');
    default:
      return null;
  }
}

/** What a plan is judged by now. */
function sceneOf(world: WorldReader): PlanScene {
  const { plans: house, rules, ...brief } = socialHouseOf(world);
  return {
    ...{ brief, house, rules },
    clippings: world.all(EVIDENCE_CLIPPING).filter(hangs),
    posts: heardPosts(world),
    readings: heardReadings(world, rules.planTaggedPercent),
  };
}

/** Lays a plan before the approver, as it stands. */
export function handIn(step: Step, id: string, kind: 'campaign-plan/submitted' | 'campaign-plan/revised'): void {
  const { parts, rounds, first } = step.need(PLAN, id);
  const scene = sceneOf(step);
  const verdict = judgePlan(scene, parts);
  const handedIn: HandedIn = {
    ...{ round: rounds.length + 1, parts, verdict, first: first ?? verdict },
    faults: faultsOf(verdict, scene.house, parts),
  };
  step.send(planRef(id), { type: kind === 'campaign-plan/submitted' ? 'SUBMIT' : 'REVISE' });
  step.update(PLAN, id, (plan) => {
    plan.rounds.push({ at: step.now });
    Object.assign(plan, { first: handedIn.first });
  });
  tellPlan(step, kind, id, handedIn);
}
