import { z } from 'zod';
import { firstRefusal, idsInput, makeAction } from '../../shop/trainee-action.ts';
import { capture } from '../account.ts';
import { allocate } from '../allocation.ts';
import { circumstancesOf } from '../circumstances.ts';
import { tell } from '../happenings.ts';
import { lastModeFor } from '../last-mode.ts';
import { isMoneyGone, stateOf } from '../order.ts';
import { needOrder, orderRef, refuse, refuseUnseen } from '../order-look-ups.ts';
import { refuseShort } from './order-confirm.ts';

/** Releases held orders: the reason is gone, they are confirmed. */
export const orderRelease = makeAction({
  kind: 'order/release',
  indicators: ['P3.1.1'],
  input: z.object({ orders: idsInput }).strict(),
  check: (world, { orders }) =>
    firstRefusal(orders, (id) => {
      const unseen = refuseUnseen(world, id);
      if (unseen !== null) return unseen;
      const order = needOrder(world, id);
      if (isMoneyGone(stateOf(order))) return refuse(order, 'order/cancelled-already', 'order-conditions');
      return stateOf(order).review === 'on-hold' ? null : refuse(order, 'order/not-on-hold', 'order-conditions');
    }) ??
    (new Set(orders).size < orders.length ? { key: 'input/twice' } : null) ??
    refuseShort(
      world,
      orders.map((id) => needOrder(world, id)),
    ),
  apply: (step, { orders }) => {
    for (const id of orders) {
      const order = needOrder(step, id);
      const { payment } = stateOf(order);
      const sees = circumstancesOf(step, order);
      step.send(orderRef(id), { type: 'RELEASE' });
      if (payment === 'authorised') capture(step, order);
      allocate(step, order);
      const answered = order.hold?.answer?.outcome ?? 'not-yet';
      const reason = order.hold?.reason ?? 'payment';
      const { shipBy, deliverBy } = order;
      const lastMode = lastModeFor(step, id);
      tell(step, 'order/released', id, { payment, answered, reason, shipBy, deliverBy, lastMode, sees });
    }
  },
});
