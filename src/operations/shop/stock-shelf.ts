import { recordIndex, recordKind } from '../../kernel/records.ts';
import type { RecordReader, Step } from '../../kernel/step.ts';

/**
 * What really lies in a bin, beside what the book says. Nobody knows it before the bin is opened: it is shown nowhere. It is moved
 * by real movements alone, never by a correction of the book.
 */
export interface Shelf {
  /** The bin. */
  readonly id: string;
  /** The product that belongs there. */
  readonly product: string;
  /** Pieces by product: also of such as do not belong there. Never below nothing. */
  readonly lies: Readonly<Record<string, number>>;
}

export const SHELF = recordKind<Shelf>('bin-shelf');

const SHELVES_OF_PRODUCT = recordIndex(SHELF, ({ product }) => [product]);

/** The bins of a product, in the sequence of the rack; none in forms without bins. */
export const shelvesOf = (reader: RecordReader, product: string): readonly Shelf[] =>
  reader.where(SHELVES_OF_PRODUCT, product);

function change(step: Step, bin: string, product: string, pieces: number): void {
  step.update(SHELF, bin, (shelf) => {
    shelf.lies = { ...shelf.lies, [product]: (shelf.lies[product] ?? 0) + pieces };
  });
}

/** Pieces are put into a bin. */
export const layOnShelf = (step: Step, bin: string, product: string, pieces: number): void =>
  change(step, bin, product, pieces);

/** Pieces are taken out of a bin; the caller has seen that they lie there. */
export function takeFromShelf(step: Step, bin: string, product: string, pieces: number): void {
  if ((step.need(SHELF, bin).lies[product] ?? 0) < pieces) throw new Error(`stock: ${bin} holds fewer of ${product}`);
  change(step, bin, product, -pieces);
}

/**
 * What was really taken off the shelves for an order, and lies on the packing bench until it is handed over or put back. As with
 * what lies in a bin, it is shown nowhere: the book knows only what should have been taken.
 */
export interface Bench {
  /** The order, and the product. */
  readonly id: string;
  /** Pieces by the bin out of which they came. */
  readonly from: Readonly<Record<string, number>>;
}

export const BENCH = recordKind<Bench>('packing-bench');

/** Pieces that were taken off the shelves are laid on the packing bench, under the name of their order. */
export function layOnBench(step: Step, id: string, from: Bench['from']): void {
  const before = step.get(BENCH, id);
  if (before === undefined) step.put(BENCH, { id, from });
  else
    step.update(BENCH, id, (bench) => {
      for (const [bin, pieces] of Object.entries(from)) bench.from[bin] = (bench.from[bin] ?? 0) + pieces;
    });
}

/** Takes everything of an order off the packing bench, and says out of which bins it had come. */
export function clearBench(step: Step, id: string): Bench['from'] {
  const { from } = step.need(BENCH, id);
  step.update(BENCH, id, (bench) => {
    bench.from = {};
  });
  return from;
}
