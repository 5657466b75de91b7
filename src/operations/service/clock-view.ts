import { periodsBetween } from '../shop/business-hours.ts';
import { CLOCKS, type ClockKind, type ClockRow, calendarAt, clockLedger, readClock } from './clock.ts';
import type { ServiceHouse } from './house.ts';
import { calendarsOf } from './look-ups.ts';
import type { Ticket } from './ticket.ts';
import type { ClockView } from './view.ts';

/** What the clocks of a ticket show at a moment; a clock that was never started is left out. */
export type ClockReadings = Readonly<Partial<Record<ClockKind, ClockView>>>;

/** The clock of a ticket that runs out first, and when. */
export interface NextClock {
  readonly clock: ClockKind;
  readonly dueAt: number;
}

/** The minute ledger of one clock of a ticket: which time counted, which did not, and why. */
export interface ClockLedger {
  readonly clock: ClockKind;
  readonly rows: readonly ClockRow[];
}

type Clocks = Pick<Ticket, 'clocks'>;
type Calendars = Pick<ServiceHouse, 'calendars'>;

interface Read {
  readonly minute: number;
  readonly readings: ClockReadings;
}

/** The last reading of each ticket: lists and floor ask for it many times a minute. */
const lastRead = new WeakMap<Clocks, Read>();

function read({ clocks }: Clocks, house: Calendars, now: number): ClockReadings {
  const readings: Partial<Record<ClockKind, ClockView>> = {};
  for (const kind of CLOCKS) {
    const clock = clocks[kind];
    if (clock === undefined || (clock[0]?.at ?? Number.POSITIVE_INFINITY) > now) continue;
    const reading = readClock(clock, calendarsOf(house), now);
    readings[kind] = { ...reading, left: reading.limit - reading.used };
  }
  return readings;
}

/**
 * Reads the clocks of a ticket off their turns. `now` is simulated ms; within one minute the readings of a ticket stay the
 * same object. Nothing can be read where no service desk is trained.
 */
export function readingsOf(ticket: Clocks, house: Calendars | undefined, now: number): ClockReadings {
  if (house === undefined) return {};
  const minute = Math.floor(now / 60_000);
  const known = lastRead.get(ticket);
  if (known?.minute === minute) return known.readings;
  const readings = read(ticket, house, now);
  lastRead.set(ticket, { minute, readings });
  return readings;
}

/** The clock that runs out first of those that run; null where none runs. */
export function nextOf(ticket: Clocks, house: Calendars | undefined, now: number): NextClock | null {
  const readings = readingsOf(ticket, house, now);
  let next: NextClock | null = null;
  for (const clock of CLOCKS) {
    const dueAt = readings[clock]?.dueAt ?? null;
    if (dueAt !== null && (next === null || dueAt < next.dueAt)) next = { clock, dueAt };
  }
  return next;
}

/** The time zone of the desk that has a public holiday between now and the moment at which a clock runs out; null where none has. */
export function holidayBefore(
  { clocks }: Clocks,
  { clock, dueAt }: NextClock,
  house: Calendars | undefined,
  now: number,
): string | null {
  const turns = clocks[clock];
  const calendar = house === undefined || turns === undefined ? undefined : calendarAt(turns, calendarsOf(house), now);
  if (calendar === undefined || dueAt <= now) return null;
  return periodsBetween(calendar, now, dueAt).some(({ kind }) => kind === 'holiday') ? calendar.zone : null;
}

/** The minute ledgers of a ticket's clocks up to a moment, in the order of `CLOCKS`; a clock that was never started is left out. */
export function ledgersOf({ clocks }: Clocks, house: Calendars | undefined, now: number): readonly ClockLedger[] {
  if (house === undefined) return [];
  return CLOCKS.flatMap((clock) => {
    const turns = clocks[clock];
    return turns === undefined ? [] : [{ clock, rows: clockLedger(turns, calendarsOf(house), now) }];
  });
}
