import { describe, expect, test } from 'vitest';
import { type Clock, readClock } from '../../../src/operations/service/clock.ts';
import { type BusinessCalendar, openTimeBetween } from '../../../src/operations/shop/business-hours.ts';
import type { IsoWeekday, Opening } from '../../../src/operations/shop/opening.ts';
import { compileOpening } from '../../../src/scenario/compile/business-hours.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WORKDAYS: readonly IsoWeekday[] = [1, 2, 3, 4, 5];
const EVERY_DAY: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7];

const TAIPEI: Opening = {
  id: 'taipei',
  zone: 'Asia/Taipei',
  weekly: [
    { days: WORKDAYS, from: '09:00', to: '12:00' },
    { days: WORKDAYS, from: '13:00', to: '18:00' },
  ],
  holidays: [],
};
const TAIPEI_NIGHTS: Opening = {
  id: 'taipei-nights',
  zone: 'Asia/Taipei',
  weekly: [{ days: EVERY_DAY, from: '22:00', to: '02:00' }],
  holidays: ['2026-10-09'],
};
const NEW_YORK: Opening = {
  id: 'new-york',
  zone: 'America/New_York',
  weekly: [{ days: WORKDAYS, from: '09:00', to: '17:00' }],
  holidays: [],
};

const calendars = new Map(
  [TAIPEI, TAIPEI_NIGHTS, NEW_YORK].map((opening): [string, BusinessCalendar] => [
    opening.id,
    compileOpening(opening, Date.parse('2026-10-01T00:00Z'), Date.parse('2026-12-01T00:00Z')),
  ]),
);

/** Wall-clock time in Taipei as simulated ms. */
const taipei = (text: string): number => Date.parse(`${text}:00+08:00`);

const started = (at: number, calendar: string, limit: number): Clock => [
  { at, to: 'run', why: 'arrived', limit, calendar },
];
const dueAfter = (at: number, calendar: string, limit: number): number | null =>
  readClock(started(at, calendar, limit), calendars, at).dueAt;
const usedBy = (clock: Clock, now: number): number => readClock(clock, calendars, now).used / MINUTE;

describe('only open hours use up a clock', () => {
  test('the midday break uses no time up', () => {
    const noon = started(taipei('2026-10-14T11:30'), 'taipei', 2 * HOUR);
    expect(readClock(noon, calendars, taipei('2026-10-14T11:30')).dueAt).toBe(taipei('2026-10-14T14:30'));
    expect(usedBy(noon, taipei('2026-10-14T12:00'))).toBe(30);
    expect(usedBy(noon, taipei('2026-10-14T12:59'))).toBe(30);
    expect(usedBy(noon, taipei('2026-10-14T13:10'))).toBe(40);
  });

  test('a clock that is used up as the morning ends is due then, not when the afternoon begins', () => {
    expect(dueAfter(taipei('2026-10-14T11:00'), 'taipei', HOUR)).toBe(taipei('2026-10-14T12:00'));
    expect(dueAfter(taipei('2026-10-14T11:00'), 'taipei', HOUR + MINUTE)).toBe(taipei('2026-10-14T13:01'));
  });

  test('a night shift into a holiday ends at midnight', () => {
    const evening = started(taipei('2026-10-08T23:00'), 'taipei-nights', 90 * MINUTE);
    expect(usedBy(evening, taipei('2026-10-09T02:00'))).toBe(60);
    // The holiday's own shift begins at 22:00, but before midnight nobody is there.
    expect(usedBy(evening, taipei('2026-10-10T00:00'))).toBe(60);
  });

  test('a night shift that begins on a holiday counts from midnight on', () => {
    const evening = started(taipei('2026-10-08T23:00'), 'taipei-nights', 90 * MINUTE);
    expect(readClock(evening, calendars, taipei('2026-10-08T23:00')).dueAt).toBe(taipei('2026-10-10T00:30'));
    expect(usedBy(evening, taipei('2026-10-10T02:00'))).toBe(180);
    expect(usedBy(evening, taipei('2026-10-10T21:59'))).toBe(180);
  });

  test('a clock change in New York moves a due time by an hour in Taipei, and no open minute', () => {
    // Friday 16:00 in New York, four hours allowed: one on Friday, three on Monday. On Sunday 2026-11-01 it goes to UTC−5.
    const before = Date.parse('2026-10-23T16:00-04:00');
    const across = Date.parse('2026-10-30T16:00-04:00');
    const dueBefore = dueAfter(before, 'new-york', 4 * HOUR);
    const dueAcross = dueAfter(across, 'new-york', 4 * HOUR);
    expect(dueBefore).toBe(Date.parse('2026-10-26T16:00Z'));
    expect(dueAcross).toBe(Date.parse('2026-11-02T17:00Z'));
    expect([dueBefore, dueAcross]).toEqual([before + 68 * HOUR, across + 69 * HOUR]);
    expect(usedBy(started(before, 'new-york', 4 * HOUR), dueBefore ?? 0)).toBe(240);
    expect(usedBy(started(across, 'new-york', 4 * HOUR), dueAcross ?? 0)).toBe(240);

    // The same Fridays at the desk in Taipei are alike.
    const shopBefore = dueAfter(taipei('2026-10-23T16:00'), 'taipei', 4 * HOUR);
    const shopAcross = dueAfter(taipei('2026-10-30T16:00'), 'taipei', 4 * HOUR);
    expect(shopBefore).toBe(taipei('2026-10-26T11:00'));
    expect(shopAcross).toBe(taipei('2026-11-02T11:00'));
  });

  test('a week of New York hours is forty open hours, whether or not its clocks change', () => {
    const week = (from: string, to: string): number =>
      openTimeBetween(calendars.get('new-york') as BusinessCalendar, Date.parse(from), Date.parse(to)) / HOUR;
    expect(week('2026-10-19T00:00-04:00', '2026-10-26T00:00-04:00')).toBe(40);
    expect(week('2026-10-28T12:00-04:00', '2026-11-04T12:00-05:00')).toBe(40);
  });
});
