import { expect, test } from 'vitest';
import { drawOnlyWithPicture } from '../../src/game/label.ts';

type Text = Parameters<typeof drawOnlyWithPicture>[0];
type Camera = Parameters<Text['willRender']>[0];

const CANVAS = { width: 40, height: 12 };
const text = (image: unknown, canvas: object | null, isVisible = true): Text =>
  ({ frame: { source: { image } }, canvas, willRender: () => isVisible }) as unknown as Text;

const isDrawn = (given: Text): boolean => {
  drawOnlyWithPicture(given);
  return given.willRender({} as Camera);
};

test.each<[string, Text, boolean]>([
  ['with its canvas', text(CANVAS, CANVAS), true],
  ['that is hidden', text(CANVAS, CANVAS, false), false],
  ['whose texture was taken down', text(null, CANVAS), false],
  ['whose frame was taken down', { ...text(null, CANVAS), frame: null as never }, false],
  ['without its canvas', text(CANVAS, null), false],
  ['with a canvas of no size', text(CANVAS, { width: 0, height: 12 }), false],
])('a text %s: drawn or not', (_what, given, drawn) => {
  expect(isDrawn(given)).toBe(drawn);
});
