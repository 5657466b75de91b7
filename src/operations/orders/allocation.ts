import type { Step } from '../../kernel/step.ts';
import type { OrderLine } from '../shop/sale.ts';
import { STOCK } from '../shop/stock.ts';
import { ORDER, type Order } from './order.ts';
import { orderRef } from './order-look-ups.ts';

function changeReserved(step: Step, lines: readonly OrderLine[], sign: 1 | -1): void {
  for (const line of lines) {
    step.update(STOCK, line.product, (stock) => {
      stock.reserved += sign * line.quantity;
    });
  }
}

/** Reserves the goods of an order; the caller has checked that they are there. */
export function allocate(step: Step, order: Order): void {
  if (step.trySend(orderRef(order.id), { type: 'ALLOCATE' })) changeReserved(step, order.lines, 1);
}

/** Gives reserved goods back to the shelf. */
export function deallocate(step: Step, order: Order): void {
  if (step.trySend(orderRef(order.id), { type: 'DEALLOCATE' })) changeReserved(step, order.lines, -1);
}

/** Takes the goods off stock at hand-over: reserved and on-hand fall together. */
export function deductStock(step: Step, order: Order): void {
  for (const line of order.lines) {
    step.update(STOCK, line.product, (stock) => {
      stock.onHand -= line.quantity;
      stock.reserved -= line.quantity;
    });
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
