import { z } from 'zod';
import { DAY } from '../../shop/calendar.ts';
import { catalogueOf, find } from '../../shop/catalogue.ts';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { tell } from '../happenings.ts';
import { goodsValue, isBeforeHandOver, stateOf } from '../order.ts';
import { needOrder, refuse, refuseUnseen, shipmentOf } from '../order-look-ups.ts';
import { SHIPMENT, type Shipment } from '../shipment.ts';
import { lastEventSeen } from '../visible.ts';

/** Claims a lost or damaged parcel from its carrier. */
export const claimOpen = makeAction({
  kind: 'claim/open',
  indicators: ['P3.2.2'],
  input: z
    .object({ order: idInput, kind: z.enum(['loss', 'damage']), amount: z.number().int().min(1).max(1_000_000_000) })
    .strict(),
  check: (world, { order: id }) => {
    const unseen = refuseUnseen(world, id);
    if (unseen !== null) return unseen;
    const order = needOrder(world, id);
    const shipment = shipmentOf(world, order);
    if (isBeforeHandOver(stateOf(order)) || shipment === undefined)
      return refuse(order, 'tracking/not-handed-over', 'following-parcels');
    return shipment.claim === undefined ? null : refuse(order, 'claim/open-already', 'following-parcels');
  },
  apply: (step, { order: id, kind, amount }) => {
    const order = needOrder(step, id);
    const shipment = shipmentOf(step, order) as Shipment;
    const last = (shipment.handedOverAt ?? 0) + find(catalogueOf(step).modes, shipment.mode).claimDays * DAY;
    step.update(SHIPMENT, shipment.id, (draft) => {
      draft.claim = { kind, amount: { amount, currency: order.currency }, at: step.now };
    });
    const lost = kind === 'loss' && stateOf(order).fulfilment === 'lost';
    const lines = shipment.orders.flatMap((member) => needOrder(step, member).lines);
    tell(step, 'claim/opened', shipment.orders[0] ?? id, {
      claim: kind,
      inWindow: step.now <= last,
      until: last,
      lost,
      amount,
      goods: goodsValue({ lines }),
      lines,
      currency: order.currency,
      last: lastEventSeen(shipment),
    });
  },
});
