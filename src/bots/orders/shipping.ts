import { makeDocument } from '../../operations/orders/declaration.ts';
import { fittingOffers, nextCutOff, smallestParcel } from '../../operations/orders/freight.ts';
import { asOneOrder } from '../../operations/orders/order-look-ups.ts';
import type { OrderView } from '../../operations/orders/view.ts';
import { find } from '../../operations/shop/catalogue.ts';
import { type Intent, intent } from '../bot.ts';
import type { Desk } from './desk.ts';

/** The handbook: what, of what, for what. The longest description says most. */
const specific = (desk: Desk, product: string): string =>
  [...find(desk.catalogue.products, product).descriptions].sort((a, b) => b.length - a.length)[0] ?? '';

function paper(desk: Desk, order: OrderView, modeId: string): Intent {
  const mode = find(desk.catalogue.modes, modeId);
  const whole = makeDocument(asOneOrder(desk.parcel(order)), mode, desk.catalogue, desk.now, (product) =>
    specific(desk, product),
  );
  const { currency: _currency, ...document } = whole;
  return intent('document/complete', { order: order.id, ...document });
}

function book(desk: Desk, order: OrderView): Intent | null {
  if (order.parcel === undefined) return null;
  const offer = fittingOffers(desk.freight, asOneOrder(desk.parcel(order)), order.parcel, desk.now)[0];
  return offer === undefined
    ? null
    : intent('shipment/book', { bookings: [{ order: order.id, mode: offer.mode, grams: offer.grams }] });
}

/** Whether a parcel waits for a carrier on strike past its ship-by, and another can have it: then it is packed and booked anew. */
function waitsInVain(desk: Desk, order: OrderView, mode: string): boolean {
  const { freight, now } = desk;
  if (freight.strikes?.[mode] === undefined || order.parcel === undefined) return false;
  const cutOff = (id: string): number => nextCutOff(freight, find(freight.modes, id), now);
  const [other] = fittingOffers(freight, asOneOrder(desk.parcel(order)), order.parcel, now);
  return cutOff(mode) > order.shipBy && other !== undefined && other.mode !== mode && cutOff(other.mode) < cutOff(mode);
}

function nextStep(desk: Desk, order: OrderView): Intent | null {
  if (order.travelsWith !== undefined || order.stage.review !== 'confirmed') return null;
  const shipment = desk.shipmentOf(order);
  if (shipment?.handedOverAt === undefined && shipment !== undefined && waitsInVain(desk, order, shipment.mode))
    return intent('parcel/pack', { orders: [order.id], carton: order.parcel?.carton ?? '' });
  switch (order.stage.fulfilment) {
    case 'allocated': {
      const parcel = smallestParcel(desk.catalogue, asOneOrder(desk.parcel(order)).lines);
      return parcel === null ? null : intent('parcel/pack', { orders: [order.id], carton: parcel.carton });
    }
    case 'packed':
      return shipment === undefined ? book(desk, order) : paper(desk, order, shipment.mode);
    case 'documented':
      return shipment !== undefined && desk.gateOpen(shipment.mode)
        ? intent('batch/hand-over', { mode: shipment.mode, orders: [order.id] })
        : null;
    default:
      return null;
  }
}

/** Orders that a buyer wants sent together: they wait for the answer. */
function waitingForAnswer(desk: Desk): ReadonlySet<string | undefined> {
  const asked = desk.openInquiries().filter(({ message }) => desk.read(message.key).startsWith('buyers.combine'));
  return new Set(asked.flatMap(({ order, otherOrder }) => [order, otherOrder]));
}

/** Packs, books, declares and hands over every confirmed order, and enters the numbers of what has left. */
export function shipOrders(desk: Desk): Intent[] {
  const waiting = waitingForAnswer(desk);
  const ready = desk.orders.filter((order) => !waiting.has(order.id));
  const steps = ready.flatMap((order) => nextStep(desk, order) ?? []);
  const entries = desk.orders.flatMap((order) => {
    const shipment = desk.shipmentOf(order);
    return shipment?.handedOverAt !== undefined && order.tracking === undefined
      ? [{ order: order.id, number: shipment.label }]
      : [];
  });
  return [...steps, ...entries.map((entry) => intent('tracking/enter', { entries: [entry] }))];
}
