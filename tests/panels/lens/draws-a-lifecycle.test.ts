import { describe, expect, test } from 'vitest';
import type { HistoryRow } from '../../../src/host/index.ts';
import { orderHappenings } from '../../../src/operations/orders/happenings.ts';
import type { AnyHappeningTable } from '../../../src/operations/shop/happening-table.ts';
import { layoutOf, type Region } from '../../../src/panels/lens/layout.ts';
import { visitedStates } from '../../../src/panels/lens/visited.ts';

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

const row = (kind: string): HistoryRow => ({
  ...{ seq: 0, at: 0, kind, values: {}, causedBy: null, byTrainee: true },
  ledTo: (orderHappenings as AnyHappeningTable)[kind]?.leadsTo ?? {},
});

describe('the way of a record', () => {
  test('the way of a record follows its happenings, not the shortest way', () => {
    const history = [row('order/seen'), row('order/held'), row('order/confirmed')];
    expect(visitedStates(review, history, 'confirmed')).toEqual(['unseen', 'undecided', 'on-hold', 'confirmed']);
  });

  test('a state that no happening names is filled in', () => {
    expect(visitedStates(review, [], 'rejected')).toEqual(['unseen', 'undecided', 'on-hold', 'rejected']);
  });

  test('a record that has just come in has its first state alone', () => {
    expect(visitedStates(review, [row('order/arrived')], 'unseen')).toEqual(['unseen']);
  });
});

describe('the drawing', () => {
  const layout = layoutOf(review);

  test('the drawing places every state once, and no two on the same spot', () => {
    expect(layout.states.map((state) => state.id).sort()).toEqual([...review.states].sort());
    expect(new Set(layout.states.map((state) => `${state.x}/${state.y}`)).size).toBe(review.states.length);
  });

  test('the drawing has one line for a move there and back', () => {
    expect(layout.moves).toHaveLength(5);
    expect(layout.moves.filter((line) => line.both)).toHaveLength(1);
  });
});
