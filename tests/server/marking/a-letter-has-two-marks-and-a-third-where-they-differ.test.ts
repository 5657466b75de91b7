import { getShortestPaths, getSimplePaths } from '@xstate/graph';
import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import {
  isPiece,
  movePiece,
  PIECE_STATES,
  type PieceEvent,
  type PieceState,
} from '../../../src/server/marking/piece-states.ts';
import { resultOf, standingOf } from '../../../src/server/marking/state.ts';
import { MarkingRoom, marksOf, scoresOf } from '../../support/marking-room.ts';

const machine = createMachine({ id: 'piece', initial: 'unmarked', states: PIECE_STATES });

function roomWith(...pieces: readonly string[]): MarkingRoom {
  return collected(new MarkingRoom(), pieces);
}

/** A room in which a way through the machine can be gone: one mark settles a letter in a class alone. */
const roomFor = (steps: readonly { readonly event: { readonly type: string } }[]): MarkingRoom =>
  collected(new MarkingRoom(steps.some(({ event }) => event.type === 'SETTLE') ? 'class' : 'examination'), ['a']);

function collected(room: MarkingRoom, pieces: readonly string[]): MarkingRoom {
  room.open();
  room.collect('seat-1', pieces);
  return room;
}

/** Does in a room what an event of the machine says, by people who may do it. */
function happen(room: MarkingRoom, event: PieceEvent): string | null {
  const piece = room.state.pieces.get('a');
  if (piece === undefined) throw new Error('a piece');
  const next = ['ann', 'ben', 'cho'][piece.rounds.length] ?? 'dee';
  const by = piece.holder ?? piece.rounds.at(-1)?.by ?? next;
  switch (event) {
    case 'TAKE':
      return room.take('a', next);
    case 'PUT_BACK':
      return room.add('marking/put-back', { piece: 'a', seen: piece.version }, { by });
    case 'MARK':
    case 'SETTLE':
      return room.mark('a', by, marksOf(3));
    case 'AGREE':
      return room.mark('a', by, marksOf(3));
    case 'DIFFER':
      return room.mark('a', by, marksOf(1));
    case 'FIX':
      return room.add(
        'marking/decided',
        { piece: 'a', seen: piece.version, marks: marksOf(3), reason: 'r' },
        { by: 'mod' },
      );
  }
}

describe('the states of a letter', () => {
  test('are all reached, and every way through them can be gone by entries of the record', () => {
    const reached = getShortestPaths(machine).map(({ state }) => state.value);
    expect(new Set(reached)).toEqual(new Set(Object.keys(PIECE_STATES)));
    const paths = getSimplePaths(machine);
    expect(paths.length).toBeGreaterThanOrEqual(reached.length);
    for (const { steps, state } of paths) {
      const room = roomFor(steps);
      for (const { event } of steps) {
        if (event.type === 'xstate.init') continue;
        expect(happen(room, event.type as PieceEvent), `${event.type} on the way to ${state.value}`).toBeNull();
      }
      expect(room.state.pieces.get('a')?.state).toBe(state.value);
    }
  });

  test('are left by no event that they do not know', () => {
    const events = ['TAKE', 'PUT_BACK', 'FIX'] as const;
    for (const { steps, state } of getShortestPaths(machine)) {
      for (const event of events) {
        const room = roomFor(steps);
        for (const { event: each } of steps) if (each.type !== 'xstate.init') happen(room, each.type as PieceEvent);
        const isKnown = movePiece(state.value as PieceState, event) !== undefined;
        expect(happen(room, event) === null, `${event} in ${state.value}`).toBe(isKnown);
      }
    }
  });
});

describe('two marks', () => {
  test('that are close settle a letter at their mean', () => {
    const room = roomWith('a', 'b', 'c');
    for (const piece of ['a', 'b', 'c']) {
      room.round(piece, 'ann', marksOf(3));
      room.round(piece, 'ben', marksOf(4, 3, 3));
    }
    room.must(room.add('results/scored', { engine: '1', scores: scoresOf(700) }, { seat: 'seat-1' }));
    expect(resultOf(room.state, 'seat-1')?.letters).toEqual({
      ...{ written: 3, marked: 3, score: 791, level: 'competent' },
      criteria: { tone: 875, clarity: 750, care: 750 },
    });
  });

  test.each([
    ['differ by two in a criterion', marksOf(3), marksOf(3, 1, 4)],
    ['lie on either side of the cut', marksOf(3, 3, 2), marksOf(2, 3, 2)],
  ])('that %s call for a third, and the middle mark counts', (_how, one, other) => {
    const room = roomWith('a');
    room.round('a', 'ann', one);
    room.round('a', 'ben', other);
    const piece = room.state.pieces.get('a');
    expect(piece?.state).toBe('disputed');
    expect(isPiece(piece?.state ?? 'fixed', 'whole')).toBe(false);
    expect(standingOf(room.state, 'seat-1')).toBe('pending-manual');
    expect(room.take('a', 'ann')).toBe('marked-before');
    room.round('a', 'cho', marksOf(3, 2, 3));
    expect(room.state.pieces.get('a')?.state).toBe('third-marked');
    expect(room.take('a', 'dee')).toBe('has-all-marks');
  });
});

describe('a marker', () => {
  test('can change the first mark until the second round begins, and not after it was put back either (Artemis 5033 and 5122)', () => {
    const room = roomWith('a');
    room.round('a', 'ann', marksOf(3));
    expect(room.mark('a', 'ann', marksOf(2))).toBeNull();
    room.must(room.take('a', 'ben'));
    expect(room.mark('a', 'ann', marksOf(4))).toBe('mark-fixed');
    room.must(room.add('marking/put-back', { piece: 'a', seen: room.versionOf('a') }, { by: 'ben' }));
    expect(room.mark('a', 'ann', marksOf(4))).toBe('mark-fixed');
    expect(room.state.pieces.get('a')?.rounds[0]?.marks).toEqual(marksOf(2));
  });

  test('who saves the first mark keeps nobody from the second (Artemis 13396)', () => {
    const room = roomWith('a');
    room.round('a', 'ann', marksOf(3));
    room.must(room.mark('a', 'ann', marksOf(3)));
    room.must(room.mark('a', 'ann', marksOf(3)));
    expect(room.take('a', 'ben')).toBeNull();
  });

  test('who did not see what was written meanwhile writes nothing (Canvas 1683)', () => {
    const room = roomWith('a');
    const seen = room.versionOf('a');
    room.must(room.take('a', 'ann', seen));
    expect(room.take('a', 'ben', seen)).toBe('moved-on');
    expect(room.take('a', 'ben')).toBe('on-a-table');
    expect(room.mark('a', 'ben', marksOf(3))).toBe('on-a-table');
  });

  test('has one letter on the table, and gives back with a reason what somebody else holds', () => {
    const room = roomWith('a', 'b');
    room.must(room.take('a', 'ann'));
    expect(room.take('b', 'ann')).toBe('another-on-table');
    const seen = room.versionOf('a');
    expect(room.add('marking/put-back', { piece: 'a', seen }, { by: 'mod' })).toBe('reason-wanted');
    expect(room.add('marking/put-back', { piece: 'a', seen, reason: 'Ann is ill.' }, { by: 'mod' })).toBeNull();
    expect(room.take('b', 'ann')).toBeNull();
  });

  test('does not decide on the letter that they marked', () => {
    const room = roomWith('a');
    room.round('a', 'ann', marksOf(3));
    room.round('a', 'ben', marksOf(3));
    const data = { piece: 'a', seen: room.versionOf('a'), marks: marksOf(4), reason: 'better than that' };
    expect(room.add('marking/decided', data, { by: 'ben' })).toBe('own-mark');
    expect(room.add('marking/decided', data, { by: 'mod' })).toBeNull();
    expect(room.mark('a', 'ben', marksOf(0))).toBe('mark-fixed');
  });
});
