/** Class of a product by what it turns over: A is counted most often and to the narrowest tolerance. */
export type AbcClass = 'A' | 'B' | 'C';

/** What a product turned over in a year: pieces × cost of a piece, in minor units of one currency. */
export interface Turnover {
  readonly id: string;
  readonly value: number;
}

/** A is what makes the first 80 % of all turnover, B the next 15 %, C the rest. Source: docs/facts.md 6. */
const A_PERMILLE = 800;
const B_PERMILLE = 950;

/** By how much a count may differ from the book and still be called right, in per-mille of the book. Source: docs/facts.md 6. */
export const TOLERANCE_PERMILLE: Readonly<Record<AbcClass, number>> = { A: 10, B: 30, C: 50 };

/**
 * The class of each product, by id. The largest come first; among equals the id decides. A product belongs to the class in which
 * its own share begins, so that the one that crosses a line still belongs to the better class, and the largest is always A.
 * Where nothing was turned over, all are C.
 */
export function abcClasses(turnovers: readonly Turnover[]): ReadonlyMap<string, AbcClass> {
  const total = turnovers.reduce((sum, { value }) => sum + value, 0);
  const sorted = [...turnovers].sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
  let before = 0;
  return new Map(
    sorted.map(({ id, value }) => {
      const begins = before * 1000;
      before += value;
      if (value === 0 || begins >= B_PERMILLE * total) return [id, 'C'];
      return [id, begins < A_PERMILLE * total ? 'A' : 'B'];
    }),
  );
}
