import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOnGrid, isPeak, peakDaysOf, peakSlots, slotAt } from '../../../../src/operations/social/calendar/slots.ts';
import { clockOf, localMoment, minutesOf } from '../../../../src/operations/social/local-time.ts';
import { account, calendarDesk, localAt, taipei, week } from '../../../support/social/calendar.ts';

const desk = calendarDesk();
const { offsets } = desk.house.audiences;
const MARKETS = ['US', 'JP', 'SG', 'MY', 'DE', 'TW'] as const;

test('eight in the evening in Berlin is three in the morning of the next day in Taipei', () => {
  expect(localAt(desk, 'kadro-de', 1, 0, '20:00')).toBe(taipei('2027-02-18T03:00'));
  expect(localAt(desk, 'pinorama-us', 1, 0, '20:00')).toBe(taipei('2027-02-18T09:00'));
  expect(localAt(desk, 'kadro-jp', 1, 0, '20:00')).toBe(taipei('2027-02-17T19:00'));
  expect(localAt(desk, 'zipli-my', 1, 0, '20:00')).toBe(taipei('2027-02-17T20:00'));
});

test('whatever slot is chosen, the clock of its market shows it', () => {
  const slots = fc.record({
    market: fc.constantFrom(...MARKETS),
    number: fc.constantFrom(1, 2),
    day: fc.nat(4),
    quarter: fc.nat(95),
  });
  fc.assert(
    fc.property(slots, ({ market, number, day, quarter }) => {
      const at = slotAt(offsets, market, week(desk, number), day, quarter * 15);
      const { minutes, weekday, date } = localMoment(offsets, market, at);
      expect(isOnGrid(at)).toBe(true);
      expect(minutes).toBe(quarter * 15);
      expect(minutesOf(clockOf(minutes))).toBe(minutes);
      expect(weekday).toBe(number === 1 ? day + 3 : day + 1);
      expect(date >= week(desk, number).first && date <= week(desk, number).last).toBe(true);
    }),
  );
});

test('clocks agree with the time-zone table of the machine', () => {
  const zones = { US: 'America/New_York', JP: 'Asia/Tokyo', MY: 'Asia/Kuala_Lumpur', DE: 'Europe/Berlin' };
  for (const [market, zone] of Object.entries(zones)) {
    const at = slotAt(offsets, market, week(desk, 2), 6, 13 * 60 + 45);
    const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
      at,
    );
    expect(shown).toBe('28/02/2027, 13:45');
  }
});

test('peak slots are those in which people are there, and every account has some on each day', () => {
  for (const each of desk.house.accounts)
    for (let day = 0; day < 7; day += 1) {
      const from = slotAt(offsets, each.market, week(desk, 2), day, 0);
      const slots = peakSlots(each, offsets, from, from + 24 * 3_600_000);
      expect(slots.length).toBeGreaterThan(3);
      expect(slots.every((at) => isPeak(each, localMoment(offsets, each.market, at)))).toBe(true);
    }
  const japan = account(desk, 'kadro-jp');
  const at = (clock: string): boolean =>
    isPeak(japan, localMoment(offsets, 'JP', localAt(desk, 'kadro-jp', 1, 3, clock)));
  // Saturday: nobody looks before work, and the last minute of the evening does not count.
  expect([at('07:30'), at('20:00'), at('21:45'), at('22:00')]).toEqual([false, true, true, false]);
});

test.each([
  [[1, 2, 3, 4, 5, 6, 7], 'every-day'],
  [[1, 2, 3, 4, 5], 'working-days'],
  [[6, 7], 'weekend'],
  [[1, 3], 'some-days'],
])('weekdays %j are told as %s', (weekdays, told) => {
  expect(peakDaysOf(weekdays)).toBe(told);
});
