import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_STEP, makePacer, movedTo, type Pace, type Pacer, tick, withPace } from '../../src/session/pacer.ts';

const HOUR = 3_600_000;
/** Two days of nine hours, from 9:00 to 18:00; a day takes ten minutes at ×1, so a real second is 54 simulated ones. */
const DAYS = [
  { open: 9 * HOUR, close: 18 * HOUR },
  { open: 33 * HOUR, close: 42 * HOUR },
];
const OPEN = 9 * HOUR;
const SPEED = 54;

const standing = (at = OPEN, fixed = false): Pacer => makePacer({ days: DAYS, fixed }, at);
const running = (pace: Pace, at = OPEN, fixed = false): Pacer => withPace(standing(at, fixed), pace, 0);

/** The pacer after a step at each of those real times. */
const through = (pacer: Pacer, realTimes: readonly number[]): Pacer =>
  realTimes.reduce((state, now) => tick(state, now).state, pacer);

describe('a second of real time', () => {
  test.each([
    [0, 0],
    [1, 54_000],
    [2, 108_000],
    [4, 216_000],
  ] as const)('at pace %i is %i simulated milliseconds', (pace, passed) => {
    expect(tick(running(pace), 1_000).to).toBe(OPEN + passed);
  });

  test('is less simulated time where the pack gives a day more minutes', () => {
    const slow = withPace(makePacer({ days: DAYS, dayMinutes: 20, fixed: false }, OPEN), 1, 0);
    expect(tick(slow, 1_000).to).toBe(OPEN + 27_000);
  });
});

describe('steps', () => {
  test('one a second and five a second reach the same simulated time', () => {
    const quick = through(
      running(1),
      Array.from({ length: 50 }, (_, i) => (i + 1) * 200),
    );
    const throttled = through(
      running(1),
      Array.from({ length: 10 }, (_, i) => (i + 1) * 1_000),
    );
    expect(throttled.at).toBe(quick.at);
  });

  test('never go back, and add up to the same time however long each is', () => {
    // Parts of a ms whose sums are exact: with others the longest gap may come out a hair longer than it was, and is a pause.
    const gap = fc.integer({ min: 0, max: LONGEST_STEP * 1_024 }).map((parts) => parts / 1_024);
    const gaps = fc.array(gap, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(gaps, fc.constantFrom(1 as const, 2 as const, 4 as const), (all, pace) => {
        let real = 0;
        let state = running(pace);
        for (const gap of all) {
          real += gap;
          const next = tick(state, real);
          expect(next.to).toBeGreaterThanOrEqual(state.at);
          state = next.state;
        }
        const due = Math.min(OPEN + real * SPEED * pace, 18 * HOUR);
        expect(Math.min(state.at, 18 * HOUR)).toBeGreaterThanOrEqual(due - 1.5);
        expect(Math.min(state.at, 18 * HOUR)).toBeLessThanOrEqual(due + 1.5);
      }),
    );
  });

  test.each([6_000, 60_000, 60_000 * 2])('as rare as one in %i ms come to the time that has passed', (gap) => {
    for (const fixed of [false, true]) {
      expect(tick(running(1, OPEN, fixed), gap).to).toBe(OPEN + gap * SPEED);
      expect(through(running(1, OPEN, fixed), [gap, 2 * gap]).at).toBe(OPEN + 2 * gap * SPEED);
    }
  });

  test('of a practice whose computer slept for an hour take no time: sleep is a pause', () => {
    expect(tick(running(1), HOUR).to).toBe(OPEN);
  });

  test('of an assessment whose computer slept take all of the time that has passed, nights left out', () => {
    // Ten minutes are a day: fifteen are a day and a half.
    expect(tick(running(1, OPEN, true), 15 * 60_000).to).toBe(33 * HOUR + 4.5 * HOUR);
    expect(tick(running(1, OPEN, true), HOUR).to).toBe(42 * HOUR);
  });

  test('a clock that was put back adds no time', () => {
    const later = through(running(1), [1_000, -500_000]);
    expect(later.at).toBe(OPEN + 54_000);
    expect(tick(later, -499_000).to).toBe(OPEN + 108_000);
  });
});

describe('the end of a day', () => {
  const LATE = 18 * HOUR - 1_000;

  test('of an assessment leads into the next day at once, with what was left of the step', () => {
    const { to, state } = tick(running(1, LATE, true), 200);
    expect(to).toBe(33 * HOUR + 200 * SPEED - 1_000);
    expect(tick(state, 400).to).toBe(33 * HOUR + 400 * SPEED - 1_000);
  });

  test('of an assessment, reached to the millisecond, leads there as well', () => {
    expect(tick(running(1, 18 * HOUR - 200 * SPEED, true), 200).to).toBe(33 * HOUR);
  });

  test.each([LATE, 18 * HOUR - 200 * SPEED])(
    'of a practice is come to first, and the next step begins the next day',
    (at) => {
      const { to, state } = tick(running(4, at), 200);
      expect(to).toBe(18 * HOUR);
      const morning = withPace(withPace(state, 0, 300), 1, 60_000);
      expect(tick(morning, 60_000).to).toBe(18 * HOUR);
      expect(tick(morning, 60_200).to).toBe(33 * HOUR + 200 * SPEED);
    },
  );

  test.each([true, false])('on the last day, time stops there', (fixed) => {
    const { to, state } = tick(running(4, 42 * HOUR - 1, fixed), 2_000);
    expect(to).toBe(42 * HOUR);
    expect(tick(state, 4_000).to).toBe(42 * HOUR);
  });
});

describe('the pace', () => {
  test('of a practice may be changed and stopped', () => {
    const faster = withPace(tick(running(1), 1_000).state, 4, 1_000);
    const stopped = withPace(tick(faster, 2_000).state, 0, 2_000);
    expect(tick(stopped, 9_000).to).toBe(OPEN + 54_000 + 216_000);
  });

  test('of a clock that goes on after a pause does not count the pause', () => {
    const stopped = withPace(tick(running(1), 1_000).state, 0, 1_000);
    const again = withPace(stopped, 1, 60_000);
    expect(tick(again, 61_000).to).toBe(OPEN + 108_000);
  });

  test('of an assessment starts once, at one, whatever was asked for', () => {
    expect(running(4, OPEN, true).pace).toBe(1);
  });

  test.each([0, 2, 4] as const)('of an assessment under way does not become %i', (wanted) => {
    const under = running(1, OPEN, true);
    expect(withPace(under, wanted, 1_000)).toBe(under);
  });

  test('of an assessment that was not started stays at rest', () => {
    expect(tick(standing(OPEN, true), 60_000).to).toBe(OPEN);
  });
});

test('after a skip the clock goes on from where the skip led', () => {
  const skipped = movedTo(tick(running(1), 1_000).state, 12 * HOUR);
  expect(tick(skipped, 2_000).to).toBe(12 * HOUR + 54_000);
});
