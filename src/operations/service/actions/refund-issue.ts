import { z } from 'zod';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { CASE, CASES_OF_ORDER, caseRef, totalOf } from '../case.ts';
import { amountsDue, isTooMuch, mostToRefund } from '../case-rules.ts';
import { comesBack, handlingOf } from '../handling.ts';
import { tellService } from '../happenings.ts';
import { houseOf, needCase, needSale, refuseCase, refuseUnknownCase } from '../look-ups.ts';

const amount = z.number().int().min(0).max(1_000_000_000);

/** Pays a buyer back: for the goods, the freight, and duty paid at the border, each by itself. */
export const refundIssue = makeAction({
  kind: 'refund/issue',
  indicators: ['P4.2.1'],
  input: z.object({ case: idInput, item: amount, shipping: amount, duty: amount }).strict(),
  check: (world, { case: id, ...amounts }) => {
    const unknown = refuseUnknownCase(world, id);
    if (unknown !== null) return unknown;
    const one = needCase(world, id);
    if (!world.can(caseRef(id), { type: 'REFUND' })) return refuseCase(one, 'case/cannot-refund-yet', 'refunds');
    const back = one.return?.receivedAt !== undefined || !comesBack(world, id);
    if (!back) return refuseCase(one, 'case/goods-not-back', 'refunds');
    const sale = needSale(world, one.order);
    if (totalOf(amounts) === 0) return refuseCase(one, 'case/nothing-to-pay', 'refunds');
    const most = mostToRefund(one, sale, world.where(CASES_OF_ORDER, one.order));
    return isTooMuch(amounts, most) ? refuseCase(one, 'case/more-than-paid', 'refunds') : null;
  },
  apply: (step, { case: id, ...amounts }) => {
    const { one, sale, entitlement } = handlingOf(step, id);
    const due = amountsDue(houseOf(step), one, sale, entitlement);
    // Sending a replacement counts as paying back: a refund after it is the second one.
    const again = one.refunds.length > 0 || one.replaced !== undefined;
    const right = amounts.item === due.item && amounts.shipping === due.shipping && amounts.duty === due.duty;
    step.send(caseRef(id), { type: 'REFUND' });
    step.update(CASE, id, (draft) => {
      draft.refunds.push({ ...amounts, at: step.now });
    });
    tellService(step, 'case/refunded', id, { amounts, due, right, again, order: one.order });
  },
});
