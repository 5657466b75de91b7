import { expect, test } from 'vitest';
import { setup } from 'xstate';
import { statesTagged } from '../../src/kernel/state-tags.ts';

const DOOR_AND_LIGHT = {
  door: {
    initial: 'shut',
    states: { shut: { tags: ['safe'] }, open: {}, locked: { tags: ['safe', 'fast'] } },
  },
  light: { initial: 'dark', states: { dark: {}, lit: { tags: ['safe'] } } },
} as const;

const hall = setup({}).createMachine({ id: 'hall', type: 'parallel', states: DOOR_AND_LIGHT });

test('a tag finds its states in every region of a parallel machine', () => {
  expect([...statesTagged(hall, 'safe')]).toEqual(['shut', 'locked', 'lit']);
  expect([...statesTagged(hall, 'fast')]).toEqual(['locked']);
});

test('the literal of a machine gives the same states as the machine', () => {
  expect(statesTagged({ states: DOOR_AND_LIGHT }, 'safe')).toEqual(statesTagged(hall, 'safe'));
});

test('a tag is looked for in one region alone where only that region is given', () => {
  expect([...statesTagged(DOOR_AND_LIGHT.door, 'safe')]).toEqual(['shut', 'locked']);
});

test('a tag that no state carries finds nothing', () => {
  expect(statesTagged(hall, 'haunted').size).toBe(0);
});
