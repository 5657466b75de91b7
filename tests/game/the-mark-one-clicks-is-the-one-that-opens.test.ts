import { describe, expect, test } from 'vitest';
import { type Part, type Thing, Things } from '../../src/game/things.ts';

const thing = (name: string, x: number, level: number, size = 14): Thing => ({
  ...{ x, y: 0, w: size, h: size, level },
  label: () => name,
  act: () => undefined,
});

const found = (things: readonly Thing[], x: number, slack = 4): string | undefined =>
  new Things([{ things: () => things, targets: [] } satisfies Part]).at(x, 0, slack)?.label();

describe('among parcels that lie on each other', () => {
  /** A red sign, drawn over delivered parcels on both sides of it. */
  const cluster = [thing('delivered', 94, 3), thing('stopped', 100, 5, 20), thing('delivered too', 106, 3)];

  test.each([91, 94, 97, 100, 103, 106, 109])('the red sign answers at %i, wherever it is drawn', (x) => {
    expect(found(cluster, x)).toBe('stopped');
  });

  test('what sticks out from under it answers for itself', () => {
    expect(found(cluster, 88)).toBe('delivered');
    expect(found(cluster, 112)).toBe('delivered too');
  });

  test('of two on the same level the nearer one answers', () => {
    const [a, b] = [thing('a', 100, 3), thing('b', 106, 3)];
    expect([found([a, b], 102), found([a, b], 104)]).toEqual(['a', 'b']);
  });
});

test('a finger beside a thing finds it, but never instead of one that it touches', () => {
  const things = [thing('beside', 100, 9), thing('touched', 114, 1)];
  expect(found(things, 109, 12)).toBe('touched');
  expect(found([thing('beside', 100, 9)], 109, 12)).toBe('beside');
  expect(found([thing('beside', 100, 9)], 130, 12)).toBeUndefined();
});
