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
