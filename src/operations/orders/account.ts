import type { Step } from '../../kernel/step.ts';
import { leftToPayBack } from '../shop/sale.ts';
import { type Account, DESK, type Figures } from './desk.ts';
import { ORDER, type Order } from './order.ts';
import { needOrder, orderRef } from './order-look-ups.ts';

const EMPTY: Account = { captured: 0, refunded: 0, fees: 0, paidOut: 0, balance: 0 };

/** Books amounts on a channel's account; the balance is what keeps money in equal to money out. */
export function bookMoney(
  step: Step,
  order: Pick<Order, 'channel' | 'currency'>,
  moved: Partial<Omit<Account, 'balance'>>,
): void {
  step.update(DESK, order.channel, (desk) => {
    const account = { ...(desk.accounts[order.currency] ?? EMPTY) };
    account.captured += moved.captured ?? 0;
    account.refunded += moved.refunded ?? 0;
    account.fees += moved.fees ?? 0;
    account.paidOut += moved.paidOut ?? 0;
    account.balance = account.captured - account.refunded - account.fees - account.paidOut;
    desk.accounts[order.currency] = account;
  });
}

/** Captures the payment of an order. */
export function capture(step: Step, order: Order): void {
  if (!step.trySend(orderRef(order.id), { type: 'CAPTURE' })) return;
  step.update(ORDER, order.id, (draft) => {
    draft.captured = order.total;
  });
  bookMoney(step, order, { captured: order.total });
}

/**
 * Pays money back to the buyer, at most what is left of it; says how much that was. What was owed and cannot be paid any more,
 * because it went back another way, is owed no longer.
 */
export function refund(step: Step, id: string, wanted: number): number {
  const order = needOrder(step, id);
  const left = leftToPayBack(order);
  const amount = Math.min(wanted, left);
  if (amount <= 0) return 0;
  step.trySend(orderRef(id), { type: amount === left ? 'REFUND' : 'REFUND_PART' });
  step.update(ORDER, id, (draft) => {
    draft.refunded += amount;
  });
  bookMoney(step, order, { refunded: amount });
  limitDebt(step, id);
  return amount;
}

/** A bank takes back what is left of a payment; says how much that was, or null where there was nothing to take. */
export function chargeBack(step: Step, id: string): number | null {
  const order = needOrder(step, id);
  const amount = leftToPayBack(order);
  if (amount === 0 || !step.trySend(orderRef(id), { type: 'CHARGE_BACK' })) return null;
  bookMoney(step, order, { refunded: amount });
  step.update(ORDER, id, (draft) => {
    draft.captured = draft.refunded;
  });
  limitDebt(step, id);
  return amount;
}

/** Nothing is owed beyond what is left to go back. */
function limitDebt(step: Step, id: string): void {
  const order = needOrder(step, id);
  const left = leftToPayBack(order);
  if (order.refundDue === undefined || order.refundDue.amount <= left) return;
  step.update(ORDER, id, (draft) => {
    if (left === 0) delete draft.refundDue;
    else if (draft.refundDue !== undefined) draft.refundDue.amount = left;
  });
}

/** Adds to one of a channel's performance figures. */
export function count(step: Step, channel: string, counted: Partial<Record<keyof Figures, number>>): void {
  step.update(DESK, channel, (desk) => {
    for (const [name, amount] of Object.entries(counted)) desk.figures[name as keyof Figures] += amount;
  });
}
