import { z } from 'zod';
import { catalogueOf } from '../../shop/catalogue.ts';
import { firstRefusal, idInput, idsInput, makeAction } from '../../shop/trainee-action.ts';
import { pickGoods } from '../allocation.ts';
import { packedIn } from '../freight.ts';
import { tell } from '../happenings.ts';
import { isPackable, ORDER, stateOf } from '../order.ts';
import {
  asOneOrder,
  needOrder,
  orderRef,
  parcelOrders,
  refuse,
  refuseToLeave,
  refuseUnseen,
} from '../order-look-ups.ts';

/** Packs confirmed orders, each into a carton of that kind; the scale shows what it weighs. Packing again undoes label and papers. */
export const parcelPack = makeAction({
  kind: 'parcel/pack',
  indicators: ['P3.2.1'],
  input: z.object({ orders: idsInput, carton: idInput }).strict(),
  check: (world, { orders, carton }) => {
    const catalogue = catalogueOf(world);
    if (!catalogue.cartons.some((box) => box.id === carton)) return { key: 'pack/unknown-carton', values: { carton } };
    return firstRefusal(orders, (id) => {
      const unseen = refuseUnseen(world, id);
      if (unseen !== null) return unseen;
      const order = needOrder(world, id);
      const state = stateOf(order);
      if (order.travelsWith !== undefined) return refuse(order, 'pack/travels-with', 'weight');
      const stays = refuseToLeave(world, order);
      if (stays !== null) return stays;
      if (!isPackable(state)) return refuse(order, 'order/handed-over-already', 'weight');
      return packedIn(catalogue, asOneOrder(parcelOrders(world, order)).lines, carton) === null
        ? refuse(order, 'pack/does-not-fit', 'weight')
        : null;
    });
  },
  apply: (step, { orders, carton }) => {
    for (const id of new Set(orders)) {
      const members = parcelOrders(step, needOrder(step, id));
      const parcel = packedIn(catalogueOf(step), asOneOrder(members).lines, carton);
      if (parcel === null) continue;
      for (const member of members) {
        step.send(orderRef(member.id), { type: 'PACK' });
        pickGoods(step, member);
      }
      step.update(ORDER, id, (order) => {
        order.parcel = { ...parcel, size: [...parcel.size] };
        delete order.document;
      });
      // Whoever travels in it has no booking any more.
      for (const member of members)
        step.update(ORDER, member.id, (order) => {
          delete order.shipment;
        });
      tell(step, 'parcel/packed', id, { carton, grams: parcel.grams });
    }
  },
});
