import { z } from 'zod';
import { firstRefusal, idsInput, makeAction } from '../../shop/trainee-action.ts';
import { cancelOrder } from '../cancelling.ts';
import { CANCEL_REASONS, isBeforeHandOver, stateOf } from '../order.ts';
import { needOrder, orderRef, refuse, refuseUnseen, refuseWithPlatform } from '../order-look-ups.ts';

/** Cancels orders with a reason: goods go back to the shelf, money taken is owed back to the buyer. */
export const orderCancel = makeAction({
  kind: 'order/cancel',
  indicators: ['P3.1.1', 'P3.1.2'],
  input: z.object({ orders: idsInput, reason: z.enum(CANCEL_REASONS) }).strict(),
  check: (world, { orders }) =>
    firstRefusal(orders, (id) => {
      const unseen = refuseUnseen(world, id);
      if (unseen !== null) return unseen;
      const order = needOrder(world, id);
      const waiting = refuseWithPlatform(world, order);
      if (waiting !== null) return waiting;
      if (!isBeforeHandOver(stateOf(order))) return refuse(order, 'order/handed-over-already', 'order-conditions');
      return world.can(orderRef(id), { type: 'CANCEL' })
        ? null
        : refuse(order, 'order/cancelled-already', 'order-conditions');
    }),
  apply: (step, { orders, reason }) => {
    for (const id of new Set(orders)) cancelOrder(step, needOrder(step, id), reason, 'seller');
  },
});
