import type { Step } from '../../kernel/step.ts';
import { addOfficeTime, HOUR } from '../shop/calendar.ts';
import { count } from './account.ts';
import { deallocate } from './allocation.ts';
import { tell } from './happenings.ts';
import { ordersCatalogueOf } from './house.ts';
import { type CancelReason, isPaid, ORDER, type Order, type RefundDue, stateOf } from './order.ts';
import { orderRef } from './order-look-ups.ts';

/** Reasons that are not the seller's own and stay out of the platform's cancellation rate (domain facts 2.1). */
const NOT_OURS: ReadonlySet<CancelReason> = new Set(['buyer-request', 'payment', 'fraud']);

/** Notes that money is owed to the buyer, with the handbook's limit. */
export function oweRefund(step: Step, order: Order, amount: number, why: RefundDue['why']): void {
  const { hours, rules } = ordersCatalogueOf(step);
  const owed = Math.min(amount, order.total - order.refunded);
  if (owed <= 0) return;
  const dueAt = addOfficeTime(step.now, rules.refundHours * HOUR, hours);
  step.update(ORDER, order.id, (draft) => {
    draft.refundDue = { amount: owed, why, since: step.now, dueAt };
  });
  tell(step, 'refund/due', order.id, { amount: owed, dueAt });
}

/** Ends an order before hand-over. */
export function cancelOrder(step: Step, order: Order, reason: CancelReason, by: 'seller' | 'platform'): void {
  const was = stateOf(order);
  const answered = order.hold?.answer?.outcome ?? 'none';
  deallocate(step, order);
  step.send(orderRef(order.id), { type: 'CANCEL' });
  step.trySend(orderRef(order.id), { type: 'VOID' });
  step.update(ORDER, order.id, (draft) => {
    draft.cancelled = { reason, by, at: step.now };
  });
  if (by === 'seller' && !NOT_OURS.has(reason)) count(step, order.channel, { cancelled: 1 });
  tell(step, 'order/cancelled', order.id, { reason, by, was: was.review, answered });
  if (isPaid(was)) oweRefund(step, order, order.total, 'cancelled');
}
