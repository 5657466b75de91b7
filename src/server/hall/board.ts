import type { SeatRow } from './rows.ts';
import { type SeatState, stateOf } from './seat-row.ts';

/** A tile of the board. */
export interface BoardSeat {
  readonly id: string;
  readonly place: number;
  readonly room?: string;
  readonly row?: string;
  readonly label?: string;
  /** Null where the identities were dropped, or nobody has come yet and no roster says who will. */
  readonly name: string | null;
  readonly number?: string;
  readonly state: SeatState;
  readonly isIdentified: boolean;
  /** Whether its page has told of its machine. */
  readonly isChecked: boolean;
  /** Real time for the usual time, in hundredths. */
  readonly percent: number;
  readonly largeText: boolean;
  /** Whether it waits for a proctor, or may go on as soon as its candidate does. */
  readonly waits: boolean;
  readonly isReady: boolean;
  readonly breakUntil?: number;
  /** Since when its candidate has a hand up, real ms. */
  readonly handUp?: number;
  /** Which working day, from 0 on, and the simulated time. */
  readonly day: number;
  readonly clock: number;
  /** Entries of its log, and how many came in the last five minutes of real time. */
  readonly acts: number;
  readonly lately: number;
  /** Real ms since its page was heard. */
  readonly silent: number;
  readonly freezes: number;
  /** Messages its page has not shown yet. */
  readonly unseen: number;
  /** Real ms between question and answer, as the page measured before the start. */
  readonly roundTrip?: number;
}

/** What a tile says beside what is stored. */
export interface Beside {
  readonly now: number;
  readonly identity: { readonly name: string; readonly number?: string } | null;
  readonly shown: SeatRow['shown'];
  readonly lately: number;
}

export function tileOf(row: SeatRow, { now, identity, shown, lately }: Beside): BoardSeat {
  const { id, place, room, label, isIdentified, needs, lease, messages, seen, breakUntil, handUp, check } = row;
  return {
    ...{ id, place, isIdentified, ...shown, lately, state: stateOf(row), name: identity?.name ?? null },
    ...(room === undefined ? {} : { room }),
    ...(row.row === undefined ? {} : { row: row.row }),
    ...(label === undefined ? {} : { label }),
    ...(identity?.number === undefined ? {} : { number: identity.number }),
    ...(breakUntil === undefined ? {} : { breakUntil }),
    ...(handUp === undefined ? {} : { handUp }),
    ...(check === undefined ? {} : { roundTrip: check.roundTrip }),
    isChecked: check !== undefined,
    ...{ percent: lease.percent, largeText: needs.largeText, waits: lease.waits, isReady: lease.isReady },
    ...{ silent: Math.max(0, now - lease.heard), freezes: lease.freezes, unseen: messages.length - seen },
  };
}

/** Real time over which the acts of a seat are counted for the board. */
const LATELY = 300_000;

/** How many entries the logs of a session's seats had at which moment. */
export class Tally {
  readonly #counts = new Map<string, { readonly at: number; readonly acts: number }[]>();
  #countedAt = 0;

  /** Counts, at most once in ten seconds. */
  count(now: number, seats: Iterable<{ readonly id: string; readonly acts: number }>): void {
    if (now - this.#countedAt < 10_000) return;
    this.#countedAt = now;
    for (const { id, acts } of seats) {
      const counts = [...(this.#counts.get(id) ?? []), { at: now, acts }];
      this.#counts.set(id, counts.slice(counts.findIndex(({ at }) => at >= now - LATELY)));
    }
  }

  /** Entries that came in the last five minutes. */
  lately(id: string, acts: number): number {
    return acts - (this.#counts.get(id)?.[0]?.acts ?? 0);
  }
}
