import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  expire,
  freshLease,
  halt,
  hear,
  isFrozen,
  LEASE,
  type Lease,
  release,
  USUAL_QUOTA,
} from '../../../src/server/time/lease.ts';
import { isRunning, ranUntil } from '../../../src/server/time/turns.ts';

const T = 1_800_000_000_000;
const beats = (lease: Lease, from: number, until: number): Lease => {
  let at = lease;
  for (let now = from; now <= until; now += 2_000) at = hear(at, now, USUAL_QUOTA);
  return at;
};

describe('the clock of a seat', () => {
  test('stands until a proctor releases it', () => {
    const waiting = beats(freshLease(T), T, T + 60_000);
    expect(ranUntil(waiting.turns, T + 60_000)).toBe(0);
    const working = beats(release(waiting, T + 60_000), T + 62_000, T + 120_000);
    expect(ranUntil(working.turns, T + 120_000)).toBe(60_000);
  });

  test('stops where the page was heard last, and goes on by itself when it is heard again', () => {
    const working = beats(release(freshLease(T), T), T, T + 10_000);
    const cut = expire(working, T + 40_000);
    expect(isFrozen(cut)).toBe(true);
    expect(ranUntil(cut.turns, T + 40_000)).toBe(10_000);
    const back = beats(cut, T + 40_000, T + 50_000);
    expect(isRunning(back.turns)).toBe(true);
    expect(ranUntil(back.turns, T + 50_000)).toBe(20_000);
  });

  test('waits for a proctor after three freezes, and after two minutes of them', () => {
    let lease = release(freshLease(T), T);
    for (const n of [1, 2, 3]) {
      lease = beats(lease, T + n * 20_000, T + n * 20_000 + 4_000);
      expect(isRunning(lease.turns), `freeze ${n}`).toBe(true);
    }
    const fourth = beats(lease, T + 90_000, T + 94_000);
    expect(isRunning(fourth.turns)).toBe(false);
    expect(fourth.waits).toBe(true);
    expect(isRunning(release(fourth, T + 100_000).turns)).toBe(true);

    const long = hear(release(freshLease(T), T), T + 121_000, USUAL_QUOTA);
    expect(isRunning(long.turns)).toBe(false);
  });

  test('stays stopped while a proctor keeps it stopped, whatever the page sends', () => {
    const working = beats(release(freshLease(T), T), T, T + 4_000);
    const paused = beats(halt(working, T + 5_000, 'paused-by-proctor'), T + 6_000, T + 60_000);
    expect(ranUntil(paused.turns, T + 60_000)).toBe(5_000);
  });

  test('runs at most the length of a lease beyond any sign of life, however the cable is pulled', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 9_000 }), { minLength: 1, maxLength: 60 }), (gaps) => {
        let [lease, now] = [release(freshLease(T), T), T];
        let present = 0;
        for (const gap of gaps) {
          now += gap;
          if (gap <= LEASE) present += gap;
          lease = hear(release(lease, now - gap), now, { times: 1_000, together: 10_000_000 });
        }
        expect(ranUntil(lease.turns, now)).toBe(present);
      }),
      { numRuns: 500 },
    );
  });
});
