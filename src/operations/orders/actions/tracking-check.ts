import { z } from 'zod';
import type { Step } from '../../../kernel/step.ts';
import { firstRefusal, idsInput, makeAction } from '../../shop/trainee-action.ts';
import { count } from '../account.ts';
import { tell } from '../happenings.ts';
import { isBeforeHandOver, stateOf } from '../order.ts';
import { needOrder, refuse, refuseUnseen, shipmentOf } from '../order-look-ups.ts';
import { SHIPMENT, type Shipment } from '../shipment.ts';

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
      if (isNewsOfDelivery(shipment)) countDelivered(step, shipment);
      tell(step, 'tracking/checked', id, { last: shipment.events.at(-1)?.at ?? 0 });
      if (shipment.exception !== undefined && unnoticed) {
        tell(step, 'exception/noticed', shipment.orders[0] ?? id, { exception: shipment.exception.kind });
      }
    }
  },
});

/** Whether this look is the first that shows the delivery. */
const isNewsOfDelivery = ({ pod, checkedAt = Number.NEGATIVE_INFINITY }: Shipment): boolean =>
  pod !== undefined && checkedAt < pod.date;

/** Deliveries count in a channel's figures once they are seen: a figure must not tell of what nobody has looked up. */
function countDelivered(step: Step, { orders }: Shipment): void {
  for (const id of orders) {
    const { channel, deliveredAt, deliverBy } = needOrder(step, id);
    if (deliveredAt !== undefined) count(step, channel, { delivered: 1, onTime: deliveredAt <= deliverBy ? 1 : 0 });
  }
}
