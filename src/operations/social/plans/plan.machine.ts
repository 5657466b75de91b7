import { setup } from 'xstate';
import { PLAN_STATES, type PlanEvent } from './plan-states.ts';

/** The lifecycle of a plan over {@link PLAN_STATES}. */
export const planMachine = setup({ types: { events: {} as PlanEvent } }).createMachine({
  id: 'campaign-plan',
  initial: 'drafting',
  states: PLAN_STATES,
});
