import { type Estimate, Z95 } from './estimate.ts';

/** Marks that two people gave to the same things, each a whole number from 0 to `most`. */
export type Pairs = readonly (readonly [first: number, second: number])[];

/** How many of all pairs fall into each cell, by first and second mark. */
function sharesOf(pairs: Pairs, most: number): number[][] {
  const shares = Array.from({ length: most + 1 }, () => Array.from({ length: most + 1 }, () => 0));
  for (const [first, second] of pairs) {
    const row = shares[first];
    if (row?.[second] === undefined) throw new RangeError(`no mark between 0 and ${most}: ${first}, ${second}`);
    row[second] += 1 / pairs.length;
  }
  return shares;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Cohen's kappa with quadratic weights: 1 − (i − j)² ÷ most². 1 is full agreement, 0 what chance alone would give. Null where there is
 * no pair, or where everybody gave one and the same mark, so that chance agrees fully as well.
 *
 * The formula is Cohen's (1968, Psychological Bulletin 70, 213–220); the interval is that of the large-sample standard error of
 * Fleiss, Cohen & Everitt (1969, Psychological Bulletin 72, 323–327), cut off at −1 and 1.
 */
export function weightedKappa(pairs: Pairs, most: number): Estimate | null {
  if (pairs.length === 0) return null;
  const shares = sharesOf(pairs, most);
  const rows = shares.map(sum);
  const columns = rows.map((_, j) => sum(shares.map((row) => row[j] ?? 0)));
  const weight = (i: number, j: number): number => 1 - (i - j) ** 2 / most ** 2;
  const cells = rows.flatMap((row, i) =>
    columns.map((column, j) => ({ i, j, share: shares[i]?.[j] ?? 0, chance: row * column, weight: weight(i, j) })),
  );
  const observed = sum(cells.map((cell) => cell.weight * cell.share));
  const expected = sum(cells.map((cell) => cell.weight * cell.chance));
  if (1 - expected < 1e-12) return null;
  const value = (observed - expected) / (1 - expected);
  const ofRow = rows.map((_, i) => sum(columns.map((column, j) => column * weight(i, j))));
  const ofColumn = columns.map((_, j) => sum(rows.map((row, i) => row * weight(i, j))));
  const squares = sum(
    cells.map(
      ({ i, j, share, weight: own }) =>
        share * (own * (1 - expected) - ((ofRow[i] ?? 0) + (ofColumn[j] ?? 0)) * (1 - observed)) ** 2,
    ),
  );
  const rest = (observed * expected - 2 * expected + observed) ** 2;
  const error = Math.sqrt(Math.max(0, squares - rest) / (pairs.length * (1 - expected) ** 4));
  return { value, low: Math.max(-1, value - Z95 * error), high: Math.min(1, value + Z95 * error) };
}
