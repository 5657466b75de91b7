import {
  type ChoiceVerdict,
  type GroundedVerdict,
  judgeAudience,
  judgeMechanic,
  judgeMessage,
  judgeObjective,
  judgePlaces,
  type MessageVerdict,
  type PlacesVerdict,
} from './choices.ts';
import type { PlanContents } from './plan-parts.ts';
import type { PlanScene } from './scene.ts';
import {
  type BudgetVerdict,
  judgeBudget,
  judgeSchedule,
  judgeTargets,
  type ScheduleVerdict,
  type TargetsVerdict,
} from './terms.ts';

/** What holds of each part of a plan; parts in which nothing is written are not there. */
export interface PlanVerdict {
  readonly objective?: ChoiceVerdict;
  readonly audience?: GroundedVerdict;
  readonly message?: MessageVerdict;
  readonly places?: PlacesVerdict;
  readonly mechanic?: ChoiceVerdict;
  readonly budget?: BudgetVerdict;
  readonly schedule?: ScheduleVerdict;
  readonly targets?: TargetsVerdict;
}

/** Judges a plan part by part, as it stands. */
export function judgePlan(scene: PlanScene, parts: Partial<PlanContents>): PlanVerdict {
  const { objective, audience, message, places, mechanic, budget, schedule, targets } = parts;
  const accounts = places?.accounts ?? [];
  return {
    ...(objective && { objective: judgeObjective(scene, objective) }),
    ...(audience && { audience: judgeAudience(scene, audience) }),
    ...(message && { message: judgeMessage(scene, message) }),
    ...(places && { places: judgePlaces(scene, places) }),
    ...(mechanic && { mechanic: judgeMechanic(scene, mechanic) }),
    ...(budget && { budget: judgeBudget(scene, budget, accounts) }),
    ...(schedule && { schedule: judgeSchedule(scene, schedule, accounts) }),
    ...(targets && { targets: judgeTargets(scene, targets, schedule) }),
  };
}
