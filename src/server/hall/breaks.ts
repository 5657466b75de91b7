import { halt } from '../time/lease.ts';
import type { SeatRow } from './rows.ts';

const MINUTE = 60_000;

/** Minutes of breaks where an older version has stored that somebody may have some, and nothing says how many. */
const USUAL_MINUTES = 30;

/** Minutes of breaks as they were stored: by an older version whether there are any. `granted`: what the roster said then. */
export const breakMinutes = (stored: number | boolean, granted = USUAL_MINUTES): number =>
  typeof stored === 'number' ? stored : stored ? granted : 0;

/** A row as it was stored, perhaps by an older version. */
export function withMinutes(row: SeatRow, granted: number | undefined): SeatRow {
  const breaks = breakMinutes(row.needs.breaks, granted);
  return breaks === row.needs.breaks ? row : { ...row, needs: { ...row.needs, breaks } };
}

/** Real ms of breaks so far. What lasts longer than was agreed waits for a proctor, and does not count. */
function takenAt({ breakTaken = 0, breakFrom, breakUntil }: SeatRow, at: number): number {
  if (breakFrom === undefined || breakUntil === undefined) return breakTaken;
  return breakTaken + Math.max(0, Math.min(at, breakUntil) - breakFrom);
}

/** Whole minutes of breaks that are left of those that were granted. */
export const breakLeft = (row: SeatRow, at: number): number =>
  Math.max(0, row.needs.breaks - Math.ceil(takenAt(row, at) / MINUTE));

/** The seat in a break of so many minutes. Before the work has begun a break takes nothing from what was granted. */
export function beginBreak(row: SeatRow, at: number, minutes: number): SeatRow {
  const { breakFrom: _, ...rest } = row;
  const breakTaken = takenAt(row, at);
  return {
    ...{ ...rest, lease: halt(row.lease, at, 'break'), breakUntil: at + minutes * MINUTE },
    ...(breakTaken === 0 ? {} : { breakTaken }),
    ...(row.lease.turns.length === 0 ? {} : { breakFrom: at }),
  };
}

/** The seat after its break, where it had one. */
export function endBreak(row: SeatRow, at: number): SeatRow {
  const { breakUntil: _, breakFrom: __, ...rest } = row;
  const breakTaken = takenAt(row, at);
  return breakTaken === 0 ? rest : { ...rest, breakTaken };
}
