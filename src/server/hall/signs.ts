import { isRunning } from '../time/turns.ts';
import type { HallStore, SeatRow, SeatSign } from './rows.ts';
import type { Seat } from './seat.ts';

/** The row of a seat with what a server said of it since the row was written. */
export function withSign(row: SeatRow, sign: SeatSign | undefined): SeatRow {
  if (sign === undefined || sign.heard <= row.lease.heard || !isRunning(row.lease.turns)) return row;
  return { ...row, lease: { ...row.lease, heard: sign.heard }, shown: sign.shown };
}

/** Signs one after the other that could not be written, after which nothing can be: one alone may have been in another write's way. */
const FAILED_IN_A_ROW = 2;

/**
 * Says how far each seat has come that a server plays, in one row for all of them: a row for each would cost the disk more than all
 * acts. So where the server dies, no seat loses more time than lies between two signs.
 */
export class SignsOfLife {
  readonly #session: string;
  readonly #node: string;
  readonly #rows: HallStore;
  #isSaying = false;
  #failed = 0;
  /** What was said last while it could be. */
  #last: readonly SeatSign[] = [];

  constructor(session: string, node: string | undefined, rows: HallStore) {
    [this.#session, this.#node, this.#rows] = [session, node ?? '', rows];
  }

  /** Whether what is said is stored: no clock may run on while it is not. */
  get isHeard(): boolean {
    return this.#failed < FAILED_IN_A_ROW;
  }

  /** To be called now and then with the seats that this server plays. */
  say(seats: readonly Seat[]): void {
    const working = seats.filter(({ state }) => state === 'working');
    if ((working.length === 0 && this.#failed === 0) || this.#isSaying) return;
    this.#isSaying = true;
    const signs = working.map(({ row, shown }) => ({ seat: row.id, heard: row.lease.heard, shown }));
    void this.#write(this.isHeard && signs.length > 0 ? signs : this.#last);
  }

  /** What cannot be written now is said by the next sign. */
  async #write(signs: readonly SeatSign[]): Promise<void> {
    try {
      await this.#rows.saveSigns(this.#session, this.#node, signs);
      [this.#last, this.#failed] = [signs, 0];
    } catch {
      this.#failed += 1;
    }
    this.#isSaying = false;
  }

  /** What every server has said last, by seat. */
  async read(): Promise<ReadonlyMap<string, SeatSign>> {
    const latest = new Map<string, SeatSign>();
    for (const sign of await this.#rows.signs(this.#session))
      if (sign.heard > (latest.get(sign.seat)?.heard ?? 0)) latest.set(sign.seat, sign);
    return latest;
  }
}
