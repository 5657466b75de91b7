import { actIn, isAt, isSeatAct } from './acts.ts';
import { codesIn } from './codes-made.ts';
import type { Pace } from './many.ts';
import type { RecordEntry } from './rows.ts';
import type { Seat } from './seat.ts';

/** What an entry of the record lets be done at seats. */
export interface WorkAtSeats {
  /** Whether it is to be done at a seat, and was not yet. */
  isFor(seat: Seat): boolean;
  do(seat: Seat): Promise<void>;
  /** How fast, where it is not to be done at all of them at once. */
  readonly pace?: Pace<Seat>;
}

/** Pages that are shown their work all at once all ask at once. A seat without a page asks nothing, and one at work has asked before. */
const RELEASE_PACE: Pace<Seat> = {
  perSecond: 300,
  isFor: (seat) => seat.hasPage && seat.state !== 'working' && seat.state !== 'over',
};

/** What an entry lets be done at seats; null where it is about none. */
export function workIn(entry: RecordEntry): WorkAtSeats | null {
  const codes = codesIn(entry);
  if (codes !== null)
    return {
      isFor: ({ row }) => codes.has(row.id) && row.applied < entry.no,
      do: async (seat) => {
        const code = codes.get(seat.row.id);
        if (code !== undefined) await seat.setCode(entry.no, code);
      },
    };
  const act = actIn(entry);
  if (act === null || !isSeatAct(act)) return null;
  return {
    isFor: ({ row }) => isAt(act, row.id) && row.applied < entry.no,
    do: (seat) => seat.apply(entry.no, act),
    ...(act.do === 'release' ? { pace: RELEASE_PACE } : {}),
  };
}
