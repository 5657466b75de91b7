import { actIn, isAt, isSeatAct } from './acts.ts';
import { codesIn } from './codes-made.ts';
import type { RecordEntry } from './rows.ts';
import type { Seat } from './seat.ts';

/** What an entry of the record lets be done at seats. */
export interface WorkAtSeats {
  isAt(seat: string): boolean;
  do(seat: Seat): Promise<void>;
}

/** What an entry lets be done at seats; null where it is about none. */
export function workIn(entry: RecordEntry): WorkAtSeats | null {
  const codes = codesIn(entry);
  if (codes !== null)
    return {
      isAt: (seat) => codes.has(seat),
      do: async (seat) => {
        const code = codes.get(seat.row.id);
        if (code !== undefined) await seat.setCode(entry.no, code);
      },
    };
  const act = actIn(entry);
  if (act === null || !isSeatAct(act)) return null;
  return { isAt: (seat) => isAt(act, seat), do: (seat) => seat.apply(entry.no, act) };
}
