import { expect, test } from 'vitest';
import { nextDueOf } from '../../../src/game/service/next-due.ts';
import type { Calendars, TicketView } from '../../../src/host/index.ts';
import type { Clock } from '../../../src/operations/service/clock.ts';

const HOUR = 3_600_000;
const NOW = 100 * HOUR;

/** A desk that never shuts. */
const CALENDARS: Calendars = new Map([
  ['always', { id: 'always', zone: 'UTC', periods: [{ from: 0, kind: 'open' }], until: NOW * 9 }],
]);

/** A clock that was started so many hours ago, with that limit in hours; paused or stopped an hour ago, or still running. */
function clock(ago: number, limit: number, then: 'pause' | 'stop' | 'run' = 'run'): Clock {
  const start = { at: NOW - ago * HOUR, to: 'run', why: 'arrived', limit: limit * HOUR, calendar: 'always' } as const;
  return then === 'run' ? [start] : [start, { at: NOW - HOUR, to: then, why: 'answered' }];
}

const dueOf = (clocks: TicketView['clocks']) => nextDueOf({ clocks }, NOW, CALENDARS);

test('of the clocks that run, the one that runs out first is shown', () => {
  const due = dueOf({ 'first-response': clock(1, 8), resolution: clock(1, 4) });
  expect(due).toEqual({ dueAt: NOW + 3 * HOUR, left: 3 * HOUR, limit: 4 * HOUR, updating: false });
});

test('of two clocks that run out together, the first response is shown', () => {
  const due = dueOf({ 'first-response': clock(1, 4), resolution: clock(7, 10) });
  expect(due).toMatchObject({ dueAt: NOW + 3 * HOUR, limit: 4 * HOUR });
});

test('a clock that has run out has less than nothing left', () => {
  const due = dueOf({ 'first-response': clock(6, 4), resolution: clock(6, 40) });
  expect(due).toMatchObject({ dueAt: NOW - 2 * HOUR, left: -2 * HOUR });
});

test('while all clocks stand, nothing is due, and what is left is that of the resolution', () => {
  const due = dueOf({ 'first-response': clock(3, 8, 'stop'), resolution: clock(3, 20, 'pause') });
  expect(due).toEqual({ dueAt: null, left: 18 * HOUR, limit: 20 * HOUR, updating: false });
});

test('a further message that waits for its answer is told apart from one that was answered', () => {
  const answered = clock(9, 8, 'stop');
  expect(dueOf({ 'first-response': answered, update: clock(2, 8), resolution: clock(9, 40) }).updating).toBe(true);
  expect(dueOf({ 'first-response': answered, update: answered, resolution: clock(9, 40) }).updating).toBe(false);
});
