import { expect, test } from 'vitest';
import { freshLease, hear, interrupt, makeReady, release } from '../../../src/server/time/lease.ts';
import { isRunning, ranUntil } from '../../../src/server/time/turns.ts';

const NO_QUOTA = { times: 0, together: 0 };

test('the clock of a seat whose server died stood where its page was heard last, and runs when it is heard again', () => {
  const working = hear(release(freshLease(0), 1_000), 3_000, NO_QUOTA);
  const taken = interrupt(working);
  expect(isRunning(taken.turns)).toBe(false);
  const back = hear(taken, 60_000, NO_QUOTA);
  expect(isRunning(back.turns)).toBe(true);
  // Two seconds before, five after; the minute between is given back, and no quota was spent.
  expect(ranUntil(back.turns, 65_000)).toBe(7_000);
  expect(back).toMatchObject({ freezes: 0, frozenFor: 0, waits: false });
});

test('a seat that stood still before its server died waits as it did', () => {
  const waiting = freshLease(0);
  expect(hear(interrupt(waiting), 9_000, NO_QUOTA).turns).toEqual([]);
  const ready = makeReady({ ...interrupt(release(waiting, 1_000)), waits: true });
  expect(isRunning(hear(ready, 9_000, NO_QUOTA).turns)).toBe(false);
});
