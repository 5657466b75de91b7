import {
  addOpenTime,
  type BusinessCalendar,
  openTimeBetween,
  type PeriodKind,
  periodsBetween,
} from '../shop/business-hours.ts';

/**
 * First response runs from a ticket's arrival to the first answer of a person. Update runs from a further message of the
 * buyer to the next answer. Resolution runs until the ticket is solved.
 */
export const CLOCKS = ['first-response', 'update', 'resolution'] as const;
export type ClockKind = (typeof CLOCKS)[number];

/** Why a clock was turned. Each is a text of `locales/`. */
export const TURN_REASONS = [
  'arrived',
  'buyer-wrote',
  'answered',
  'waiting-on-buyer',
  'buyer-answered',
  'transferred',
  'solved',
  'reopened',
  'merged',
  'no-reply-needed',
  'starts-closed',
] as const;
export type TurnReason = (typeof TURN_REASONS)[number];

/**
 * One turn of a clock. `run` starts it or lets it go on, under the limit and calendar given or, left out, those it had;
 * `pause` and `stop` halt it: what is paused may go on, what is stopped was met or is of no use any more.
 */
export interface ClockTurn {
  readonly at: number;
  readonly to: 'run' | 'pause' | 'stop';
  readonly why: TurnReason;
  /** Open time allowed in all, ms. */
  readonly limit?: number;
  /** Id of the calendar whose open time counts. */
  readonly calendar?: string;
}

/** A clock is the list of its turns and nothing else: everything about it can be read off them again. */
export type Clock = readonly ClockTurn[];

export type Calendars = ReadonlyMap<string, BusinessCalendar>;

/** The reading of a clock at a moment. */
export interface ClockReading {
  readonly state: 'running' | 'paused' | 'stopped';
  /** Open time used so far, and allowed in all, ms. */
  readonly used: number;
  readonly limit: number;
  /** When it runs out if nobody turns it; null where it stands still or the calendar ends before. */
  readonly dueAt: number | null;
}

/** A stretch between two turns, as it was ruled. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly state: ClockReading['state'];
  readonly why: TurnReason;
  readonly calendar: BusinessCalendar;
  readonly limit: number;
}

const STATES = { run: 'running', pause: 'paused', stop: 'stopped' } as const;

function calendarOf(calendars: Calendars, id: string | undefined): BusinessCalendar {
  const calendar = calendars.get(id ?? '');
  if (calendar === undefined) throw new Error(`no business calendar ${id ?? ''}`);
  return calendar;
}

/** The stretches of a clock up to a moment. Turns after it have not happened yet. */
function stretchesOf(clock: Clock, calendars: Calendars, until: number): Stretch[] {
  const stretches: Stretch[] = [];
  let limit = 0;
  let calendar: string | undefined;
  for (const [i, turn] of clock.entries()) {
    if (turn.at > until) break;
    limit = turn.limit ?? limit;
    calendar = turn.calendar ?? calendar;
    const to = Math.min(clock[i + 1]?.at ?? until, until);
    stretches.push({
      from: turn.at,
      to,
      state: STATES[turn.to],
      why: turn.why,
      calendar: calendarOf(calendars, calendar),
      limit,
    });
  }
  return stretches;
}

const usedIn = ({ state, calendar, from, to }: Stretch): number =>
  state === 'running' ? openTimeBetween(calendar, from, to) : 0;

/** Reads a clock at a moment. A clock that was never turned is a mistake: a RangeError. */
export function readClock(clock: Clock, calendars: Calendars, now: number): ClockReading {
  const stretches = stretchesOf(clock, calendars, now);
  const last = stretches.at(-1);
  if (last === undefined) throw new RangeError('this clock has not been started');
  return {
    state: last.state,
    used: stretches.reduce((sum, stretch) => sum + usedIn(stretch), 0),
    limit: last.limit,
    dueAt: last.state === 'running' ? runsOutAt(stretches) : null,
  };
}

/**
 * When the last stretch, which runs, uses up its limit. Where the time had been used up before under a limit that holds still,
 * that moment stays; a limit that is lowered below the time used is used up at once.
 */
function runsOutAt(stretches: readonly Stretch[]): number | null {
  let used = 0;
  let ranOut: number | null = null;
  for (const [i, stretch] of stretches.entries()) {
    const left = stretch.limit - used;
    used += usedIn(stretch);
    if (left <= 0) ranOut ??= stretch.from;
    else if (stretch.state === 'running' && (left <= usedIn(stretch) || i === stretches.length - 1))
      ranOut = addOpenTime(stretch.calendar, stretch.from, left);
    else ranOut = null;
  }
  return ranOut;
}

/** The calendar whose hours a clock counts at a moment; undefined before it was started. */
export const calendarAt = (clock: Clock, calendars: Calendars, now: number): BusinessCalendar | undefined =>
  stretchesOf(clock, calendars, now).at(-1)?.calendar;

/** A row of the minute ledger: which time counted, which did not, and why. */
export interface ClockRow {
  readonly from: number;
  readonly to: number;
  readonly counted: boolean;
  /** A kind of period while the clock runs; the reason of the turn while it stands. */
  readonly why: PeriodKind | TurnReason;
  readonly calendar: string;
}

/** The minute ledger of a clock up to a moment. The counted rows together are the time used. */
export function clockLedger(clock: Clock, calendars: Calendars, now: number): ClockRow[] {
  return stretchesOf(clock, calendars, now).flatMap((stretch): ClockRow[] => {
    const { from, to, calendar, why } = stretch;
    if (to <= from) return [];
    if (stretch.state !== 'running') return [{ from, to, counted: false, why, calendar: calendar.id }];
    return periodsBetween(calendar, from, to).map((period) => ({
      from: period.from,
      to: period.to,
      counted: period.kind === 'open',
      why: period.kind,
      calendar: calendar.id,
    }));
  });
}
