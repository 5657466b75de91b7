import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Calendars,
  type ClockRow,
  type ClockTurn,
  clockLedger,
  readClock,
  TURN_REASONS,
} from '../../../src/operations/service/clock.ts';
import type { BusinessCalendar } from '../../../src/operations/shop/business-hours.ts';
import type { IsoWeekday, Opening } from '../../../src/operations/shop/opening.ts';
import { compileOpening } from '../../../src/scenario/compile/business-hours.ts';
import { kindAt, type SlowOpening, type SlowReading, slowOpening, WHY, walkClock } from '../../support/slow-clock.ts';

const MINUTE = 60_000;
const DAY = 24 * 60;
const SEED = 4224;
const CASES = 25_000;
/** In minutes. Five weeks in which Sydney and Lord Howe (by half an hour) go forward, Berlin and New York back. */
const FROM = Date.parse('2026-10-01T00:00Z') / MINUTE;
const UNTIL = FROM + 35 * DAY;
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly IsoWeekday[];
const WORKDAYS = [1, 2, 3, 4, 5] as const satisfies readonly IsoWeekday[];
const ZONES = [
  ...['America/New_York', 'Europe/Berlin', 'Australia/Sydney', 'Australia/Lord_Howe'],
  ...['Asia/Taipei', 'Asia/Tokyo', 'Asia/Singapore'],
];

const REAL: readonly Omit<Opening, 'id'>[] = [
  {
    zone: 'Asia/Taipei',
    weekly: [
      { days: WORKDAYS, from: '09:00', to: '12:00' },
      { days: WORKDAYS, from: '13:00', to: '18:00' },
    ],
    holidays: ['2026-10-09', '2026-10-26'],
  },
  { zone: 'America/New_York', weekly: [{ days: WORKDAYS, from: '09:00', to: '17:00' }], holidays: ['2026-10-12'] },
  {
    zone: 'Europe/Berlin',
    weekly: [{ days: DAYS, from: '22:00', to: '02:30' }],
    holidays: ['2026-10-03', '2026-10-25'],
  },
  { zone: 'Australia/Sydney', weekly: [{ days: DAYS, from: '01:30', to: '02:30' }], holidays: ['2026-10-05'] },
  // On 2026-10-04 02:30 comes at 03:30, after the end: that Sunday has no stretch.
  { zone: 'Australia/Sydney', weekly: [{ days: [7], from: '02:30', to: '03:15' }], holidays: [] },
  { zone: 'Australia/Lord_Howe', weekly: [{ days: [6, 7], from: '20:00', to: '04:00' }], holidays: [] },
  {
    zone: 'Asia/Tokyo',
    weekly: [{ days: WORKDAYS, from: '10:00', to: '19:00' }],
    holidays: ['2026-10-12', '2026-11-03'],
  },
  { zone: 'Asia/Singapore', weekly: [{ days: DAYS, from: '00:00', to: '24:00' }], holidays: ['2026-11-02'] },
];

const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

// Some times fall in the hours in which clocks are put forward and back, for there the mistakes are.
const timeOfDay = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: DAY / 15 - 1 }).map((quarter) => quarter * 15), weight: 3 },
  { arbitrary: fc.integer({ min: 45, max: 195 }), weight: 2 },
);
const weeklyStretch = fc
  .record({
    days: fc.subarray([...DAYS], { minLength: 1 }),
    from: timeOfDay.map(clockText),
    to: fc.oneof({ arbitrary: timeOfDay.map(clockText), weight: 6 }, { arbitrary: fc.constant('24:00'), weight: 1 }),
  })
  .filter(({ from, to }) => from !== to);
const holiday = fc
  .integer({ min: -1, max: 35 })
  .map((day) => new Date((FROM + day * DAY) * MINUTE).toISOString().slice(0, 10));
const anyOpening: fc.Arbitrary<Omit<Opening, 'id'>> = fc.record({
  zone: fc.constantFrom(...ZONES),
  weekly: fc.array(weeklyStretch, { minLength: 1, maxLength: 4 }),
  holidays: fc.uniqueArray(holiday, { maxLength: 5 }),
});

const OPENINGS: readonly Opening[] = [...REAL, ...fc.sample(anyOpening, { seed: SEED, numRuns: 24 - REAL.length })].map(
  (opening, i) => ({ ...opening, id: `desk-${i}` }),
);

const compiled = (opening: Opening, from: number, until: number): BusinessCalendar =>
  compileOpening(opening, from * MINUTE, until * MINUTE);

/** The first minute of which the calendar says otherwise than the slow one; null where there is none. */
function firstOdd(calendar: BusinessCalendar, slow: SlowOpening): string | null {
  for (const [i, { from, kind }] of calendar.periods.entries()) {
    const to = (calendar.periods[i + 1]?.from ?? calendar.until) / MINUTE;
    for (let minute = from / MINUTE; minute < to; minute += 1) {
      if (kindAt(slow, minute) !== kind) return `${new Date(minute * MINUTE).toISOString()} is ${kind}`;
    }
  }
  return null;
}

interface Case {
  readonly turns: readonly ClockTurn[];
  readonly now: number;
}

const limit = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 40 }).map((quarters) => quarters * 15), weight: 4 },
  { arbitrary: fc.integer({ min: 0, max: 6000 }), weight: 2 },
  { arbitrary: fc.integer({ min: 0, max: UNTIL - FROM }), weight: 1 },
);
const calendarId = fc.integer({ min: 0, max: OPENINGS.length - 1 }).map((i) => `desk-${i}`);
const gap = fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 7 * DAY }));
const to = fc.constantFrom('run', 'run', 'pause', 'stop') satisfies fc.Arbitrary<ClockTurn['to']>;
const laterTurn = fc.record(
  { gap, to, why: fc.constantFrom(...TURN_REASONS), limit, calendar: calendarId },
  { requiredKeys: ['gap', 'to', 'why'] },
);

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    start: fc.integer({ min: FROM, max: UNTIL - 2 }),
    first: fc.record({ to, limit, calendar: calendarId }),
    rest: fc.array(laterTurn, { maxLength: 5 }),
    later: fc.oneof(gap, fc.integer({ min: 0, max: UNTIL - FROM })),
  })
  .map(({ start, first, rest, later }) => {
    const turns: ClockTurn[] = [
      { at: start * MINUTE, to: first.to, why: 'arrived', limit: first.limit * MINUTE, calendar: first.calendar },
    ];
    let at = start;
    for (const { gap: wait, limit: allowed, ...turn } of rest) {
      at = Math.min(at + wait, UNTIL - 1);
      turns.push({ ...turn, at: at * MINUTE, ...(allowed === undefined ? {} : { limit: allowed * MINUTE }) });
    }
    return { turns, now: Math.min(start + later, UNTIL - 1) };
  });

const STATES = { run: 'running', pause: 'paused', stop: 'stopped' } as const;

/** The first disagreement of a ledger with the minutes of the slow clock; null where there is none. */
function faultOfLedger(rows: readonly ClockRow[], slow: SlowReading, start: number, now: number): string | null {
  const reasons = slow.why;
  let at = start;
  let counted = 0;
  for (const { from, to, counted: counts, why } of rows) {
    if (from !== at * MINUTE || to <= from) return `a row begins at ${from}, not at ${at * MINUTE}`;
    if (counts !== (why === 'open')) return `a row of ${why} is ${counts ? '' : 'not '}counted`;
    const word = WHY.indexOf(why);
    const end = to / MINUTE;
    for (; at < end; at += 1) if (reasons[at - start] !== word) return `minute ${at} is ${why}`;
    if (counts) counted += to - from;
  }
  if (at !== now) return `the ledger ends at ${at}`;
  return counted === slow.used * MINUTE ? null : `the ledger counts ${counted}`;
}

/** Where the clock and the slow clock disagree; null where they do not. */
function faultOf(turns: readonly ClockTurn[], calendars: Calendars, slow: SlowReading, now: number): string | null {
  const quick = readClock(turns, calendars, now * MINUTE);
  if (quick.state !== STATES[slow.state]) return `it is ${quick.state}`;
  if (quick.used !== slow.used * MINUTE) return `it used ${quick.used / MINUTE}, not ${slow.used}`;
  const due = slow.dueAt === null ? null : slow.dueAt * MINUTE;
  if (quick.dueAt !== due) return `it is due at ${quick.dueAt}, not ${due}`;
  return faultOfLedger(clockLedger(turns, calendars, now * MINUTE), slow, (turns[0]?.at ?? 0) / MINUTE, now);
}

describe('clocks count only the minutes that count', () => {
  const calendars = new Map(OPENINGS.map((opening) => [opening.id, compiled(opening, FROM, UNTIL)]));
  const slow = new Map(OPENINGS.map((opening) => [opening.id, slowOpening(opening, FROM, UNTIL)]));

  test('a calendar agrees with wall clock and written hours in every minute, in autumn and in spring', () => {
    // In these weeks of March and April the clocks go the other way.
    const spring = Date.parse('2026-03-02T00:07Z') / MINUTE;
    for (const opening of OPENINGS) {
      const autumn = [calendars.get(opening.id), slow.get(opening.id)] as [BusinessCalendar, SlowOpening];
      expect(firstOdd(...autumn), opening.id).toBeNull();
      const until = spring + 40 * DAY;
      expect(firstOdd(compiled(opening, spring, until), slowOpening(opening, spring, until)), opening.id).toBeNull();
    }
  });

  test('a calendar covers its span, and neighbouring periods differ in kind', () => {
    // In the middle of a minute, to see that the beginning is not rounded.
    const from = FROM * MINUTE + 12_345;
    for (const opening of OPENINGS) {
      const { periods } = compileOpening(opening, from, UNTIL * MINUTE);
      expect(periods[0]?.from).toBe(from);
      expect(periods.filter((period, i) => period.kind === periods[i + 1]?.kind)).toEqual([]);
      expect(periods.filter((period, i) => period.from >= (periods[i + 1]?.from ?? UNTIL * MINUTE))).toEqual([]);
    }
  });

  test('hours in a skipped hour come later by the jump, and hours in a repeated hour at its first pass', () => {
    const nights: Opening = {
      id: 'nights',
      zone: 'America/New_York',
      weekly: [{ days: [7], from: '01:30', to: '02:30' }],
      holidays: [],
    };
    const openOn = (date: string): string[] => {
      const { periods } = compileOpening(nights, Date.parse(`${date}T00:00Z`), Date.parse(`${date}T12:00Z`));
      const i = periods.findIndex(({ kind }) => kind === 'open');
      return periods.slice(i, i + 2).map(({ from }) => new Date(from).toISOString().slice(11, 16));
    };
    // 01:30 EST to 03:30 EDT; 01:30 EDT to 02:30 EST.
    expect(openOn('2026-03-08')).toEqual(['06:30', '07:30']);
    expect(openOn('2026-11-01')).toEqual(['05:30', '07:30']);
  });

  test('an unknown time zone throws a RangeError', () => {
    const opening: Opening = { id: 'nowhere', zone: 'Mars/Olympus', weekly: [], holidays: [] };
    expect(() => compiled(opening, FROM, UNTIL)).toThrow(RangeError);
  });

  // A busy machine may take its time.
  test('used time, state, due time and ledger agree with a clock that walks minute by minute', {
    timeout: 90_000,
  }, () => {
    const seen = { cases: 0, due: 0, overdue: 0, neverDue: 0, transfers: 0 };
    fc.assert(
      fc.property(anyCase, ({ turns, now }) => {
        const walked = walkClock(turns, slow, now);
        const fault = faultOf(turns, calendars, walked, now);
        if (fault !== null) throw new Error(fault);
        seen.cases += 1;
        if (walked.dueAt !== null) seen[walked.dueAt > now ? 'due' : 'overdue'] += 1;
        else if (walked.state === 'run') seen.neverDue += 1;
        if (turns.some((turn, i) => i > 0 && turn.calendar !== undefined && turn.at <= now * MINUTE))
          seen.transfers += 1;
      }),
      { seed: SEED, numRuns: CASES },
    );
    expect(seen.cases).toBe(CASES);
    // Every kind of outcome was met often, else equality says little.
    expect(Math.min(seen.due, seen.overdue, seen.neverDue, seen.transfers)).toBeGreaterThan(CASES / 20);
  });
});
