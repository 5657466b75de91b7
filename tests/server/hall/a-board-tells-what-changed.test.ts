import { expect, test } from 'vitest';
import { Board } from '../../../src/server/hall/board.ts';
import type { Seat } from '../../../src/server/hall/seat.ts';
import { makeSeatRow } from '../../../src/server/hall/seat-row.ts';

/** Rows of seats as a board reads them, and a clock that is set by hand. */
function boardOf(count: number) {
  const clock = { now: 1_000_000 };
  const rows = Array.from({ length: count }, (_, i) => ({
    ...makeSeatRow('session', clock.now, 0, { place: i + 1 }),
    secretHash: 'taken',
  }));
  const seats = rows.map((row) => ({ row, shown: row.shown }));
  const board = new Board({ seats: seats as unknown as readonly Seat[], identityOf: () => null }, () => clock.now);
  const change = (i: number, acts: number): void => {
    const seat = seats[i];
    if (seat !== undefined) seat.shown = { ...seat.shown, acts };
  };
  return { clock, board, change, rows };
}

test('whoever has a revision is told of the tiles that changed since, and of no other', () => {
  const { clock, board, change } = boardOf(2_000);
  const whole = board.since();
  expect([whole.isWhole, whole.seats.length]).toEqual([true, 2_000]);
  clock.now += 1_000;
  change(7, 3);
  const next = board.since(whole.rev);
  expect([next.isWhole, next.seats.map(({ place, acts }) => [place, acts])]).toEqual([false, [[8, 3]]]);
  clock.now += 1_000;
  expect(board.since(next.rev).seats).toEqual([]);
  // Who has looked away for longer gets all that came meanwhile.
  expect(board.since(whole.rev).seats.map(({ place }) => place)).toEqual([8]);
});

test('the board is made once for all who look at the same moment, says when, and is at most half a second old', () => {
  const { clock, board, change } = boardOf(3);
  const first = board.since();
  change(0, 1);
  clock.now += 400;
  expect(board.since(first.rev)).toMatchObject({ rev: first.rev, at: first.at, seats: [] });
  clock.now += 200;
  expect(board.since(first.rev)).toMatchObject({ at: clock.now, seats: [{ place: 1, acts: 1 }] });
});

test('a page that falls silent changes its tile now and then, not at every look', () => {
  const { clock, board } = boardOf(1);
  let { rev } = board.since();
  let told = 0;
  for (let second = 0; second < 30; second += 1) {
    clock.now += 1_000;
    const change = board.since(rev);
    rev = change.rev;
    told += change.seats.length;
  }
  expect(told).toBe(10);
});

test('who has a revision of before the hall was started anew gets everything', () => {
  const before = boardOf(2).board.since();
  const { board, clock } = boardOf(2);
  clock.now += 10_000;
  expect(new Board({ seats: [], identityOf: () => null }, () => clock.now).since(before.rev).isWhole).toBe(true);
  expect(board.since(before.rev + 1_000_000).isWhole).toBe(true);
});
