import { z } from 'zod';
import { makeAddressLine } from '../../shop/buyer.ts';
import { catalogueOf, find } from '../../shop/catalogue.ts';
import { firstRefusal, idInput, makeAction } from '../../shop/trainee-action.ts';
import { tell } from '../happenings.ts';
import { lastModeFor } from '../last-mode.ts';
import { isMoneyGone, ORDER, type Order, stateOf } from '../order.ts';
import { needOrder, refuse, refuseUnseen } from '../order-look-ups.ts';

/** Puts confirmed, unpacked orders of one buyer into one parcel: the first leads, the others travel with it. */
export const orderCombine = makeAction({
  kind: 'order/combine',
  indicators: ['P3.1.2'],
  input: z.object({ orders: z.array(idInput).min(2).max(6) }).strict(),
  check: (world, { orders }) => {
    if (new Set(orders).size < orders.length) return { key: 'input/twice' };
    const unseen = firstRefusal(orders, (id) => refuseUnseen(world, id));
    if (unseen !== null) return unseen;
    const [lead, ...rest] = orders.map((id) => needOrder(world, id)) as [Order, ...Order[]];
    if (!find(catalogueOf(world).channels, lead.channel).combining) return refuse(lead, 'combine/channel', 'changes');
    return firstRefusal([lead, ...rest], (order) => {
      if (order.channel !== lead.channel || order.buyer.id !== lead.buyer.id)
        return refuse(order, 'combine/other-buyer', 'changes');
      if (makeAddressLine(order.address) !== makeAddressLine(lead.address))
        return refuse(order, 'combine/other-address', 'changes');
      if (order.travelsWith !== undefined || order.combined !== undefined)
        return refuse(order, 'order/combined-already', 'changes');
      const state = stateOf(order);
      if (isMoneyGone(state)) return refuse(order, 'order/cancelled-already', 'changes');
      return state.review === 'confirmed' && state.fulfilment === 'allocated'
        ? null
        : refuse(order, 'combine/not-ready', 'changes');
    });
  },
  apply: (step, { orders }) => {
    const [lead, ...rest] = orders as [string, ...string[]];
    step.update(ORDER, lead, (order) => {
      order.combined = rest;
    });
    for (const id of rest) {
      step.update(ORDER, id, (order) => {
        order.travelsWith = lead;
      });
      tell(step, 'order/combined', id, { with: lead, forbidden: false, lastMode: lastModeFor(step, lead) });
    }
  },
});
