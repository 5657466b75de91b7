import type { StoreHouse } from '../parts.ts';
import type { AdjustmentLine, StockCount, Variance, VarianceCause } from './count.ts';
import type { PaperReading } from './papers.ts';

/** The account that a cause is booked on, by the handbook's table. */
export const accountOf = ({ stock }: Pick<StoreHouse, 'stock'>, cause: VarianceCause): AdjustmentLine['account'] =>
  stock.causes.find((rule) => rule.cause === cause)?.account ?? 'loss';

/**
 * The lines that bring the book to what was counted: one for each product that differs. Goods in the wrong bin are moved in the
 * book: into the one, out of the other.
 */
export function rightLines(
  house: Pick<StoreHouse, 'stock'>,
  { bin }: Pick<StockCount, 'bin'>,
  variances: readonly Variance[],
  cause: VarianceCause,
  readings: readonly PaperReading[],
): readonly AdjustmentLine[] {
  const account = accountOf(house, cause);
  const other = readings.find((reading) => reading.cause === cause)?.otherBin;
  return variances.flatMap(({ product, pieces, book }) => {
    const line = { account, bin, product, quantity: pieces - book };
    return cause === 'return-misplaced' && other !== undefined
      ? [line, { account, bin: other, product, quantity: book - pieces }]
      : [line];
  });
}

const lineKey = ({ account, bin, product, quantity }: AdjustmentLine): string =>
  `${account}|${bin}|${product}|${quantity}`;

/** Whether two entries say the same, in whatever sequence. */
export const areSameLines = (a: readonly AdjustmentLine[], b: readonly AdjustmentLine[]): boolean =>
  a.map(lineKey).sort().join('\n') === b.map(lineKey).sort().join('\n');

/** What an entry is worth, whole TWD: pieces either way × cost. Goods set aside do not change what is owned. */
export const worthOf = ({ items }: Pick<StoreHouse, 'items'>, lines: readonly AdjustmentLine[]): number =>
  lines.reduce((sum, { account, product, quantity }) => {
    const cost = account === 'reservation' ? 0 : (items.find(({ id }) => id === product)?.cost ?? 0);
    return sum + Math.abs(quantity) * cost;
  }, 0);
