import type { Subject } from '../../subject.ts';
import { plansActions } from './actions/index.ts';
import { plansHappenings } from './happenings.ts';
import { lookAtPlans } from './look.ts';
import type { PlansPart } from './part.ts';

/** The plan of the campaign, and whoever approves it. */
export const plans: Subject<PlansPart> = {
  actions: plansActions,
  lifecycles: {},
  names: [],
  shows: {},
  happenings: plansHappenings,
  begin: () => {},
  look: lookAtPlans,
  outputs: () => [],
  consequences: () => [],
};
