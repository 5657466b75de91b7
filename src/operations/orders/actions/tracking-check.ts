import { z } from 'zod';
import { firstRefusal, idsInput, makeAction } from '../../shop/trainee-action.ts';
import { tell } from '../happenings.ts';
import { isBeforeHandOver, stateOf } from '../order.ts';
import { needOrder, refuse, refuseUnseen, shipmentOf } from '../order-look-ups.ts';
import { SHIPMENT } from '../shipment.ts';

/** Looks parcels up on the carriers' systems: their events up to now become visible. */
export const trackingCheck = makeAction({
  kind: 'tracking/check',
  indicators: ['P3.2.2'],
  input: z.object({ orders: idsInput }).strict(),
  check: (world, { orders }) =>
    firstRefusal(orders, (id) => {
      const unseen = refuseUnseen(world, id);
      if (unseen !== null) return unseen;
      const order = needOrder(world, id);
      return isBeforeHandOver(stateOf(order)) ? refuse(order, 'tracking/not-handed-over', 'following-parcels') : null;
    }),
  apply: (step, { orders }) => {
    for (const id of new Set(orders)) {
      const shipment = shipmentOf(step, needOrder(step, id));
      if (shipment === undefined) continue;
      const unnoticed = shipment.exception !== undefined && shipment.exception.noticedAt === undefined;
      step.update(SHIPMENT, shipment.id, (draft) => {
        draft.checkedAt = step.now;
        if (draft.exception !== undefined && unnoticed) draft.exception.noticedAt = step.now;
      });
      tell(step, 'tracking/checked', id, { last: shipment.events.at(-1)?.at ?? 0 });
      if (shipment.exception !== undefined && unnoticed) {
        tell(step, 'exception/noticed', shipment.orders[0] ?? id, { exception: shipment.exception.kind });
      }
    }
  },
});
