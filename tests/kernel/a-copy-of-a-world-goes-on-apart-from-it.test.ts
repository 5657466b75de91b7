import { expect, test } from 'vitest';
import { updateUntold } from '../../src/kernel/update-untold.ts';
import type { World } from '../../src/kernel/world.ts';
import { lampIs, staircase } from './lamp.ts';

/** A staircase in which lamp A burns until 1100, and a moth is on its way to it. */
function burning(): World {
  const world = staircase();
  world.perform(0, 'lamp/press', 'A');
  world.advance(1002);
  return world;
}

test('a copy goes on as the world would have gone on', () => {
  const world = burning();
  const copy = world.copy(updateUntold);
  expect([copy.now, copy.version, copy.journal]).toEqual([world.now, world.version, world.journal]);
  for (const each of [world, copy]) {
    each.perform(1, 'lamp/press', 'B');
    each.advance(1050);
    each.perform(2, 'lamp/press', 'A');
    each.advance(3000);
  }
  expect(copy.journal).toEqual(world.journal);
});

test('what happens in a copy does not happen in the world, nor the other way round', () => {
  const world = burning();
  const copy = world.copy(updateUntold);
  copy.perform(1, 'lamp/press', 'B');
  copy.advance(2000);
  expect([world.now, lampIs(world, 'A'), lampIs(world, 'B'), world.journal.length]).toEqual([1002, 'lit', 'dark', 2]);
  expect(copy.journal.length).toBeGreaterThan(2);
  world.advance(1100);
  expect([lampIs(world, 'A'), lampIs(world, 'B')]).toEqual(['dark', 'dark']);
  expect(lampIs(world.copy(updateUntold), 'A')).toBe('dark');
});
