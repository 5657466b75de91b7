import { describe, expect, test } from 'vitest';
import { lampIs, staircase } from './lamp.ts';

describe('the world clock', () => {
  test('throws when asked to go back', () => {
    const world = staircase();
    world.advance(1500);
    expect(() => world.advance(1499)).toThrow(RangeError);
    expect(world.now).toBe(1500);
  });

  test('may be asked to stand still', () => {
    const world = staircase();
    expect(world.advance(1000)).toEqual([]);
    expect(world.now).toBe(1000);
  });

  test('an entry that falls due happens at its own time, not at the time asked for', () => {
    const world = staircase();
    world.perform(0, 'lamp/press', 'A');
    const times = world.advance(9000).map((one) => one.at);
    expect(times).toEqual([1005, 1005, 1100]);
    expect(world.now).toBe(9000);
  });

  test('one long wait gives the same journal as many short ones', () => {
    const long = staircase();
    const short = staircase();
    for (const world of [long, short]) world.perform(0, 'lamp/press', 'A');
    long.advance(2000);
    for (let at = 1001; at <= 2000; at += 1) short.advance(at);
    expect(short.journal).toEqual(long.journal);
  });

  test('a timer is put on the agenda on entering a state and taken off on leaving it', () => {
    const world = staircase();
    world.perform(0, 'lamp/press', 'A');
    world.advance(1050);
    world.perform(1, 'lamp/press', 'A');
    world.perform(2, 'lamp/press', 'A');
    expect(world.advance(1149).filter((one) => one.kind === 'lamp/timer-ran')).toEqual([]);
    expect(lampIs(world, 'A')).toBe('lit');
    expect(world.advance(1150).filter((one) => one.kind === 'lamp/timer-ran')).toHaveLength(1);
    expect(lampIs(world, 'A')).toBe('dark');
  });
});
