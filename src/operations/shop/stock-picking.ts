import { recordIndex, recordKind } from '../../kernel/records.ts';
import type { RecordReader, Step } from '../../kernel/step.ts';
import {
  binLevels,
  enter,
  entryId,
  intoTransit,
  type NewStockEntry,
  STOCK,
  STOCK_ENTRY,
  type StockReason,
} from './stock.ts';
import { type Bench, clearBench, layOnBench, layOnShelf, SHELF, shelvesOf, takeFromShelf } from './stock-shelf.ts';

/** Pieces that were sold, and lay in no bin when they were to be picked. */
export interface ShortPick {
  readonly id: string;
  readonly product: string;
  readonly pieces: number;
  readonly at: number;
  /** It has been told. */
  readonly told?: true;
}
export const SHORT_PICK = recordKind<ShortPick>('short-pick');

const benchId = (of: string | undefined, product: string): string => `${of ?? ''}/${product}`;

/** Finds what was picked of a product for an order, put back, and handed over. */
const PICKED_FOR = recordIndex(STOCK_ENTRY, (entry) =>
  intoTransit(entry) === 0 ? [] : [benchId(entry.of, entry.product)],
);

/** Pieces of a product on the packing bench for an order, by the book. */
const onBench = (reader: RecordReader, id: string): number =>
  reader.where(PICKED_FOR, id).reduce((sum, entry) => sum + intoTransit(entry), 0);

/** The same by the bins out of which they were booked. It holds as long as nothing of them was handed over. */
function benchBook(reader: RecordReader, id: string): ReadonlyMap<string, number> {
  const book = new Map<string, number>();
  for (const entry of reader.where(PICKED_FOR, id))
    if (entry.bin !== undefined) book.set(entry.bin, (book.get(entry.bin) ?? 0) + intoTransit(entry));
  return book;
}

/** Notes pieces that lay nowhere, beside the last entry of the book. */
function noteShort(step: Step, product: string, pieces: number): void {
  const { entries } = step.need(STOCK, product);
  step.put(SHORT_PICK, { id: entryId(product, entries), product, pieces, at: step.now });
}

/**
 * Goods leave their bins: by the book from the fullest bin on, and from each no more than really lies there. What the book alone has
 * is taken off it all the same, because it was sold: it is taken wherever pieces lie, and pieces that lie nowhere are noted as short.
 * The book of a bin never falls below nothing. Says what was really taken, by bin.
 */
function leaveBins(step: Step, product: string, entry: NewStockEntry): Bench['from'] {
  const taken: Record<string, number> = {};
  let left = entry.quantity;
  const book = (bin: string): number => binLevels(step, product)[bin] ?? 0;
  const bins = [...shelvesOf(step, product)].sort((a, b) => book(b.id) - book(a.id));
  const take = (bin: string, pieces: number): void => {
    if (pieces <= 0) return;
    takeFromShelf(step, bin, product, pieces);
    taken[bin] = (taken[bin] ?? 0) + pieces;
  };
  const leave = (bin: string, pieces: number): void => {
    if (pieces > 0) enter(step, product, { ...entry, quantity: pieces, bin });
    left -= Math.max(0, pieces);
  };
  for (const { id, lies } of bins) {
    const pieces = Math.min(left, book(id), lies[product] ?? 0);
    take(id, pieces);
    leave(id, pieces);
  }
  let short = left;
  for (const { id, lies } of left > 0 ? shelvesOf(step, product) : []) {
    const pieces = Math.min(short, lies[product] ?? 0);
    take(id, pieces);
    short -= pieces;
  }
  for (const { id } of bins) leave(id, Math.min(left, book(id)));
  if (left > 0) enter(step, product, { ...entry, quantity: left });
  if (short > 0) noteShort(step, product, short);
  return taken;
}

/**
 * Sees to it that so many pieces lie on the packing bench for an order: what lies there already is not picked again, and no more is
 * picked than the books of the bins have. On hand and reserved stay as they are. Nothing is picked where a form has no bins.
 */
export function pick(step: Step, product: string, quantity: number, reason: StockReason): void {
  if (shelvesOf(step, product).length === 0) return;
  const id = benchId(reason.of, product);
  const inBins = Object.values(binLevels(step, product)).reduce((sum, pieces) => sum + pieces, 0);
  const pieces = Math.min(quantity - onBench(step, id), inBins);
  if (pieces > 0) layOnBench(step, id, leaveBins(step, product, { kind: 'pick', quantity: pieces, ...reason }));
}

/** What lies on the packing bench for an order goes back where it came from, in the book and on the shelf. */
export function putBack(step: Step, product: string, reason: StockReason): void {
  const id = benchId(reason.of, product);
  if (onBench(step, id) <= 0) return;
  for (const [bin, quantity] of benchBook(step, id))
    if (quantity > 0) enter(step, product, { kind: 'put-back', quantity, bin, ...reason });
  for (const [bin, pieces] of Object.entries(clearBench(step, id))) layOnShelf(step, bin, product, pieces);
}

/** Goods leave the warehouse. Where a form has bins they leave from the packing bench: what was never picked is picked at once. */
export function ship(step: Step, product: string, quantity: number, reason: StockReason): void {
  const entry = { kind: 'shipment', ...reason } as const;
  if (shelvesOf(step, product).length === 0) {
    enter(step, product, { ...entry, quantity });
    return;
  }
  const id = benchId(reason.of, product);
  pick(step, product, quantity, reason);
  const picked = Math.min(quantity, onBench(step, id));
  if (picked > 0) enter(step, product, { ...entry, quantity: picked, picked: true });
  if (picked > 0 && onBench(step, id) === 0) clearBench(step, id);
  if (quantity > picked) leaveBins(step, product, { ...entry, quantity: quantity - picked });
}

/** Goods are carried from one bin into another, as many as really lie there; says how many. The book moves them as well. */
export function carry(
  step: Step,
  product: string,
  {
    from,
    to,
    quantity,
    of,
  }: { readonly from: string; readonly to: string; readonly quantity: number; readonly of: string },
): number {
  const pieces = Math.min(quantity, step.get(SHELF, from)?.lies[product] ?? 0);
  if (pieces <= 0) return 0;
  takeFromShelf(step, from, product, pieces);
  layOnShelf(step, to, product, pieces);
  const reason = { why: 'move', of } as const;
  enter(step, product, { kind: 'transfer-out', quantity: pieces, bin: from, ...reason });
  enter(step, product, { kind: 'transfer-in', quantity: pieces, bin: to, ...reason });
  return pieces;
}

/** Goods are taken off the books, and out of their bins where a form has any. */
export function writeOff(step: Step, product: string, quantity: number, reason: StockReason): void {
  const entry = { kind: 'write-off', quantity, ...reason } as const;
  if (shelvesOf(step, product).length === 0) enter(step, product, entry);
  else leaveBins(step, product, entry);
}
