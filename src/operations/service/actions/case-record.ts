import { z } from 'zod';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { CASE, COST_BEARERS, caseRef, GROUNDS } from '../case.ts';
import { handlingOf } from '../handling.ts';
import { tellService } from '../happenings.ts';
import { houseOf, needCase, refuseCase, refuseUnknownCase } from '../look-ups.ts';

/** Writes the service record of a case: its ground, and who bears the cost. */
export const caseRecord = makeAction({
  kind: 'case/record',
  indicators: ['P4.2.1'],
  input: z.object({ case: idInput, ground: z.enum(GROUNDS), cost: z.enum(COST_BEARERS) }).strict(),
  check: (world, { case: id }) => {
    const unknown = refuseUnknownCase(world, id);
    if (unknown !== null) return unknown;
    return world.can(caseRef(id), { type: 'RECORD' })
      ? null
      : refuseCase(needCase(world, id), 'case/not-settled', 'after-sales');
  },
  apply: (step, { case: id, ground: stated, cost }) => {
    const { ground } = handlingOf(step, id);
    step.send(caseRef(id), { type: 'RECORD' });
    step.update(CASE, id, (draft) => {
      draft.record = { ground: stated, cost, at: step.now };
    });
    tellService(step, 'case/recorded', id, {
      ground: stated,
      cost,
      rightGround: stated === ground,
      rightCost: cost === houseOf(step).costs[ground],
      called: { ground, cost: houseOf(step).costs[ground] },
    });
  },
});
