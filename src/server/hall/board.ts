import type { SeatRow } from './rows.ts';
import type { Seat } from './seat.ts';
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
  /** Whether its work lies ready, so that its release costs no more than showing it. */
  readonly isPrepared: boolean;
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
interface Beside {
  readonly now: number;
  readonly identity: { readonly name: string; readonly number?: string } | null;
  readonly shown: SeatRow['shown'];
  readonly lately: number;
}

function tileOf(row: SeatRow, { now, identity, shown, lately }: Beside): BoardSeat {
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
    isPrepared: row.sitting !== undefined,
    ...{ percent: lease.percent, largeText: needs.largeText, waits: lease.waits, isReady: lease.isReady },
    ...{ silent: Math.max(0, now - lease.heard), freezes: lease.freezes, unseen: messages.length - seen },
  };
}

/** Real time over which the acts of a seat are counted for the board. */
const LATELY = 300_000;

/** How many entries the logs of a session's seats had at which moment. */
class Tally {
  readonly #counts = new Map<string, { readonly at: number; readonly acts: number }[]>();
  #countedAt = 0;

  /** Counts, at most once in ten seconds. */
  count(now: number, seats: Iterable<Seat>): void {
    if (now - this.#countedAt < 10_000) return;
    this.#countedAt = now;
    for (const { row, shown } of seats) {
      const counts = [...(this.#counts.get(row.id) ?? []), { at: now, acts: shown.acts }];
      this.#counts.set(row.id, counts.slice(counts.findIndex(({ at }) => at >= now - LATELY)));
    }
  }

  /** Entries that came in the last five minutes. */
  lately(id: string, acts: number): number {
    return acts - (this.#counts.get(id)?.[0]?.acts ?? 0);
  }
}

/** How old the board may be, real ms: whoever looks again before gets what the one before got. */
const FRESH_FOR = 500;

/** A silence changes a tile when it grows by so much, real ms. */
const SILENCE_STEP = 3_000;

/** A tile, and the revision of the board in which it last changed. */
interface Tile {
  readonly rev: number;
  readonly seat: BoardSeat;
}

/** What whoever knows the board of some revision is told of it. */
export interface BoardChange {
  readonly rev: number;
  /** When the board was made, real ms. */
  readonly at: number;
  /** Whether these are all tiles, and not those that changed. */
  readonly isWhole: boolean;
  readonly seats: readonly BoardSeat[];
}

/** Of a seat at which nobody sits, or nobody works any more, silence says nothing. */
const silenceOf = ({ state, silent }: BoardSeat): number =>
  state === 'expected' || state === 'over' ? 0 : Math.floor(silent / SILENCE_STEP);

/** Whether two tiles say the same: of the clock the minute counts, and of a silence its length in steps. */
function isSameTile(a: BoardSeat, b: BoardSeat): boolean {
  const keys = Object.keys(b) as (keyof BoardSeat)[];
  if (keys.length !== Object.keys(a).length || silenceOf(a) !== silenceOf(b)) return false;
  return keys.every((key) => key === 'silent' || a[key] === b[key]);
}

/** What a board is made of. */
interface BoardOf {
  readonly seats: readonly Seat[];
  identityOf(seat: string): Beside['identity'];
}

/**
 * The board of a session: one summary for everybody who watches. A watcher says which revision it has and gets the tiles that changed
 * since; it is made anew when somebody looks, and for all at once.
 */
export class Board {
  readonly #of: BoardOf;
  readonly #date: () => number;
  /** Where the hall was started anew, revisions begin elsewhere: who has an older one gets everything. */
  readonly #first: number;
  readonly #tally = new Tally();
  readonly #tiles = new Map<string, Tile>();
  #rev: number;
  #at = 0;

  constructor(of: BoardOf, date: () => number) {
    [this.#of, this.#date] = [of, date];
    this.#first = date();
    this.#rev = this.#first;
  }

  /** To be called now and then: the acts of the last minutes are counted. */
  count(): void {
    this.#tally.count(this.#date(), this.#of.seats);
  }

  /** The tiles that have changed since a revision; without one, all. */
  since(rev?: number): BoardChange {
    this.#refresh();
    const isWhole = rev === undefined || rev < this.#first || rev > this.#rev;
    const tiles = [...this.#tiles.values()].filter((tile) => isWhole || tile.rev > rev);
    return { rev: this.#rev, at: this.#at, isWhole, seats: tiles.map(({ seat }) => seat) };
  }

  /** All tiles, as they are at this moment. */
  now(): BoardChange {
    this.#at = 0;
    return this.since();
  }

  #refresh(): void {
    const now = this.#date();
    if (now - this.#at < FRESH_FOR) return;
    this.#at = now;
    this.#rev += 1;
    for (const { row, shown } of this.#of.seats) {
      const beside = { now, shown, lately: this.#tally.lately(row.id, shown.acts) };
      const seat = tileOf(row, { ...beside, identity: this.#of.identityOf(row.id) });
      const known = this.#tiles.get(row.id);
      if (known === undefined || !isSameTile(known.seat, seat)) this.#tiles.set(row.id, { rev: this.#rev, seat });
    }
  }
}
