import { describe, expect, test } from 'vitest';
import { type BoardInput, momentAt, peakTimes, readWeek } from '../../../src/game/social/week-of-posts.ts';
import { localMoment } from '../../../src/host/index.ts';

const HOUR = 3_600_000;
/** Thursday 18 February 2027, 10 o'clock in Taipei. */
const NOW = Date.UTC(2027, 1, 18, 2);
const OFFSETS = { JP: 540, US: -300 };

const post = (
  id: string,
  account: string,
  at: number,
  stage = 'scheduled',
): BoardInput['posts'] extends Iterable<infer P> ? P : never => ({
  ...{ id, account, card: 'c', format: 'photo', at, stage },
});

const input = (more: Partial<BoardInput>): BoardInput => ({
  posts: [],
  accounts: [
    { id: 'kadro-jp', market: 'JP' },
    { id: 'pinorama-us', market: 'US' },
  ],
  offsets: OFFSETS,
  weeks: [
    { week: 1, first: '2027-02-17', overAt: NOW + 72 * HOUR },
    { week: 2, first: '2027-02-22', overAt: NOW + 240 * HOUR },
  ],
  ...{ now: NOW, turn: 0 },
  ...more,
});

describe('the board', () => {
  test('shows the week we are in from Monday, and can be turned to the others of the plan and no further', () => {
    const { days, ...week } = readWeek(input({}));
    expect(week).toEqual({ week: 1, hasBefore: false, hasAfter: true });
    expect(days.map(({ date }) => date)).toEqual([15, 16, 17, 18, 19, 20, 21].map((day) => `2027-02-${day}`));
    expect(days.map(({ isToday }) => isToday).indexOf(true)).toBe(3);
    expect(readWeek(input({ turn: 1 }))).toMatchObject({ week: 2, hasBefore: true, hasAfter: false });
    expect(readWeek(input({ turn: 9 })).days[0]?.date).toBe('2027-02-22');
    expect(readWeek(input({ now: NOW + 100 * HOUR })).week).toBe(2);
  });

  test('takes nothing on a day that is over in every market', () => {
    const over = (now: number) => readWeek(input({ now })).days.map(({ isOver }) => isOver);
    expect(over(NOW), 'it is Wednesday evening in New York').toEqual([true, true, false, false, false, false, false]);
    expect(over(NOW + 4 * HOUR), 'and now Thursday there').toEqual([true, true, true, false, false, false, false]);
  });

  test('has a week of its own where none is planned', () => {
    expect(readWeek(input({ weeks: [] })).days[0]?.date).toBe('2027-02-15');
  });

  test('pins a card to the day that its market has then, earliest above', () => {
    const { days } = readWeek(
      input({
        posts: [
          // Friday 9 o'clock in Taipei is Thursday evening in New York, and Friday in Tokyo.
          post('P-1', 'pinorama-us', Date.UTC(2027, 1, 19, 1)),
          post('P-2', 'kadro-jp', Date.UTC(2027, 1, 19, 1)),
          post('P-3', 'kadro-jp', Date.UTC(2027, 1, 18, 23)),
        ],
      }),
    );
    expect(days.map(({ cards }) => cards.map(({ post: { id }, minutes }) => `${id} ${minutes / 60}`))).toEqual([
      [],
      [],
      [],
      ['P-1 20'],
      ['P-3 8', 'P-2 10'],
      [],
      [],
    ]);
  });

  test('says how a card stands, and leaves out what was taken off', () => {
    const { days } = readWeek(
      input({
        posts: [
          post('P-1', 'kadro-jp', NOW + HOUR),
          post('P-2', 'kadro-jp', NOW),
          post('P-3', 'kadro-jp', NOW - HOUR, 'failed'),
          post('P-4', 'kadro-jp', NOW - HOUR, 'withdrawn'),
          { ...post('P-5', 'kadro-jp', NOW - HOUR, 'expired'), publishedAt: NOW - HOUR },
        ],
      }),
    );
    expect(days[3]?.cards.map(({ post: { id }, state }) => `${id} ${state}`)).toEqual([
      'P-3 failed',
      'P-5 published',
      'P-2 waiting',
      'P-1 scheduled',
    ]);
  });
});

test.each([
  ['JP', '2027-02-20', 20 * 60],
  ['US', '2027-02-19', 30],
])('the moment at which the clock of %s shows a time is that time there', (market, date, minutes) => {
  expect(localMoment(OFFSETS, market, momentAt(OFFSETS, market, date, minutes))).toMatchObject({ date, minutes });
});

test('the times that are offered are the half hours of the peak hours of that day', () => {
  const account = {
    peaks: [
      { weekdays: [1, 2, 3, 4, 5], from: '20:00', to: '22:00' },
      { weekdays: [1, 2, 3, 4, 5], from: '07:00', to: '08:15' },
      { weekdays: [6], from: '10:00', to: '11:00' },
    ],
  };
  expect(peakTimes(account, 0)).toEqual([420, 450, 480, 1200, 1230, 1260, 1290]);
  expect(peakTimes(account, 5)).toEqual([600, 630]);
  expect(peakTimes(account, 6)).toEqual([]);
});
