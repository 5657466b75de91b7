import { z } from 'zod';
import { tell } from '../happenings.ts';
import { stateOf } from '../order.ts';
import { needOrder, orderRef, refuse, refuseUnseen } from '../order-look-ups.ts';
import { idInput, makeAction } from './action.ts';

/** Opens a closed order again: a dispute or a chargeback has come late. */
export const orderReopen = makeAction({
  kind: 'order/reopen',
  indicators: ['P3.3.2'],
  input: z.object({ order: idInput, reason: z.enum(['chargeback', 'late-dispute']) }).strict(),
  check: (world, { order: id }) => {
    const unseen = refuseUnseen(world, id);
    if (unseen !== null) return unseen;
    const order = needOrder(world, id);
    return stateOf(order).closing === 'closed' ? null : refuse(order, 'close/not-closed', 'closing');
  },
  apply: (step, { order: id, reason }) => {
    const { acceptance, payment } = stateOf(needOrder(step, id));
    const called = reason === 'late-dispute' ? acceptance === 'disputed' : payment === 'charged-back';
    step.send(orderRef(id), { type: 'REOPEN' });
    tell(step, 'order/reopened', id, { reason, called });
  },
});
