import { expect, test } from 'vitest';
import { above, around } from '../../../src/panels/shell/place-at.ts';

const FLOOR = { w: 400, h: 300 };
const BOX = { w: 100, h: 60 };

test.each([
  ['in the middle', { x: 200, y: 150 }, { x: 150, y: 120 }],
  ['in the top left corner', { x: 0, y: 0 }, { x: 6, y: 6 }],
  ['in the bottom right corner', { x: 400, y: 300 }, { x: 294, y: 234 }],
])('choices around a point %s are wholly on the floor', (_where, at, topLeft) => {
  expect(around(at, BOX, FLOOR)).toEqual(topLeft);
});

test('choices that are larger than the floor begin where it begins', () => {
  expect(around({ x: 200, y: 150 }, { w: 500, h: 400 }, FLOOR)).toEqual({ x: 6, y: 6 });
});

test('an answer stands above its thing, and below it where there is no room above', () => {
  expect(above({ x: 200, y: 150 }, BOX, FLOOR, 20)).toEqual({ x: 150, y: 70 });
  expect(above({ x: 200, y: 40 }, BOX, FLOOR, 20)).toEqual({ x: 150, y: 60 });
});
