import { isInTrouble, isOnItsWay, type OrdersView, type OrderView, type ShipmentView } from '../../../host/index.ts';

/** The stages of an order, for filters and groups of lists. */
export const STAGES = [
  'undecided',
  'on-hold',
  'cancel-asked',
  'to-pack',
  'to-book',
  'to-document',
  'to-hand-over',
  'to-track',
  'under-way',
  'exception',
  'delivered',
  'disputed',
  'closable',
  'closed',
  'cancelled',
] as const;
export type Stage = (typeof STAGES)[number];

/** Whether an order can be closed; a cancelled order needs its refund first. */
export const canBeClosed = (order: OrderView): boolean =>
  order.stage.closing === 'closable' && order.closingBlocks.length === 0;

function deskStage(order: OrderView): Stage {
  if (order.parcel === undefined) return 'to-pack';
  if (order.shipment === undefined) return 'to-book';
  return order.document === undefined ? 'to-document' : 'to-hand-over';
}

/** The stage of an order, from the five regions of its lifecycle and its documents. */
export function stageOf(order: OrderView): Stage {
  const { review, fulfilment, acceptance, closing } = order.stage;
  if (closing === 'closed') return 'closed';
  if (canBeClosed(order)) return 'closable';
  if (review === 'rejected') return 'cancelled';
  if (review === 'on-hold') return 'on-hold';
  if (review === 'cancellation-requested') return 'cancel-asked';
  if (review !== 'confirmed') return 'undecided';
  if (acceptance === 'disputed') return 'disputed';
  if (isInTrouble(order.stage)) return 'exception';
  if (fulfilment === 'delivered') return 'delivered';
  if (isOnItsWay(order.stage)) return order.tracking === undefined ? 'to-track' : 'under-way';
  return deskStage(order);
}

/** Whether the ship-by of an order still counts: it has not been handed over, cancelled or closed. */
export function shipByCounts(order: OrderView): boolean {
  const stage = stageOf(order);
  return ['undecided', 'on-hold', 'cancel-asked', 'to-pack', 'to-book', 'to-document', 'to-hand-over'].includes(stage);
}

/**
 * The booking of an order that counts now: the one the order names, or the one of the order it travels with. Bookings that
 * were replaced stay in the view, and are never it.
 */
export function shipmentOf({ orders, shipments }: OrdersView, order: OrderView): ShipmentView | undefined {
  const booked = order.shipment ?? orders.find(({ id }) => id === order.travelsWith)?.shipment;
  return booked === undefined ? undefined : shipments.find(({ id }) => id === booked);
}
