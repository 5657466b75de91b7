import { expect, test } from 'vitest';
import { layStacks } from '../../src/game/orders/stacks.ts';

const READY = { x: 150, y: 508, w: 62, h: 92 };

test('on the floor of a telephone each pallet has the whole width for its name, and a line of its own', () => {
  const places = layStacks(READY, 5);
  expect(places.map(({ w }) => w)).toEqual(Array(5).fill(READY.w - 4));
  for (const [i, { y, h }] of places.entries()) {
    expect(h).toBeGreaterThan(14);
    expect(y + h).toBeLessThanOrEqual(places[i + 1]?.y ?? READY.y + READY.h);
  }
});

test('on a wide floor pallets stand side by side, with room for boxes above their names', () => {
  expect(new Set(layStacks({ ...READY, w: 240 }, 3).map(({ y }) => y)).size).toBe(1);
});
