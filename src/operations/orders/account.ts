import type { Step } from '../../kernel/step.ts';
import { type Account, DESK, type Figures } from './desk.ts';
import { ORDER, type Order } from './order.ts';
import { orderRef } from './order-look-ups.ts';

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
  if (step.trySend(orderRef(order.id), { type: 'CAPTURE' })) bookMoney(step, order, { captured: order.total });
}

/** Pays money back to the buyer: part of it or the whole. */
export function refund(step: Step, order: Order, amount: number): void {
  const whole = order.refunded + amount >= order.total;
  step.trySend(orderRef(order.id), { type: whole ? 'REFUND' : 'REFUND_PART' });
  step.update(ORDER, order.id, (draft) => {
    draft.refunded += amount;
  });
  bookMoney(step, order, { refunded: amount });
}

/** Adds to one of a channel's performance figures. */
export function count(step: Step, channel: string, counted: Partial<Record<keyof Figures, number>>): void {
  step.update(DESK, channel, (desk) => {
    for (const [name, amount] of Object.entries(counted)) desk.figures[name as keyof Figures] += amount;
  });
}
