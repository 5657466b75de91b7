import { ORDER, stateOf } from '../../src/operations/orders/order.ts';
import { SHIPMENT } from '../../src/operations/orders/shipment.ts';
import { ordersOf } from '../../src/operations/orders/view.ts';
import type { TraineeView } from '../../src/operations/trainee-view.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { keysOf } from './secrets.ts';

/** Names of situations that no page, reason or event of the desk has. */
const SITUATION_NAMES = [
  'unpaid-then-paid',
  'unpaid-never',
  'one-fraud-sign',
  'price-error',
  'price-promotion',
  'stock-short',
  'stock-awaited',
  'double-order',
  'buyer-cancels',
];
/** Fields of the truth, of the engine's own memory, and of what is still to come. */
const TRUTH_FIELDS = [
  'situation',
  'truth',
  'journey',
  'pacePermille',
  'recovery',
  'podFault',
  'payoutFault',
  'lateDispute',
  'refundPermille',
  'resumesAt',
  'coming',
  'earlier',
  'outcomes',
  'paymentExpiry',
  'acceptancePeriod',
  'pays',
];

/** What of the order desk's world a view must not hold at that moment. */
export function orderLeaks(view: TraineeView, sitting: Sitting): string[] {
  const { world, form } = sitting;
  const text = JSON.stringify(view);
  const leaks: string[] = [];
  for (const name of SITUATION_NAMES) if (text.includes(`"${name}"`)) leaks.push(`situation ${name}`);
  const keys = keysOf(view);
  for (const field of TRUTH_FIELDS) if (keys.has(field)) leaks.push(`field ${field}`);
  const said = JSON.stringify(ordersOf(view).inquiries);
  for (const event of form.coming) {
    if (event.kind === 'inquiry/arrives' && event.at > view.now && text.includes(`"${event.inquiry.id}"`))
      leaks.push(`question ${event.inquiry.id}`);
    if (event.kind !== 'order/arrives') continue;
    const record = world.get(ORDER, event.order.id);
    const hidden = record === undefined || stateOf(record).review === 'unseen';
    if (hidden && text.includes(event.order.number) && !said.includes(event.order.number))
      leaks.push(`order ${event.order.id}`);
  }
  for (const shipment of world.all(SHIPMENT)) {
    const seen = ordersOf(view).shipments.find((one) => one.id === shipment.id);
    const looked = shipment.checkedAt ?? Number.NEGATIVE_INFINITY;
    if (seen?.events.some((event) => event.at > looked)) leaks.push(`event of ${shipment.id}`);
    if (seen?.exception !== undefined && shipment.exception?.noticedAt === undefined)
      leaks.push(`exception of ${shipment.id}`);
    if (seen?.pod !== undefined && looked < seen.pod.date) leaks.push(`proof of ${shipment.id}`);
    if (seen?.cost !== undefined && shipment.handedOverAt === undefined) leaks.push(`cost of ${shipment.id}`);
  }
  for (const order of ordersOf(view).orders) {
    const shipment = order.shipment === undefined ? undefined : world.get(SHIPMENT, order.shipment);
    const delivered = shipment?.pod !== undefined && (shipment.checkedAt ?? 0) >= shipment.pod.date;
    if (order.deliveredAt !== undefined && !delivered) leaks.push(`delivery of ${order.id}`);
  }
  if (view.notices.some((notice) => notice.at > view.now)) leaks.push('a notice from the future');
  return leaks;
}
