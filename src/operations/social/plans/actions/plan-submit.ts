import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { emptyParts, PLAN, planState } from '../campaign-plan.ts';
import { handIn, refuse, refuseUnlessOpen } from '../look-ups.ts';
import { PLAN_PARTS } from '../plan-parts.ts';

/** Hands a plan in for the first time. What is missing in it is for the approver to say. */
export const planSubmit = makeAction({
  kind: 'plan/submit',
  indicators: ['P1.1.1'],
  input: z.object({ plan: idInput }).strict(),
  check: (world, { plan: id }) => {
    const refusal = refuseUnlessOpen(world, id);
    const plan = world.get(PLAN, id);
    if (refusal !== null || plan === undefined) return refusal;
    if (planState(plan) === 'returned') return refuse('campaign-plan/revise-instead');
    return emptyParts(plan).length === PLAN_PARTS.length ? refuse('campaign-plan/empty') : null;
  },
  apply: (step, { plan }) => handIn(step, plan, 'campaign-plan/submitted'),
});
