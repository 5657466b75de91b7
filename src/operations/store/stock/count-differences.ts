import type { Lying, Pieces, StockCount, Variance } from './count.ts';
import { piecesOf } from './lying.ts';

/** How what was found differs from the book, by product; products that agree are left out. */
export function differences(found: readonly Pieces[], book: readonly Pieces[]): readonly Variance[] {
  const add = (list: readonly Pieces[], product: string): number =>
    list.reduce((sum, one) => (one.product === product ? sum + one.pieces : sum), 0);
  return [...new Set([...found, ...book].map(({ product }) => product))].sort().flatMap((product) => {
    const [pieces, said] = [add(found, product), add(book, product)];
    return pieces === said ? [] : [{ product, pieces, book: said }];
  });
}

const asFound = (lies: readonly Lying[]): readonly Pieces[] =>
  lies.map((one) => ({ product: one.product, pieces: piecesOf(one) }));

/** Whether what was written down is what lay there. */
export const isCountRight = (found: readonly Pieces[], lies: readonly Lying[]): boolean =>
  differences(found, asFound(lies)).length === 0;

/** The differences between book and shelf at the cut-off, whatever was written down; of goods set aside, as they were reported. */
export function trueDifferences({ sort, variances = [], cutOff }: StockCount): readonly Variance[] {
  if (sort === 'reservations') return variances;
  return cutOff === undefined ? [] : differences(asFound(cutOff.lies), cutOff.book);
}
