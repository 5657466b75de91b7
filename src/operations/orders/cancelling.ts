import type { Step } from '../../kernel/step.ts';
import { addOfficeTime, HOUR } from '../shop/calendar.ts';
import { leftToPayBack } from '../shop/sale.ts';
import { count } from './account.ts';
import { deallocate } from './allocation.ts';
import { circumstancesOf } from './circumstances.ts';
import { tell } from './happenings.ts';
import { ordersCatalogueOf } from './house.ts';
import { type CancelReason, ORDER, type Order, type RefundDue, stateOf } from './order.ts';
import { needOrder, orderRef } from './order-look-ups.ts';
import { leaveSharedParcel } from './sharing.ts';

/** Reasons that are not the seller's own and stay out of the platform's cancellation rate (domain facts 2.1). */
const NOT_OURS: ReadonlySet<CancelReason> = new Set(['buyer-request', 'payment', 'fraud']);

/**
 * Notes that money is owed to the buyer, with the handbook's limit; false where there is none to owe. What was owed before is
 * owed still. `tellDebt` says it aloud: whatever else is said of the same moment comes first, and finds the debt noted.
 */
export function noteDebt(step: Step, id: string, amount: number, why: RefundDue['why']): boolean {
  const { hours, rules } = ordersCatalogueOf(step);
  const order = needOrder(step, id);
  const before = order.refundDue?.amount ?? 0;
  const owed = Math.min(before + amount, leftToPayBack(order));
  if (owed <= before) return false;
  const dueAt = addOfficeTime(step.now, rules.refundHours * HOUR, hours);
  step.update(ORDER, id, (draft) => {
    draft.refundDue = { amount: owed, why, since: step.now, dueAt };
  });
  return true;
}

export function tellDebt(step: Step, id: string): void {
  const { refundDue, total, currency } = needOrder(step, id);
  if (refundDue === undefined) return;
  const { amount, dueAt, why } = refundDue;
  tell(step, 'refund/due', id, { amount, dueAt, why, total, currency });
}

/** Notes that money is owed to the buyer, and says so. */
export function oweRefund(step: Step, id: string, amount: number, why: RefundDue['why']): void {
  if (noteDebt(step, id, amount, why)) tellDebt(step, id);
}

/** Ends an order before hand-over. One that shares a parcel leaves it. */
export function cancelOrder(step: Step, order: Order, reason: CancelReason, by: 'seller' | 'platform'): void {
  const was = stateOf(order);
  const answered = order.hold?.answer?.outcome ?? 'none';
  const sees = circumstancesOf(step, order);
  leaveSharedParcel(step, order);
  deallocate(step, order);
  step.send(orderRef(order.id), { type: 'CANCEL' });
  step.trySend(orderRef(order.id), { type: 'VOID' });
  // What the platform ends asks nothing of anybody: it files it, too.
  if (by === 'platform') step.send(orderRef(order.id), { type: 'CLOSE' });
  step.update(ORDER, order.id, (draft) => {
    draft.cancelled = { reason, by, at: step.now };
  });
  if (by === 'seller' && !NOT_OURS.has(reason)) count(step, order.channel, { cancelled: 1 });
  const owes = noteDebt(step, order.id, order.total, 'cancelled');
  tell(step, 'order/cancelled', order.id, {
    reason,
    by,
    was: was.review,
    answered,
    heldFor: order.hold?.reason ?? null,
    sees,
  });
  if (owes) tellDebt(step, order.id);
}
