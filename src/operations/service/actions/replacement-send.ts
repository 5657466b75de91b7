import { z } from 'zod';
import { promisable } from '../../shop/stock.ts';
import { ship } from '../../shop/stock-picking.ts';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { CASE, caseRef } from '../case.ts';
import { comesBack, handlingOf } from '../handling.ts';
import { tellService } from '../happenings.ts';
import { needCase, refuseCase, refuseUnknownCase } from '../look-ups.ts';

/** Sends a replacement, a missing part, or the repaired goods. */
export const replacementSend = makeAction({
  kind: 'replacement/send',
  indicators: ['P4.2.1'],
  input: z.object({ case: idInput, product: idInput, quantity: z.number().int().min(1).max(1000) }).strict(),
  check: (world, { case: id, product, quantity }) => {
    const unknown = refuseUnknownCase(world, id);
    if (unknown !== null) return unknown;
    const serviceCase = needCase(world, id);
    const repair = serviceCase.decision?.decision === 'repair';
    if (!world.can(caseRef(id), { type: repair ? 'REPAIR' : 'REPLACE' }))
      return refuseCase(serviceCase, 'case/cannot-send-yet', 'returns');
    const back = serviceCase.return?.receivedAt !== undefined || !comesBack(world, id);
    if (!back) return refuseCase(serviceCase, 'case/goods-not-back', 'returns');
    if (repair) return null;
    return promisable(world, product) < quantity ? refuseCase(serviceCase, 'case/out-of-stock', 'returns') : null;
  },
  apply: (step, { case: id, product, quantity }) => {
    const { serviceCase } = handlingOf(step, id);
    const { claim, decision } = serviceCase;
    const right = product === claim.product && quantity === claim.quantity;
    if (decision?.decision === 'repair') {
      step.send(caseRef(id), { type: 'REPAIR' });
      tellService(step, 'case/repaired', id, {});
      return;
    }
    step.send(caseRef(id), { type: 'REPLACE' });
    step.update(CASE, id, (draft) => {
      draft.replaced = { product, quantity, at: step.now };
    });
    ship(step, product, quantity, { why: 'replacement', of: id });
    tellService(step, 'case/replaced', id, {
      product,
      quantity,
      due: { product: claim.product, quantity: claim.quantity },
      right,
      order: serviceCase.order,
    });
  },
});
