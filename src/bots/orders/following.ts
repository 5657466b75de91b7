import { goodsValue, isAccepted, isJourneyOver } from '../../operations/orders/order.ts';
import { asOneOrder } from '../../operations/orders/order-look-ups.ts';
import { isReceiptOpen, podAgrees } from '../../operations/orders/proof-of-delivery.ts';
import { type ReviewCause, reviewReplyTo } from '../../operations/orders/review.ts';
import { type ExceptionKind, NOTICE_FOR, type ParcelEventCode, remedyFor } from '../../operations/orders/shipment.ts';
import { type OrderView, ordersOf, type ShipmentView } from '../../operations/orders/view.ts';
import { DAY, HOUR } from '../../operations/shop/calendar.ts';
import { find } from '../../operations/shop/catalogue.ts';
import { type DutyOutcome, dutyOutcome } from '../../operations/shop/import-duty.ts';
import { type Intent, intent, type Policy } from '../bot.ts';
import { Desk } from './desk.ts';
import { writtenAbout } from './written-about.ts';

const LOOK_EVERY = 2 * HOUR;

const EVENTS: Readonly<Partial<Record<ExceptionKind, ParcelEventCode>>> = {
  'customs-documents': 'EME',
  'not-home': 'EMH',
  'wrong-address': 'EMH',
  lost: 'LOSS',
  returning: 'RTS',
  'proof-mismatch': 'EMI',
};

function handleTrouble(desk: Desk, order: OrderView, { exception, events, claim }: ShipmentView): Intent[] {
  if (exception === undefined || exception.over === true) return [];
  const intents: Intent[] = [];
  if (exception.remedy === undefined) {
    const code = EVENTS[exception.kind];
    const event = code === undefined ? events.length - 1 : events.findLastIndex((each) => each.code === code);
    intents.push(
      intent('exception/resolve', {
        order: order.id,
        event,
        remedy: remedyFor(exception.kind, find(desk.catalogue.channels, order.channel)),
      }),
    );
  }
  if (exception.toldAt === undefined) {
    intents.push(
      intent('buyer/notify', { order: order.id, notice: NOTICE_FOR[exception.kind], language: order.buyer.language }),
    );
  }
  if (exception.kind === 'lost' && claim === undefined)
    intents.push(
      intent('claim/open', {
        order: order.id,
        kind: 'loss',
        amount: desk.parcel(order).reduce((sum, order) => sum + goodsValue(order), 0),
      }),
    );
  return intents;
}

function verify(desk: Desk, lead: OrderView, shipment: ShipmentView): Intent[] {
  if (shipment.pod === undefined) return [];
  return desk
    .parcel(lead)
    .filter((order) => order.verified === undefined)
    .map((order) =>
      intent('delivery/verify', { orders: [order.id], verdict: podAgrees(order, shipment) ? 'agrees' : 'disagrees' }),
    );
}

/** Looks up the parcels about whose orders somebody has written at another desk since the last look. */
export const followWhatWasAsked: Policy = (view, catalogue, read) => {
  const written = writtenAbout(view);
  if (written.size === 0) return [];
  const desk = new Desk(view, catalogue, read);
  const asked = desk.orders.filter((order) => {
    const shipment = desk.shipmentOf(order);
    const at = Math.max(written.get(order.id) ?? 0, written.get(order.number) ?? 0);
    return shipment?.handedOverAt !== undefined && !isJourneyOver(order.stage) && (shipment.checkedAt ?? 0) < at;
  });
  return asked.length === 0 ? [] : [intent('tracking/check', { orders: asked.map(({ id }) => id) })];
};

/** Looks at every parcel under way several times a day, and deals with what it finds. */
export function followParcels(desk: Desk): Intent[] {
  const intents: Intent[] = [];
  const stale: string[] = [];
  for (const order of desk.orders) {
    const shipment = desk.shipmentOf(order);
    if (shipment?.handedOverAt === undefined || order.travelsWith !== undefined) continue;
    if (!isJourneyOver(order.stage) && (shipment.checkedAt ?? 0) <= desk.now - LOOK_EVERY) stale.push(order.id);
    intents.push(...handleTrouble(desk, order, shipment));
    if (order.stage.fulfilment === 'delivered') intents.push(...verify(desk, order, shipment));
  }
  return stale.length === 0 ? intents : [intent('tracking/check', { orders: stale }), ...intents];
}

/** What was agreed on duty and tax for the parcel of an order. */
function dutyAgreed(desk: Desk, id: string): DutyOutcome | null {
  const order = desk.order(id);
  const shipment = order === undefined ? undefined : desk.shipmentOf(order);
  if (order === undefined || shipment === undefined) return null;
  const parcel = asOneOrder(shipment.orders.flatMap((each) => desk.order(each) ?? []));
  return dutyOutcome(parcel, find(desk.catalogue.modes, shipment.mode), desk.catalogue, desk.now);
}

function mayAsk(desk: Desk, order: OrderView): boolean {
  if (order.reviewAskedAt !== undefined || order.deliveredAt === undefined || !isAccepted(order.stage)) return false;
  if (isReceiptOpen(order)) return false;
  const { from, to } = find(desk.catalogue.channels, order.channel).reviewDays;
  const since = desk.now - order.deliveredAt;
  return since >= from * DAY && since <= to * DAY;
}

/** Asks for reviews once their window is open, and answers those that were written. */
export function tendReviews(desk: Desk): Intent[] {
  const asks = desk.orders
    .filter((order) => mayAsk(desk, order))
    .map((order) => intent('review/request', { orders: [order.id], wording: 'neutral' }));
  const open = ordersOf(desk.view).reviews.filter((review) => review.answer === undefined);
  const answers = open.map((review) => {
    const cause = (desk.read(review.message.key).split('.')[1] ?? 'great') as ReviewCause;
    const reply = reviewReplyTo(cause, dutyAgreed(desk, review.order));
    return intent('review/answer', { review: review.id, reply, language: review.language, text: '' });
  });
  return [...asks, ...answers];
}
