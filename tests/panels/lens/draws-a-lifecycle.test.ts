import { describe, expect, test } from 'vitest';
import type { HistoryRow } from '../../../src/host/index.ts';
import { PANEL_DUTIES } from '../../../src/panels/duties.ts';
import { layoutOf, type Region } from '../../../src/panels/lens/layout.ts';
import { visitedStates } from '../../../src/panels/lens/visited.ts';
import { loadTrained } from '../../../src/panels/shell/trained.ts';

const move = (from: string, to: string) => ({ from, to, event: 'X' });

const review: Region = {
  id: 'review',
  initial: 'unseen',
  states: ['unseen', 'undecided', 'confirmed', 'on-hold', 'rejected'],
  moves: [
    ...[move('unseen', 'undecided'), move('undecided', 'confirmed'), move('undecided', 'on-hold')],
    ...[move('on-hold', 'confirmed'), move('confirmed', 'on-hold'), move('on-hold', 'rejected')],
  ],
};

const row = (kind: string): HistoryRow => ({ seq: 0, at: 0, kind, values: {}, causedBy: null, byTrainee: true });

const duties = await loadTrained(['T3'], PANEL_DUTIES);

describe('the way of a record', () => {
  test('goes through what happened to it, not the shortest way', () => {
    const history = [row('order/seen'), row('order/held'), row('order/confirmed')];
    expect(visitedStates(review, history, 'confirmed', duties)).toEqual([
      'unseen',
      'undecided',
      'on-hold',
      'confirmed',
    ]);
  });

  test('is filled in where nothing tells of a step', () => {
    expect(visitedStates(review, [], 'rejected', duties)).toEqual(['unseen', 'undecided', 'on-hold', 'rejected']);
  });

  test('is the first state alone for what has just come in', () => {
    expect(visitedStates(review, [row('order/arrived')], 'unseen', duties)).toEqual(['unseen']);
  });
});

describe('the drawing', () => {
  const layout = layoutOf(review);

  test('places every state once and none upon another', () => {
    expect(layout.states.map((state) => state.id).sort()).toEqual([...review.states].sort());
    expect(new Set(layout.states.map((state) => `${state.x}/${state.y}`)).size).toBe(review.states.length);
  });

  test('draws one line for a way there and back', () => {
    expect(layout.moves).toHaveLength(5);
    expect(layout.moves.filter((line) => line.both)).toHaveLength(1);
  });
});
