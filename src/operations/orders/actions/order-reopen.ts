import { z } from 'zod';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { tell } from '../happenings.ts';
import { ORDER, REOPEN_REASONS, stateOf } from '../order.ts';
import { needOrder, orderRef, refuse, refuseUnseen } from '../order-look-ups.ts';

/** Opens a closed order again: a dispute or a chargeback has come late. */
export const orderReopen = makeAction({
  kind: 'order/reopen',
  indicators: ['P3.3.2'],
  input: z.object({ order: idInput, reason: z.enum(REOPEN_REASONS) }).strict(),
  check: (world, { order: id }) => {
    const unseen = refuseUnseen(world, id);
    if (unseen !== null) return unseen;
    const order = needOrder(world, id);
    return stateOf(order).closing === 'closed' ? null : refuse(order, 'close/not-closed', 'closing');
  },
  apply: (step, { order: id, reason }) => {
    const order = needOrder(step, id);
    const { acceptance, payment } = stateOf(order);
    const called =
      reason === 'late-dispute'
        ? acceptance === 'disputed'
        : payment === 'charged-back' && order.reopenedFor === undefined;
    step.send(orderRef(id), { type: 'REOPEN' });
    step.update(ORDER, id, (draft) => {
      draft.reopenedFor = reason;
    });
    tell(step, 'order/reopened', id, { reason, called, acceptanceStage: acceptance, paymentStage: payment });
  },
});
