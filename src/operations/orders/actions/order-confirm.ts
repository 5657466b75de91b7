import { z } from 'zod';
import type { Refusal } from '../../../kernel/happening.ts';
import type { WorldReader } from '../../../kernel/step.ts';
import { promisable } from '../../shop/stock.ts';
import { firstRefusal, idsInput, makeAction } from '../../shop/trainee-action.ts';
import { capture } from '../account.ts';
import { allocate, shortLine } from '../allocation.ts';
import { circumstancesOf } from '../circumstances.ts';
import { tell } from '../happenings.ts';
import { lastModeFor } from '../last-mode.ts';
import { isMoneyGone, type Order, stateOf } from '../order.ts';
import { needOrder, orderRef, refuse, refuseUnseen, refuseWithPlatform } from '../order-look-ups.ts';

/** Refuses where the shelves have not enough for all these orders together. */
export function refuseShort(world: WorldReader, orders: readonly Order[]): Refusal | null {
  const taken = new Map<string, number>();
  const available = (product: string): number => promisable(world, product);
  return firstRefusal(orders, (order) => {
    if (stateOf(order).fulfilment !== 'unallocated') return null;
    const short = shortLine(available, order.lines, taken);
    if (short === null) return null;
    return refuse(order, 'stock/short', 'order-conditions', {
      product: short.product,
      available: available(short.product),
      wanted: short.quantity,
    });
  });
}

/** Confirms orders: their conditions are met. Payment is captured where it was only authorised, goods are reserved. */
export const orderConfirm = makeAction({
  kind: 'order/confirm',
  indicators: ['P3.1.1'],
  input: z.object({ orders: idsInput }).strict(),
  check: (world, { orders }) =>
    firstRefusal(orders, (id) => {
      const unseen = refuseUnseen(world, id);
      if (unseen !== null) return unseen;
      const order = needOrder(world, id);
      return refuseWithPlatform(world, order) ?? refuseDecided(order);
    }) ??
    (new Set(orders).size < orders.length ? { key: 'input/twice' } : null) ??
    refuseShort(
      world,
      orders.map((id) => needOrder(world, id)),
    ),
  apply: (step, { orders }) => {
    for (const id of orders) {
      const order = needOrder(step, id);
      const before = stateOf(order);
      const sees = circumstancesOf(step, order);
      step.send(orderRef(id), { type: 'CONFIRM' });
      if (before.payment === 'authorised') capture(step, order);
      allocate(step, order);
      tell(step, 'order/confirmed', id, {
        payment: before.payment,
        afterCancelRequest: before.review === 'cancellation-requested',
        shipBy: order.shipBy,
        deliverBy: order.deliverBy,
        lastMode: lastModeFor(step, id),
        sees,
      });
    }
  },
});

function refuseDecided(order: Order): Refusal | null {
  const state = stateOf(order);
  if (state.review === 'confirmed') return refuse(order, 'order/confirmed-already', 'order-conditions');
  if (state.review === 'on-hold') return refuse(order, 'order/on-hold', 'order-conditions');
  if (state.review === 'rejected' || isMoneyGone(state))
    return refuse(order, 'order/cancelled-already', 'order-conditions');
  return null;
}
