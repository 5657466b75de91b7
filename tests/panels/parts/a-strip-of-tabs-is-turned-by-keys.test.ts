import { expect, test } from 'vitest';
import { tabByKey } from '../../../src/panels/parts/tab-strip.ts';

const TABS = ['scores', 'timeline', 'outputs'];

test.each([
  ['ArrowRight', 'scores', 'timeline'],
  ['ArrowRight', 'outputs', 'scores'],
  ['ArrowLeft', 'timeline', 'scores'],
  ['ArrowLeft', 'scores', 'outputs'],
  ['Home', 'outputs', 'scores'],
  ['End', 'scores', 'outputs'],
])('%s turns from %s to %s', (key, from, to) => {
  expect(tabByKey(TABS, from, key)).toBe(to);
});

test.each(['ArrowDown', 'ArrowUp', 'Enter', ' ', 'a', 'toString'])('%j turns to no tab', (key) => {
  expect(tabByKey(TABS, 'timeline', key)).toBeUndefined();
});
