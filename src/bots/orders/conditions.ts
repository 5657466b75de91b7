import { readConditions } from '../../operations/orders/conditions.ts';
import { wantsDecision } from '../../operations/orders/order.ts';
import { type OrderView, ordersOf } from '../../operations/orders/view.ts';
import { type Intent, intent } from '../bot.ts';
import type { Desk } from './desk.ts';

function decideOne(desk: Desk, order: OrderView): Intent | null {
  const { review } = order.stage;
  if (review === 'on-hold') {
    const answer = order.hold?.answer;
    if (answer === undefined) return null;
    return answer.outcome === 'cleared'
      ? intent('order/release', { orders: [order.id] })
      : intent('order/cancel', { orders: [order.id], reason: order.hold?.reason });
  }
  if (!wantsDecision(order.stage)) return null;
  const others = desk.orders.filter((other) => other.channel === order.channel);
  const verdict = readConditions(order, order.stage, {
    catalogue: desk.catalogue,
    now: desk.now,
    stock: (product) => desk.stock(product),
    others,
  });
  if (verdict.decision === 'wait') return null;
  if (verdict.decision === 'confirm') return intent('order/confirm', { orders: [order.id] });
  return intent(`order/${verdict.decision}`, { orders: [order.id], reason: verdict.reason });
}

/** Opens lists with something waiting or in their check-in window, and decides on every order by the handbook. */
export function decideOrders(desk: Desk): Intent[] {
  const opens = desk.catalogue.channels
    .filter((channel) => (ordersOf(desk.view).unseen[channel.id] ?? 0) > 0 || dueForCheckIn(desk, channel.id))
    .map((channel) => intent('channel/open', { channel: channel.id }));
  return [...opens, ...desk.orders.flatMap((order) => decideOne(desk, order) ?? [])];
}

/** Whether the last check-in notice of the channel is newer than the last look at its list. */
function dueForCheckIn(desk: Desk, channel: string): boolean {
  const opened = ordersOf(desk.view).desks.find(({ id }) => id === channel)?.openedAt ?? 0;
  const last = desk.view.notices.findLast(({ key, subject }) => key === 'check-in.opened' && subject.id === channel);
  return last !== undefined && last.at > opened;
}
