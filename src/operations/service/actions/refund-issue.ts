import { z } from 'zod';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { CASE, CASES_OF_ORDER, caseRef, caseState, totalOf } from '../case.ts';
import { amountsDue, isTooMuch, mostToRefund } from '../case-rules.ts';
import { comesBack, handlingOf, mayPayOnProof } from '../handling.ts';
import { tellService } from '../happenings.ts';
import { houseOf, needCase, needSale, refuseCase, refuseUnknownCase } from '../look-ups.ts';

const amount = z.number().int().min(0).max(1_000_000_000);

/** Refunds a buyer: goods, shipping and duty as separate amounts. */
export const refundIssue = makeAction({
  kind: 'refund/issue',
  indicators: ['P4.2.1'],
  input: z.object({ case: idInput, item: amount, shipping: amount, duty: amount }).strict(),
  check: (world, { case: id, ...amounts }) => {
    const unknown = refuseUnknownCase(world, id);
    if (unknown !== null) return unknown;
    const serviceCase = needCase(world, id);
    if (!world.can(caseRef(id), { type: 'REFUND' }))
      return refuseCase(serviceCase, 'case/cannot-refund-yet', 'refunds');
    const back = serviceCase.return?.receivedAt !== undefined || !comesBack(world, id) || mayPayOnProof(world, id);
    if (!back) return refuseCase(serviceCase, 'case/goods-not-back', 'refunds');
    const sale = needSale(world, serviceCase.order);
    if (totalOf(amounts) === 0) return refuseCase(serviceCase, 'case/nothing-to-pay', 'refunds');
    const most = mostToRefund(serviceCase, sale, world.where(CASES_OF_ORDER, serviceCase.order));
    return isTooMuch(amounts, most) ? refuseCase(serviceCase, 'case/more-than-paid', 'refunds') : null;
  },
  apply: (step, { case: id, ...amounts }) => {
    const { serviceCase, sale, entitlement } = handlingOf(step, id);
    const due = amountsDue(houseOf(step), serviceCase, sale, entitlement);
    // A replacement counts as a refund: another refund after it is one too many.
    const again = serviceCase.refunds.length > 0 || serviceCase.replaced !== undefined;
    const right = amounts.item === due.item && amounts.shipping === due.shipping && amounts.duty === due.duty;
    const early = caseState(serviceCase) === 'awaiting-return';
    step.send(caseRef(id), { type: 'REFUND' });
    step.update(CASE, id, (draft) => {
      draft.refunds.push({ ...amounts, at: step.now });
    });
    tellService(step, 'case/refunded', id, {
      amounts,
      due,
      currency: sale.currency,
      right,
      again,
      early,
      order: serviceCase.order,
    });
  },
});
