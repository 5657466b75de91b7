import { type Estimate, meanOf } from './estimate.ts';
import { quantileOfF } from './f-distribution.ts';

/** Marks by thing (row) and marker (column): every marker has marked every thing. */
export type MarkTable = readonly (readonly number[])[];

/** How far marks can be relied on: one marker's, and the mean of all of them. */
export interface Reliability {
  readonly single: Estimate;
  readonly average: Estimate;
}

const TAIL = 0.975;

/** Where markers and things vary just so that they take each other away, no freedom is left, and an F distribution has none without. */
const LEAST_FREEDOM = 1e-6;

const squares = (values: readonly number[], from: number): number =>
  values.reduce((sum, value) => sum + (value - from) ** 2, 0);

/** Rows and columns; null where there are fewer than two of either, or where a row is not whole. */
function sizeOf(table: MarkTable): { readonly n: number; readonly k: number } | null {
  const [n, k] = [table.length, table[0]?.length ?? 0];
  return n < 2 || k < 2 || table.some((row) => row.length !== k) ? null : { n, k };
}

/** The mean of `k` markers, from one marker (Spearman–Brown). */
const averaged = (single: number, k: number): number => (k * single) / (1 + (k - 1) * single);

const reliability = ({ value, low, high }: Estimate, k: number): Reliability => ({
  single: { value, low, high },
  average: { value: averaged(value, k), low: averaged(low, k), high: averaged(high, k) },
});

/**
 * ICC(2,1) and ICC(2,k): markers are a sample of all who might mark, and their severity counts as error (absolute agreement).
 * Null where the table is too small, or where the things do not differ.
 *
 * Shrout & Fleiss (1979, Psychological Bulletin 86, 420–428), their second model and its interval; the interval of the mean follows
 * from that of the single marker.
 */
export function twoWayReliability(table: MarkTable): Reliability | null {
  const size = sizeOf(table);
  if (size === null) return null;
  const { n, k } = size;
  const all = table.flat();
  const mean = meanOf(all);
  const between = k * squares(table.map(meanOf), mean);
  const markers =
    n *
    squares(
      Array.from({ length: k }, (_, j) => meanOf(table.map((row) => row[j] ?? 0))),
      mean,
    );
  const bms = between / (n - 1);
  const jms = markers / (k - 1);
  const ems = Math.max(0, squares(all, mean) - between - markers) / ((n - 1) * (k - 1));
  const whole = bms + (k - 1) * ems + (k * (jms - ems)) / n;
  // What does not differ at all, or by so much less than chance that the mean of all would have no variance, has no reliability.
  if (bms < 1e-12 || bms + (jms - ems) / n < 1e-12) return null;
  const value = (bms - ems) / whole;
  // Full agreement of every mark leaves no error from which an interval could be made.
  if (ems < 1e-12 && jms < 1e-12) return reliability({ value, low: value, high: value }, k);
  const fj = ems === 0 ? Number.MAX_SAFE_INTEGER : jms / ems;
  const rest = n * (1 + (k - 1) * value) - k * value;
  const approximated =
    ((k - 1) * (n - 1) * (k * value * fj + rest) ** 2) / ((n - 1) * k ** 2 * value ** 2 * fj ** 2 + rest ** 2);
  const freedom = Math.max(LEAST_FREEDOM, approximated);
  // Without end where next to no freedom is left.
  const upper = quantileOfF(TAIL, n - 1, freedom);
  const lower = quantileOfF(TAIL, freedom, n - 1);
  const error = k * jms + (k * n - k - n) * ems;
  return reliability(
    {
      value,
      // The degrees of freedom are an approximation, by which a value below nought may come to lie beside its interval.
      low: Math.min(value, (n * (bms / upper - ems)) / (error + (n * bms) / upper)),
      high: Math.max(value, (n * (lower * bms - ems)) / (error + n * lower * bms)),
    },
    k,
  );
}

/**
 * ICC(1,1) and ICC(1,k): every thing was marked by other markers, drawn at random. Null where the table is too small, or where
 * the things do not differ. Shrout & Fleiss (1979), their first model.
 */
export function oneWayReliability(table: MarkTable): Reliability | null {
  const size = sizeOf(table);
  if (size === null) return null;
  const { n, k } = size;
  const bms = (k * squares(table.map(meanOf), meanOf(table.flat()))) / (n - 1);
  const wms = table.reduce((sum, row) => sum + squares(row, meanOf(row)), 0) / (n * (k - 1));
  if (bms < 1e-12) return null;
  const from = (f: number): number => (f - 1) / (f + k - 1);
  const value = (bms - wms) / (bms + (k - 1) * wms);
  if (wms < 1e-12) return reliability({ value, low: value, high: value }, k);
  const f = bms / wms;
  const low = from(f / quantileOfF(TAIL, n - 1, n * (k - 1)));
  const high = from(f * quantileOfF(TAIL, n * (k - 1), n - 1));
  return reliability({ value, low, high }, k);
}
