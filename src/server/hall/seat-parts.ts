import type { Receipt } from '../record/session-record.ts';
import type { FreezeQuota } from '../time/lease.ts';
import type { OpeningParts } from './opened-sitting.ts';
import type { SeatRow } from './rows.ts';

/** What a seat needs of its session. */
export interface SeatParts extends OpeningParts {
  /** How often a seat that was cut off goes on by itself. */
  readonly quota: FreezeQuota;
  /**
   * In an examination nobody begins who has not come or was not identified, a seat that was stopped goes on when its candidate does,
   * and nothing that tells right from wrong goes to its page, after the hand-in neither.
   */
  readonly isExamination: boolean;
  pace(): 1 | 2 | 4;
  /** Minutes of breaks that the roster of an older version granted; undefined where it said none. */
  breaksOf(seat: string): number | undefined;
  /** Whether the session can store anything. */
  canSave(): boolean;
  /** Of the last so many real ms, those in which the hall itself heard nobody. */
  deafFor(last: number): number;
  /** What the candidate of a seat keeps of the hand-in; null where it does not stand in the record. */
  receiptOf(seat: string): Receipt | null;
  /** Stores a row, and says what happened where that is more than the clock; resolves when both are on the disk. */
  changed(row: SeatRow, kind: string | null, data?: unknown): Promise<void>;
}
