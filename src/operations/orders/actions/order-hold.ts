import { z } from 'zod';
import { firstRefusal, idsInput, makeAction } from '../../shop/trainee-action.ts';
import { circumstancesOf } from '../circumstances.ts';
import { tell } from '../happenings.ts';
import { HOLD_REASONS, isBeforeHandOver, ORDER, stateOf } from '../order.ts';
import { needOrder, orderRef, refuse, refuseUnseen, refuseWithPlatform } from '../order-look-ups.ts';

/** Puts orders on hold with a reason; the platform's message to the buyer, or the question to a colleague, goes with it. */
export const orderHold = makeAction({
  kind: 'order/hold',
  indicators: ['P3.1.1'],
  input: z.object({ orders: idsInput, reason: z.enum(HOLD_REASONS) }).strict(),
  check: (world, { orders }) =>
    firstRefusal(orders, (id) => {
      const unseen = refuseUnseen(world, id);
      if (unseen !== null) return unseen;
      const order = needOrder(world, id);
      const waiting = refuseWithPlatform(world, order);
      if (waiting !== null) return waiting;
      if (!isBeforeHandOver(stateOf(order))) return refuse(order, 'order/handed-over-already', 'order-conditions');
      return world.can(orderRef(id), { type: 'HOLD' }) ? null : refuse(order, 'order/cannot-hold', 'order-conditions');
    }),
  apply: (step, { orders, reason }) => {
    for (const id of new Set(orders)) {
      const order = needOrder(step, id);
      const { review: was, payment } = stateOf(order);
      const sees = circumstancesOf(step, order);
      step.send(orderRef(id), { type: 'HOLD' });
      step.update(ORDER, id, (draft) => {
        draft.hold = { reason, at: step.now };
      });
      tell(step, 'order/held', id, { reason, was, payment, sees });
    }
  },
});
