import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { PLAN, planState } from '../campaign-plan.ts';
import { handIn, refuse, refuseUnlessOpen } from '../look-ups.ts';

/** Hands a plan in again that came back, with what was mended in it. */
export const planRevise = makeAction({
  kind: 'plan/revise',
  indicators: ['P1.1.1'],
  input: z.object({ plan: idInput }).strict(),
  check: (world, { plan: id }) => {
    const refusal = refuseUnlessOpen(world, id);
    const plan = world.get(PLAN, id);
    if (refusal !== null || plan === undefined) return refusal;
    if (planState(plan) === 'drafting') return refuse('campaign-plan/submit-first');
    const { answeredAt = 0 } = plan.rounds.at(-1) ?? {};
    return (plan.changedAt ?? 0) < answeredAt ? refuse('campaign-plan/nothing-mended') : null;
  },
  apply: (step, { plan }) => handIn(step, plan, 'campaign-plan/revised'),
});
