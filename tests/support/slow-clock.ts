import { Temporal } from 'temporal-polyfill';
import { type ClockTurn, TURN_REASONS, type TurnReason } from '../../src/operations/service/clock.ts';
import type { PeriodKind } from '../../src/operations/shop/business-hours.ts';
import type { Opening } from '../../src/operations/shop/opening.ts';

// A clock that is slow and plain: it looks at every minute. The fast one is held against it, so it borrows types and the
// list of reasons, none of its rules. All times here are whole minutes since 1970, UTC.

const MINUTE = 60_000;
const DAY = 24 * 60;
const KINDS: readonly PeriodKind[] = ['open', 'break', 'night', 'weekend', 'holiday'];

/** The minutes of one opening from `from` until `until`, each as the number of its kind; 0 is open. */
export interface SlowOpening {
  readonly from: number;
  readonly until: number;
  readonly open: Uint8Array;
  readonly kinds: Uint8Array;
}

const walls = new Map<string, Float64Array>();

/** What the wall clock of a zone shows by UTC minute, as minutes since 1970 on that wall; looked up every 15 minutes. */
function wallOf(zone: string, from: number, until: number): Float64Array {
  const key = `${zone} ${from} ${until}`;
  const wall = walls.get(key) ?? new Float64Array(until - from);
  if (walls.has(key)) return wall;
  let offset = 0;
  for (let minute = from; minute < until; minute += 1) {
    if (minute % 15 === 0 || minute === from) {
      const there = Temporal.Instant.fromEpochMilliseconds(minute * MINUTE).toZonedDateTimeISO(zone);
      offset = there.offsetNanoseconds / 60_000_000_000;
    }
    wall[minute - from] = minute + offset;
  }
  walls.set(key, wall);
  return wall;
}

/**
 * When the wall clock shows a minute for the first time, from the wall's first minute on. A minute that it skips comes one
 * minute after the one before it, as on a watch that nobody put forward.
 */
function showings(wall: Float64Array, from: number): (shown: number) => number {
  const first = wall[0] ?? 0;
  const at = new Float64Array((wall.at(-1) ?? 0) - first + 1).fill(-1);
  for (const [i, shown] of wall.entries()) if (at[shown - first] === -1) at[shown - first] = from + i;
  for (let i = 1; i < at.length; i += 1) if (at[i] === -1) at[i] = (at[i - 1] ?? 0) + 1;
  return (shown) => at[shown - first] ?? Number.NaN;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const isoWeekday = (date: number): number => ((date + 3) % 7) + 1;

/** A stretch as written: minutes of its own date, the end past 24:00 where it runs past midnight. */
interface Written {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}

function written({ weekly }: Opening): Written[] {
  return weekly.map(({ days, from, to }) => {
    const [begins, ends] = [minutesOf(from), minutesOf(to)];
    return { days, from: begins, to: ends < begins ? ends + DAY : ends };
  });
}

/** The minutes of an opening, each decided by itself. */
export function slowOpening(opening: Opening, from: number, until: number): SlowOpening {
  // Two days more on either side, for the stretches that begin or end beyond the span.
  const early = from - 3 * DAY;
  const wall = wallOf(opening.zone, early, until + 3 * DAY);
  const firstShown = showings(wall, early);
  const holidays = new Set(opening.holidays.map((date) => Date.parse(`${date}T00:00Z`) / (DAY * MINUTE)));
  const weekly = written(opening);
  const stretchesOf = (date: number): (readonly [number, number])[] =>
    weekly
      .filter(({ days }) => days.includes(isoWeekday(date)))
      .map((stretch) => [firstShown(date * DAY + stretch.from), firstShown(date * DAY + stretch.to)] as const)
      .filter(([begins, ends]) => begins < ends);
  // Kept while the date is the same, for speed alone.
  let [known, own, carried]: [number, (readonly [number, number])[], (readonly [number, number])[]] = [-1, [], []];
  const kindOf = (minute: number, date: number): PeriodKind => {
    if (date !== known) [known, own, carried] = [date, stretchesOf(date), stretchesOf(date - 1)];
    if (holidays.has(date)) return 'holiday';
    const isCovered = ([begins, ends]: readonly [number, number]): boolean => begins <= minute && minute < ends;
    if (own.some(isCovered) || carried.some(isCovered)) return 'open';
    if (own.length === 0) return 'weekend';
    const [after, before] = [own.some(([, ends]) => ends <= minute), own.some(([begins]) => begins > minute)];
    return after && before ? 'break' : 'night';
  };
  const kinds = new Uint8Array(until - from);
  for (let minute = from; minute < until; minute += 1) {
    const date = Math.floor((wall[minute - early] ?? 0) / DAY);
    kinds[minute - from] = KINDS.indexOf(kindOf(minute, date));
  }
  return { from, until, open: kinds.map((kind) => (kind === 0 ? 1 : 0)), kinds };
}

export const kindAt = (opening: SlowOpening, minute: number): PeriodKind | undefined =>
  KINDS[opening.kinds[minute - opening.from] ?? -1];

/** What the slow clock found; minutes. */
export interface SlowReading {
  readonly state: ClockTurn['to'];
  readonly used: number;
  readonly dueAt: number | null;
  /** Why each minute from the first turn to the moment counted or did not, as the number of its word. */
  readonly why: Uint8Array;
}

export const WHY: readonly (PeriodKind | TurnReason)[] = [...KINDS, ...TURN_REASONS];

/** Walks a clock minute by minute to `now`, and on from there until it runs out or the calendar ends. */
export function walkClock(
  turns: readonly ClockTurn[],
  openings: ReadonlyMap<string, SlowOpening>,
  now: number,
): SlowReading {
  const start = (turns[0]?.at ?? 0) / MINUTE;
  const why = new Uint8Array(now - start);
  let opening: SlowOpening = { from: start, until: start, open: why, kinds: why };
  // Held apart from `opening`, for speed alone.
  let { from, open, kinds } = opening;
  let state: ClockTurn['to'] = 'stop';
  let isRunning = false;
  let standing = 0;
  let used = 0;
  let limit = 0;
  let due = -1;
  let next = 0;
  let nextAt = start;
  for (let minute = start; ; ) {
    while (minute === nextAt) {
      const turn = turns[next] as ClockTurn;
      state = turn.to;
      isRunning = state === 'run';
      standing = WHY.indexOf(turn.why);
      if (turn.limit !== undefined) limit = turn.limit / MINUTE;
      if (turn.calendar !== undefined) opening = openings.get(turn.calendar) as SlowOpening;
      ({ from, open, kinds } = opening);
      // With nothing left, it runs out as it is turned, if it has not done so before.
      if (used < limit) due = -1;
      else if (due === -1) due = minute;
      next += 1;
      nextAt = (turns[next]?.at ?? -MINUTE) / MINUTE;
    }
    if (minute === now) break;
    const until = minute < nextAt && nextAt < now ? nextAt : now;
    if (!isRunning) {
      why.fill(standing, minute - start, until - start);
      minute = until;
    }
    for (; minute < until; minute += 1) {
      why[minute - start] = kinds[minute - from] as number;
      if (open[minute - from] !== 1) continue;
      used += 1;
      if (used === limit) due = minute + 1;
    }
  }
  if (due === -1) due = runsOut(opening, now, limit - used);
  return { state, used, dueAt: state === 'run' && due !== -1 ? due : null, why };
}

/** The end of the open minute that uses up what is left; -1 where the calendar ends before. */
function runsOut({ from, open }: SlowOpening, now: number, left: number): number {
  let rest = left;
  for (let i = now - from; i < open.length; i += 1) {
    if (open[i] === 1) rest -= 1;
    if (rest === 0) return from + i + 1;
  }
  return -1;
}
