import { expect, test } from 'vitest';
import { type Clock, clockLedger, readClock } from '../../../src/operations/service/clock.ts';
import type { BusinessCalendar } from '../../../src/operations/shop/business-hours.ts';
import type { IsoWeekday, Opening } from '../../../src/operations/shop/opening.ts';
import { compileOpening } from '../../../src/scenario/compile/business-hours.ts';

const HOUR = 3_600_000;
const WORKDAYS: readonly IsoWeekday[] = [1, 2, 3, 4, 5];

const TAIPEI: Opening = {
  id: 'taipei',
  zone: 'Asia/Taipei',
  weekly: [
    { days: WORKDAYS, from: '09:00', to: '12:00' },
    { days: WORKDAYS, from: '13:00', to: '18:00' },
  ],
  holidays: ['2026-11-12'],
};
const NEW_YORK: Opening = {
  id: 'new-york',
  zone: 'America/New_York',
  weekly: [{ days: WORKDAYS, from: '09:00', to: '17:00' }],
  holidays: [],
};
const calendars = new Map(
  [TAIPEI, NEW_YORK].map((opening): [string, BusinessCalendar] => [
    opening.id,
    compileOpening(opening, Date.parse('2026-11-01T00:00Z'), Date.parse('2026-12-01T00:00Z')),
  ]),
);

/** Wall-clock time in Taipei as simulated ms, and back, as month, day and time. */
const at = (text: string): number => Date.parse(`2026-${text}:00+08:00`);
const text = (moment: number): string => new Date(moment + 8 * HOUR).toISOString().slice(5, 16);

/** A Friday's message, left with the buyer over the night, taken over by New York on Monday. */
const CLOCK: Clock = [
  { at: at('11-06T11:00'), to: 'run', why: 'arrived', limit: 4 * HOUR, calendar: 'taipei' },
  { at: at('11-06T14:00'), to: 'pause', why: 'waiting-on-buyer' },
  { at: at('11-07T10:00'), to: 'run', why: 'buyer-answered' },
  { at: at('11-09T10:30'), to: 'run', why: 'transferred', limit: 8 * HOUR, calendar: 'new-york' },
  { at: at('11-10T01:00'), to: 'stop', why: 'solved' },
];

const rowsUntil = (now: string): (readonly [string, string, string, string, number])[] =>
  clockLedger(CLOCK, calendars, at(now)).map(({ from, to, why, calendar, counted }) => [
    text(from),
    text(to),
    why,
    calendar,
    counted ? (to - from) / 60_000 : 0,
  ]);

test('the minute ledger accounts for every minute, counted or not, and says why', () => {
  // Monday 00:00 in New York is 13:00 in Taipei.
  expect(rowsUntil('11-10T03:00')).toEqual([
    ['11-06T11:00', '11-06T12:00', 'open', 'taipei', 60],
    ['11-06T12:00', '11-06T13:00', 'break', 'taipei', 0],
    ['11-06T13:00', '11-06T14:00', 'open', 'taipei', 60],
    ['11-06T14:00', '11-07T10:00', 'waiting-on-buyer', 'taipei', 0],
    ['11-07T10:00', '11-09T00:00', 'weekend', 'taipei', 0],
    ['11-09T00:00', '11-09T09:00', 'night', 'taipei', 0],
    ['11-09T09:00', '11-09T10:30', 'open', 'taipei', 90],
    ['11-09T10:30', '11-09T13:00', 'weekend', 'new-york', 0],
    ['11-09T13:00', '11-09T22:00', 'night', 'new-york', 0],
    ['11-09T22:00', '11-10T01:00', 'open', 'new-york', 180],
    ['11-10T01:00', '11-10T03:00', 'solved', 'new-york', 0],
  ]);
  expect(readClock(CLOCK, calendars, at('11-10T03:00')).used).toBe((60 + 60 + 90 + 180) * 60_000);
});

test('a minute ledger ends at the moment it is read, in the middle of a row', () => {
  expect(rowsUntil('11-06T12:20').at(-1)).toEqual(['11-06T12:00', '11-06T12:20', 'break', 'taipei', 0]);
  expect(rowsUntil('11-06T11:00')).toEqual([]);
});

test('a minute ledger shows a holiday in a row of its own', () => {
  const clock: Clock = [{ at: at('11-11T17:00'), to: 'run', why: 'arrived', limit: 4 * HOUR, calendar: 'taipei' }];
  expect(clockLedger(clock, calendars, at('11-13T09:30')).map(({ from, why }) => [text(from), why])).toEqual([
    ['11-11T17:00', 'open'],
    ['11-11T18:00', 'night'],
    ['11-12T00:00', 'holiday'],
    ['11-13T00:00', 'night'],
    ['11-13T09:00', 'open'],
  ]);
});
