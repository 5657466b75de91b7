import { describe, expect, test } from 'vitest';
import { Records, recordIndex, recordKind } from '../../src/kernel/records.ts';

interface Ball {
  readonly id: string;
  readonly colours: readonly string[];
}
const BALL = recordKind<Ball>('ball');
const BY_COLOUR = recordIndex(BALL, ({ colours }) => colours);
const ids = (balls: readonly Ball[]): string[] => balls.map(({ id }) => id);

function records(...colours: string[][]): Records {
  const made = new Records();
  for (const [i, of] of colours.entries()) made.put(BALL, { id: `B-${i}`, colours: of });
  return made;
}

describe('an index', () => {
  test('finds records by each of their keys, in the order in which they came', () => {
    const balls = records(['red'], ['blue', 'red'], ['blue']);
    expect(ids(balls.where(BY_COLOUR, 'red'))).toEqual(['B-0', 'B-1']);
    expect(ids(balls.where(BY_COLOUR, 'blue'))).toEqual(['B-1', 'B-2']);
    expect(balls.where(BY_COLOUR, 'green')).toEqual([]);
    expect(balls.howMany(BY_COLOUR, 'blue')).toBe(2);
  });

  test('follows records that change, and keeps their order', () => {
    const balls = records(['red'], ['blue'], ['red']);
    expect(ids(balls.where(BY_COLOUR, 'red'))).toEqual(['B-0', 'B-2']);
    balls.update(BALL, 'B-1', (ball) => {
      ball.colours = ['red'];
    });
    balls.update(BALL, 'B-0', (ball) => {
      ball.colours = [];
    });
    expect(ids(balls.where(BY_COLOUR, 'red'))).toEqual(['B-1', 'B-2']);
    expect(ids(balls.where(BY_COLOUR, 'blue'))).toEqual([]);
  });

  test('gives the record as it is now', () => {
    const balls = records(['red']);
    balls.where(BY_COLOUR, 'red');
    balls.update(BALL, 'B-0', (ball) => {
      ball.colours = ['red', 'white'];
    });
    expect(balls.where(BY_COLOUR, 'red')).toEqual([balls.get(BALL, 'B-0')]);
  });

  test('gives the first for which something holds', () => {
    const balls = records(['red'], ['red', 'blue'], ['red', 'blue']);
    expect(balls.first(BY_COLOUR, 'red', ({ colours }) => colours.includes('blue'))?.id).toBe('B-1');
    expect(balls.first(BY_COLOUR, 'red', () => false)).toBeUndefined();
  });
});

test('a list that somebody holds stays as it was', () => {
  const balls = records(['red'], ['blue']);
  const held = balls.all(BALL);
  expect(balls.all(BALL)).toBe(held);
  balls.update(BALL, 'B-0', (ball) => {
    ball.colours = ['white'];
  });
  expect(held[0]?.colours).toEqual(['red']);
  expect(balls.all(BALL)[0]?.colours).toEqual(['white']);
});

test('what has changed is told once to each who asks', () => {
  const balls = records(['red'], ['blue']);
  const { read, records: first } = balls.changes(BALL, 0);
  expect([...first.keys()]).toEqual([0, 1]);
  balls.update(BALL, 'B-1', (ball) => {
    ball.colours = ['red'];
  });
  expect([...balls.changes(BALL, read).records]).toEqual([[1, balls.get(BALL, 'B-1')]]);
  expect(balls.changes(BALL, balls.changes(BALL, read).read).records.size).toBe(0);
});
