import { z } from 'zod';
import { idInput, languageInput, makeAction } from '../../shop/trainee-action.ts';
import { tell } from '../happenings.ts';
import { isBeforeHandOver, stateOf } from '../order.ts';
import { needOrder, refuse, refuseUnseen, shipmentOf } from '../order-look-ups.ts';
import { NOTICE_FOR, NOTICES, SHIPMENT, type Shipment } from '../shipment.ts';
import { standsStill } from '../strike.ts';
import { lastEventSeen } from '../visible.ts';

/** Tells a buyer what has happened to the parcel, before they ask. */
export const buyerNotify = makeAction({
  kind: 'buyer/notify',
  indicators: ['P3.2.2'],
  input: z.object({ order: idInput, notice: z.enum(NOTICES), language: languageInput }).strict(),
  check: (world, { order: id }) => {
    const unseen = refuseUnseen(world, id);
    if (unseen !== null) return unseen;
    const order = needOrder(world, id);
    return isBeforeHandOver(stateOf(order)) || shipmentOf(world, order) === undefined
      ? refuse(order, 'tracking/not-handed-over', 'following-parcels')
      : null;
  },
  apply: (step, { order: id, notice, language }) => {
    const order = needOrder(step, id);
    const shipment = shipmentOf(step, order) as Shipment;
    const known = shipment.exception?.noticedAt === undefined ? undefined : shipment.exception;
    const right = known !== undefined && NOTICE_FOR[known.kind] === notice;
    if (right && known.toldAt === undefined) {
      step.update(SHIPMENT, shipment.id, (draft) => {
        if (draft.exception !== undefined) draft.exception.toldAt = step.now;
      });
    }
    tell(step, 'buyer/notified', shipment.orders[0] ?? id, {
      notice,
      language,
      right,
      buyerLanguage: order.buyer.language,
      exception: known?.kind ?? null,
      called: known === undefined ? null : NOTICE_FOR[known.kind],
      last: lastEventSeen(shipment),
      ...(notice === 'delayed' && standsStill(step, shipment) ? { struck: true } : {}),
    });
  },
});
