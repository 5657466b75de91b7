import type { Step } from '../../kernel/step.ts';
import type { OrderLine } from '../shop/sale.ts';
import { release, reserve, ship } from '../shop/stock.ts';
import { ORDER, type Order } from './order.ts';
import { orderRef } from './order-look-ups.ts';

/** Reserves the goods of an order; the caller has checked that they are there. */
export function allocate(step: Step, order: Order): void {
  if (!step.trySend(orderRef(order.id), { type: 'ALLOCATE' })) return;
  for (const { product, quantity } of order.lines) reserve(step, product, quantity, { why: 'order', of: order.id });
}

/** Gives reserved goods back to the shelf. */
export function deallocate(step: Step, order: Order): void {
  if (!step.trySend(orderRef(order.id), { type: 'DEALLOCATE' })) return;
  for (const { product, quantity } of order.lines) release(step, product, quantity, { why: 'order', of: order.id });
}

/** Takes the goods off stock at hand-over: reserved and on-hand fall together. */
export function deductStock(step: Step, order: Order): void {
  for (const { product, quantity } of order.lines) {
    release(step, product, quantity, { why: 'order', of: order.id });
    ship(step, product, quantity, { why: 'order', of: order.id });
  }
  step.update(ORDER, order.id, (draft) => {
    draft.deductions += 1;
  });
}

/** The first line for which the shelf has not enough, after what `taken` has promised already in the same act. */
export function shortLine(
  available: (product: string) => number,
  lines: readonly OrderLine[],
  taken: Map<string, number>,
): OrderLine | null {
  for (const line of lines) {
    const before = taken.get(line.product) ?? 0;
    if (available(line.product) < before + line.quantity) return line;
    taken.set(line.product, before + line.quantity);
  }
  return null;
}
