import type { Step } from '../../kernel/step.ts';
import type { OrderLine } from '../shop/sale.ts';
import { release, reserve, type StockReason } from '../shop/stock.ts';
import { pick, putBack, ship } from '../shop/stock-picking.ts';
import { ORDER, type Order } from './order.ts';
import { orderRef } from './order-look-ups.ts';

const because = ({ id }: Order): StockReason => ({ why: 'order', of: id });

function piecesByProduct({ lines }: Order): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>();
  for (const { product, quantity } of lines) pieces.set(product, (pieces.get(product) ?? 0) + quantity);
  return pieces;
}

/** Reserves the goods of an order; the caller has checked that they are there. */
export function allocate(step: Step, order: Order): void {
  if (!step.trySend(orderRef(order.id), { type: 'ALLOCATE' })) return;
  for (const { product, quantity } of order.lines) reserve(step, product, quantity, because(order));
}

/** The goods of an order are picked, and lie packed on the bench: once, however often the order is packed. */
export function pickGoods(step: Step, order: Order): void {
  for (const [product, quantity] of piecesByProduct(order)) pick(step, product, quantity, because(order));
}

/** Gives reserved goods back to the shelf; what was picked of them is put back into its bins. */
export function deallocate(step: Step, order: Order): void {
  if (!step.trySend(orderRef(order.id), { type: 'DEALLOCATE' })) return;
  for (const product of piecesByProduct(order).keys()) putBack(step, product, because(order));
  for (const { product, quantity } of order.lines) release(step, product, quantity, because(order));
}

/** Takes the goods off stock at hand-over: reserved and on-hand fall together. */
export function deductStock(step: Step, order: Order): void {
  for (const { product, quantity } of order.lines) {
    release(step, product, quantity, because(order));
    ship(step, product, quantity, because(order));
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
