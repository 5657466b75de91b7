import { isInTrouble, isOnItsWay, type OrdersView, type OrderView, type ShipmentView } from '../../../host/index.ts';

/** Where an order stands at the desk, in one word: what lists are filtered and grouped by. */
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

/** Whether nothing stands in the way of closing it: a cancelled order waits for its refund first. */
export const canBeClosed = (order: OrderView): boolean =>
  order.stage.closing === 'closable' && order.closingBlocks.length === 0;

function deskStage(order: OrderView): Stage {
  if (order.parcel === undefined) return 'to-pack';
  if (order.shipment === undefined) return 'to-book';
  return order.document === undefined ? 'to-document' : 'to-hand-over';
}

/** The stage of an order, read from its five regions and its papers. */
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
 * The shipment an order travels in, also as part of another order's parcel: the latest booking. What was packed again since has
 * none.
 */
export function shipmentOf(view: OrdersView, order: OrderView): ShipmentView | undefined {
  return order.shipment === undefined ? undefined : view.shipments.find(({ id }) => id === order.shipment);
}
