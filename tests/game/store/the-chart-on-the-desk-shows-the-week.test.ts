import { describe, expect, test } from 'vitest';
import { layChart } from '../../../src/game/store/chart-layout.ts';
import { weekWords } from '../../../src/game/store/store-summary.ts';
import { weekOf } from '../../../src/game/store/week-model.ts';
import type { CountView } from '../../../src/host/index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Monday 2 November 2026, 9 o'clock in Taipei. */
const MONDAY = Date.UTC(2026, 10, 2, 1);
const WEDNESDAY = MONDAY + 2 * DAY;

type Counted = Parameters<typeof weekOf>[0] extends Iterable<infer Each> ? Each : never;

const same = (closedAt: number): Counted => ({ at: closedAt - HOUR, rounds: [{ at: closedAt, found: [] }], closedAt });
const differs = (at: number, closedAt?: number): Counted => ({
  ...{ at, rounds: [{ at, found: [] }], variances: [] as CountView['variances'] & object },
  ...(closedAt === undefined ? {} : { closedAt }),
});

describe('the week on the chart', () => {
  const week = weekOf(
    [same(MONDAY), same(MONDAY + HOUR), differs(MONDAY, WEDNESDAY), differs(MONDAY + DAY), same(MONDAY - 3 * DAY)],
    WEDNESDAY + HOUR,
  );

  test('counts on each day the counts closed on it, by the clock of the house', () => {
    expect(week.map(({ closed }) => closed)).toEqual([2, 0, 1, 0, 0]);
    expect(weekOf([same(MONDAY + 15 * HOUR)], WEDNESDAY).map(({ closed }) => closed)).toEqual([0, 1, 0, 0, 0]);
  });

  test('has the variances that were open at the end of each day, and nothing for days to come', () => {
    expect(week.map(({ varied }) => varied)).toEqual([1, 2, 1, null, null]);
  });

  test('has a Saturday only when work is done on it', () => {
    expect(week).toHaveLength(5);
    expect(weekOf([same(MONDAY + 5 * DAY)], MONDAY + 6 * DAY).map(({ weekday }) => weekday)).toEqual([
      0, 1, 2, 3, 4, 5, 6,
    ]);
  });

  test('is said in words up to today', () => {
    const t = (key: string, values: Record<string, unknown> = {}): string =>
      [key.slice('floor:store.'.length), ...Object.values(values)].join(' ');
    expect(weekWords(week, t)).toBe('of-day day.0 2betweenof-day day.1 0betweenof-day day.2 1');
  });

  test('stays on its sheet, its bars as high as their numbers', () => {
    const sheet = { x: 100, y: 50, w: 96, h: 66 };
    const marks = layChart(sheet, week);
    for (const { bar, point, name } of marks) {
      for (const { x, y } of [bar, { x: bar.x + bar.w, y: bar.y + bar.h }, name, ...(point === null ? [] : [point])]) {
        expect(x).toBeGreaterThanOrEqual(sheet.x);
        expect(x).toBeLessThanOrEqual(sheet.x + sheet.w);
        expect(y).toBeGreaterThanOrEqual(sheet.y);
        expect(y).toBeLessThanOrEqual(sheet.y + sheet.h);
      }
    }
    const [monday, tuesday, wednesday] = marks.map(({ bar }) => bar.h);
    expect(monday).toBeCloseTo(2 * (wednesday ?? 0));
    expect(tuesday).toBe(0);
    expect(marks.map(({ point }) => point === null)).toEqual([false, false, false, true, true]);
  });

  test('is a flat line while nothing is counted yet', () => {
    expect(layChart({ x: 0, y: 0, w: 96, h: 66 }, weekOf([], MONDAY)).every(({ bar }) => bar.h === 0)).toBe(true);
  });
});
