import { describe, expect, test } from 'vitest';
import {
  addOfficeTime,
  atClock,
  closeOfWorkingDay,
  DAY,
  HOUR,
  isWorkingDay,
  startOfTaipeiDay,
  taipeiDate,
  taipeiWeekday,
} from '../../../src/operations/shop/calendar.ts';
import { makeAmountText, permilleOf } from '../../../src/operations/shop/money.ts';

/** A Taipei wall-clock time as simulated ms. */
const at = (text: string): number => Date.parse(`${text}:00+08:00`);
const OFFICE = { opens: '09:00', closes: '18:00', holidays: ['2026-11-11'] };

describe('the calendar of the office', () => {
  test.each([
    ['inside a day', '2026-11-09T10:00', 6, '2026-11-09T16:00'],
    ['up to the very close', '2026-11-09T10:00', 8, '2026-11-09T18:00'],
    ['over night', '2026-11-09T16:00', 6, '2026-11-10T13:00'],
    ['from before opening', '2026-11-09T05:00', 1, '2026-11-09T10:00'],
    ['from after closing', '2026-11-09T22:00', 1, '2026-11-10T10:00'],
    ['over a holiday', '2026-11-10T17:00', 2, '2026-11-12T10:00'],
    ['over a weekend', '2026-11-13T17:00', 2, '2026-11-16T10:00'],
    ['from a Sunday', '2026-11-15T12:00', 9, '2026-11-16T18:00'],
    ['many days', '2026-11-02T09:00', 45, '2026-11-06T18:00'],
  ])('office time runs %s', (_what, from, hours, until) => {
    expect(addOfficeTime(at(from), hours * HOUR, OFFICE)).toBe(at(until));
  });

  test.each([
    ['the same day when no day is given', '2026-11-09T10:00', 0, '2026-11-09T18:00'],
    ['two working days later', '2026-11-12T10:00', 2, '2026-11-16T18:00'],
    ['a weekend order counts as the next working day’s', '2026-11-14T10:00', 1, '2026-11-17T18:00'],
    ['a holiday is no working day', '2026-11-10T10:00', 1, '2026-11-12T18:00'],
  ])('ship-by is at the close of the last working day: %s', (_what, from, days, until) => {
    expect(closeOfWorkingDay(at(from), days, OFFICE)).toBe(at(until));
  });

  test('dates and weekdays are those of Taipei, over months, leap days and years', () => {
    for (let day = at('2023-12-25T00:00'); day < at('2028-03-05T00:00'); day += DAY) {
      const wall = new Date(day + 8 * HOUR);
      expect(taipeiDate(day)).toBe(wall.toISOString().slice(0, 10));
      expect(taipeiWeekday(day)).toBe(wall.getUTCDay());
      expect(startOfTaipeiDay(day + 13 * HOUR)).toBe(day);
    }
    expect(taipeiDate(at('2026-11-09T23:59'))).toBe('2026-11-09');
    expect(atClock(at('2026-11-09T23:59'), '16:30')).toBe(at('2026-11-09T16:30'));
  });

  test('weekends and holidays are no working days', () => {
    const days = ['2026-11-09', '2026-11-11', '2026-11-13', '2026-11-14', '2026-11-15'];
    expect(days.map((day) => isWorkingDay(at(`${day}T12:00`), OFFICE))).toEqual([true, false, true, false, false]);
  });
});

describe('money', () => {
  test.each([
    [3630, 120, 436],
    [3630, 18, 65],
    [1000, 0, 0],
    [25, 20, 1],
    [24, 20, 0],
    [1, 1000, 1],
  ])('%i × %i ‰ is %i, half a unit rounded up', (amount, permille, share) => {
    expect(permilleOf(amount, permille)).toBe(share);
  });

  test.each([
    [2450, 'USD', '24.50'],
    [5, 'EUR', '0.05'],
    [-5, 'EUR', '-0.05'],
    [2450, 'JPY', '2450'],
    [0, 'AUD', '0.00'],
  ] as const)('%i %s is written %s', (amount, currency, text) => {
    expect(makeAmountText({ amount, currency })).toBe(text);
  });
});
