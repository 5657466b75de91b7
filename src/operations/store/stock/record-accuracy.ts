import { permilleOf } from '../../shop/money.ts';
import { type AbcClass, TOLERANCE_PERMILLE } from './abc.ts';

/** What a count of one bin found, beside what the book said. Pieces. */
export interface BinCount {
  readonly abc: AbcClass;
  readonly book: number;
  readonly counted: number;
}

/** Whether a bin's record is right: the count differs from the book by no more than its class allows. */
export const isRight = ({ abc, book, counted }: BinCount): boolean =>
  Math.abs(counted - book) <= permilleOf(book, TOLERANCE_PERMILLE[abc]);

/**
 * Record accuracy in per-mille: bins that are right ÷ bins counted; null where none was counted. Pluses and minuses are never set
 * off against each other: one piece too many here and one too few there are two wrong bins. Source: docs/facts.md 6.
 */
export const recordAccuracy = (counts: readonly BinCount[]): number | null =>
  counts.length === 0 ? null : Math.floor((counts.filter(isRight).length * 1000) / counts.length);
