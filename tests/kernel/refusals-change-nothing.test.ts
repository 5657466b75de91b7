import { describe, expect, test } from 'vitest';
import { staircase } from './lamp.ts';

describe('a refusal', () => {
  test.each([
    ['an action nobody knows', 'lamp/paint', 'A', 'action/unknown'],
    ['input of the wrong shape', 'lamp/press', 42, 'input/invalid'],
    ['a record that is not there', 'lamp/press', 'Z', 'lamp/broken'],
    ['a name that every object has', 'constructor', 'A', 'action/unknown'],
    ['the name of the prototype', '__proto__', 'A', 'action/unknown'],
  ])('for %s says why and leaves the world as it was', (_what, kind, input, key) => {
    const world = staircase();
    const { version } = world;
    expect(world.perform(0, kind, input)).toEqual({ refusal: expect.objectContaining({ key }), happenings: [] });
    expect([world.version, world.journal.length]).toEqual([version, 0]);
  });
});
