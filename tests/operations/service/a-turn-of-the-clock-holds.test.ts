import { describe, expect, test } from 'vitest';
import { type Clock, clockLedger, readClock } from '../../../src/operations/service/clock.ts';
import type { BusinessCalendar } from '../../../src/operations/shop/business-hours.ts';
import type { IsoWeekday, Opening } from '../../../src/operations/shop/opening.ts';
import { compileOpening } from '../../../src/scenario/compile/business-hours.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WORKDAYS: readonly IsoWeekday[] = [1, 2, 3, 4, 5];

const FIRST_LINE: Opening = {
  id: 'first-line',
  zone: 'Asia/Taipei',
  weekly: [
    { days: WORKDAYS, from: '09:00', to: '12:00' },
    { days: WORKDAYS, from: '13:00', to: '18:00' },
  ],
  holidays: [],
};
const RETURNS: Opening = {
  id: 'returns',
  zone: 'Asia/Taipei',
  weekly: [{ days: WORKDAYS, from: '10:00', to: '16:00' }],
  holidays: [],
};

const calendars = new Map(
  [FIRST_LINE, RETURNS].map((opening): [string, BusinessCalendar] => [
    opening.id,
    compileOpening(opening, Date.parse('2026-11-01T00:00Z'), Date.parse('2027-01-01T00:00Z')),
  ]),
);

/** Wall-clock time in Taipei as simulated ms. */
const at = (text: string): number => Date.parse(`${text}:00+08:00`);
const read = (clock: Clock, now: string) => readClock(clock, calendars, at(now));

const arrived = (text: string, limit: number): Clock => [
  { at: at(text), to: 'run', why: 'arrived', limit, calendar: 'first-line' },
];

describe('a turn of the clock holds', () => {
  test('time spent waiting on the buyer does not count', () => {
    const clock: Clock = [
      ...arrived('2026-11-10T09:00', 4 * HOUR),
      { at: at('2026-11-10T10:00'), to: 'pause', why: 'waiting-on-buyer' },
      { at: at('2026-11-12T14:00'), to: 'run', why: 'buyer-answered' },
    ];
    expect(read(clock, '2026-11-10T10:00')).toMatchObject({ state: 'paused', used: HOUR, dueAt: null });
    // Twelve open hours later.
    expect(read(clock, '2026-11-12T13:59')).toMatchObject({ state: 'paused', used: HOUR, dueAt: null });
    expect(read(clock, '2026-11-12T15:00')).toEqual({
      state: 'running',
      used: 2 * HOUR,
      limit: 4 * HOUR,
      dueAt: at('2026-11-12T17:00'),
    });
  });

  test('a transfer keeps the time used, but not the old group’s limit and hours', () => {
    const clock: Clock = [
      ...arrived('2026-11-10T09:00', 8 * HOUR),
      { at: at('2026-11-10T15:00'), to: 'run', why: 'transferred', limit: 7 * HOUR, calendar: 'returns' },
    ];
    // Five of eight hours used: the first line would have had until close.
    expect(read(clock, '2026-11-10T14:59').dueAt).toBe(at('2026-11-10T18:00'));
    // Two of seven are left: one until 16:00, one from 10:00 on.
    expect(read(clock, '2026-11-10T15:00')).toEqual({
      state: 'running',
      used: 5 * HOUR,
      limit: 7 * HOUR,
      dueAt: at('2026-11-11T11:00'),
    });
    expect(read(clock, '2026-11-10T18:00').used).toBe(6 * HOUR);
  });

  test('a clock that has used more than the new group allows is due at the moment of the transfer', () => {
    const clock: Clock = [
      ...arrived('2026-11-10T09:00', 8 * HOUR),
      { at: at('2026-11-10T15:00'), to: 'run', why: 'transferred', limit: 4 * HOUR, calendar: 'returns' },
    ];
    expect(read(clock, '2026-11-11T12:00').dueAt).toBe(at('2026-11-10T15:00'));
  });

  test('a longer limit at a transfer puts a due time that had passed into the future', () => {
    const clock: Clock = [
      ...arrived('2026-11-10T09:00', HOUR),
      { at: at('2026-11-10T11:00'), to: 'run', why: 'transferred', limit: 5 * HOUR, calendar: 'returns' },
    ];
    expect(read(clock, '2026-11-10T10:30').dueAt).toBe(at('2026-11-10T10:00'));
    expect(read(clock, '2026-11-10T11:00').dueAt).toBe(at('2026-11-10T14:00'));
  });

  test('a merge stops the merged ticket’s clock for good, and the other ticket’s clock goes on', () => {
    const kept = arrived('2026-11-10T09:00', 4 * HOUR);
    const merged: Clock = [
      ...arrived('2026-11-10T10:00', 4 * HOUR),
      { at: at('2026-11-10T11:30'), to: 'stop', why: 'merged' },
    ];
    const stopped = { state: 'stopped', used: 90 * MINUTE, limit: 4 * HOUR, dueAt: null };
    for (const now of ['2026-11-10T11:30', '2026-11-10T15:00', '2026-11-16T09:00', '2026-12-31T18:00']) {
      expect(read(merged, now)).toEqual(stopped);
    }
    expect(clockLedger(merged, calendars, at('2026-12-31T18:00')).at(-1)).toEqual({
      from: at('2026-11-10T11:30'),
      to: at('2026-12-31T18:00'),
      counted: false,
      why: 'merged',
      calendar: 'first-line',
    });
    expect(read(kept, '2026-11-10T15:00')).toMatchObject({ state: 'running', dueAt: at('2026-11-10T14:00') });
  });
});
