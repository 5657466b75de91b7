import { z } from 'zod';
import { catalogueOf, find } from '../../shop/catalogue.ts';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { tell } from '../happenings.ts';
import { isBeforeHandOver, stateOf } from '../order.ts';
import { needOrder, refuse, refuseUnseen, shipmentOf } from '../order-look-ups.ts';
import { type ExceptionKind, type ParcelEventCode, REMEDIES, remedyFor, SHIPMENT, type Shipment } from '../shipment.ts';
import { lastEventSeen } from '../visible.ts';

/** The event that calls for a remedy; a parcel that stands still is told by its last scan, whatever that was. */
const EVENT_FOR: Readonly<Record<ExceptionKind, ParcelEventCode | 'last'>> = {
  'customs-documents': 'EME',
  'not-home': 'EMH',
  'wrong-address': 'EMH',
  stuck: 'last',
  lost: 'LOSS',
  returning: 'RTS',
  'proof-mismatch': 'EMI',
};

/** Acts on a parcel in trouble: a remedy, and the event it rests on. */
export const exceptionResolve = makeAction({
  kind: 'exception/resolve',
  indicators: ['P3.2.2'],
  input: z.object({ order: idInput, event: z.number().int().min(0).max(500), remedy: z.enum(REMEDIES) }).strict(),
  check: (world, { order: id, event }) => {
    const unseen = refuseUnseen(world, id);
    if (unseen !== null) return unseen;
    const order = needOrder(world, id);
    const shipment = shipmentOf(world, order);
    if (isBeforeHandOver(stateOf(order)) || shipment === undefined)
      return refuse(order, 'tracking/not-handed-over', 'following-parcels');
    const seen = shipment.events.filter((event) => event.at <= (shipment.checkedAt ?? 0));
    if (event >= seen.length) return refuse(order, 'exception/no-such-event', 'following-parcels');
    if (shipment.exception?.remedy !== undefined)
      return refuse(order, 'exception/resolved-already', 'following-parcels');
    return null;
  },
  apply: (step, { order: id, event, remedy }) => {
    const shipment = shipmentOf(step, needOrder(step, id)) as Shipment;
    const channel = find(catalogueOf(step).channels, needOrder(step, id).channel);
    const cited = shipment.events[event]?.code ?? null;
    const known =
      shipment.exception?.noticedAt === undefined || shipment.exception.over === true ? undefined : shipment.exception;
    const right = known !== undefined && remedyFor(known.kind, channel) === remedy;
    const wanted = known === undefined ? null : EVENT_FOR[known.kind];
    const last = lastEventSeen(shipment);
    const evidenced =
      known !== undefined && (wanted === 'last' ? event === shipment.events.length - 1 : cited === wanted);
    if (right) {
      step.update(SHIPMENT, shipment.id, (draft) => {
        if (draft.exception !== undefined) draft.exception.remedy = remedy;
      });
    }
    tell(step, 'exception/resolved', shipment.orders[0] ?? id, {
      remedy,
      event: cited,
      right,
      evidenced,
      exception: known?.kind ?? null,
      called:
        known === undefined
          ? null
          : { remedy: remedyFor(known.kind, channel), event: wanted === 'last' ? last : wanted },
      last,
    });
  },
});
