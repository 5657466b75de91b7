import { z } from 'zod';
import { leftToPayBack } from '../../shop/sale.ts';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { refund } from '../account.ts';
import { tell } from '../happenings.ts';
import { ORDER } from '../order.ts';
import { needOrder, refuse, refuseUnseen } from '../order-look-ups.ts';

/** Pays back what is owed to a buyer. */
export const refundSettle = makeAction({
  kind: 'refund/settle',
  indicators: ['P3.3.2'],
  input: z.object({ order: idInput, amount: z.number().int().min(1).max(1_000_000_000) }).strict(),
  check: (world, { order: id, amount }) => {
    const unseen = refuseUnseen(world, id);
    if (unseen !== null) return unseen;
    const order = needOrder(world, id);
    if (order.refundDue === undefined) return refuse(order, 'refund/none-due', 'closing');
    return amount <= leftToPayBack(order) ? null : refuse(order, 'refund/more-than-paid', 'closing');
  },
  apply: (step, { order: id, amount }) => {
    const order = needOrder(step, id);
    const { amount: due, why } = order.refundDue ?? { amount: 0, why: 'cancelled' as const };
    step.update(ORDER, id, (draft) => {
      // The unpaid rest stays owing.
      if (draft.refundDue !== undefined && amount < due) draft.refundDue.amount = due - amount;
      else delete draft.refundDue;
    });
    refund(step, id, amount);
    tell(step, 'refund/settled', id, { amount, due, why, total: order.total, currency: order.currency });
  },
});
