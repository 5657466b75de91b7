import type { StoreHouse } from '../../../../host/index.ts';

/** A product in the table of turnover: its own share, and that of all above it and itself, in per-mille. */
export interface TurnoverRow {
  readonly id: string;
  readonly cost: number;
  readonly yearly: number;
  /** Pieces × cost of a piece, whole TWD a year. */
  readonly value: number;
  readonly share: number;
  readonly above: number;
  readonly together: number;
}

/**
 * The products by what they turn over, the largest first, with the shares added up from the top. Whoever knows the lines of the
 * handbook reads the class of a product from it.
 */
export function turnoverRows(
  items: readonly Pick<StoreHouse['items'][number], 'id' | 'cost' | 'yearly'>[],
): readonly TurnoverRow[] {
  const valued = items.map(({ id, cost, yearly }) => ({ id, cost, yearly, value: cost * yearly }));
  const total = Math.max(
    1,
    valued.reduce((sum, { value }) => sum + value, 0),
  );
  const permille = (value: number): number => Math.round((value * 1000) / total);
  let sum = 0;
  return valued
    .toSorted((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1))
    .map((item) => {
      const above = permille(sum);
      sum += item.value;
      return { ...item, share: permille(item.value), above, together: permille(sum) };
    });
}
