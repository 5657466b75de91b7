import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeRealTime } from '../../src/host/local/real-time.ts';
import { newId } from '../../src/host/new-id.ts';

const HOUR = 3_600_000;

/** The clocks of a computer, moved by hand. */
function computer() {
  let [steady, date] = [5_000, 1_800_000_000_000];
  const now = makeRealTime({ steady: () => steady, date: () => date });
  const start = now();
  return {
    passed: () => now() - start,
    move(bySteady: number, byDate: number) {
      [steady, date] = [steady + bySteady, date + byDate];
    },
  };
}

describe('real time', () => {
  test.each([
    ['passes with both clocks', 200, 200, 200],
    ['passes while the computer sleeps and its steady clock stands', 200, 3 * HOUR, 3 * HOUR],
    ['does not pass when the date is set years ahead', 200, 5 * 365 * 24 * HOUR, 200],
    ['does not go back when the date is set back', 200, -3 * HOUR, 200],
  ])('%s', (_what, steady, date, passed) => {
    const { move, passed: since } = computer();
    move(steady, date);
    expect(since()).toBe(passed);
  });
});

describe('an id', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('is made on a page served by plain http too, where crypto.randomUUID is missing', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(newId()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(newId()).not.toBe(newId());
  });
});
