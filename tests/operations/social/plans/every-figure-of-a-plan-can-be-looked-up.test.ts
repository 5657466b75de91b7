import { expect, test } from 'vitest';
import { holdsFigure, isInvented } from '../../../../src/operations/social/plans/grounds.ts';
import { judgePlan } from '../../../../src/operations/social/plans/judging.ts';
import { quoteText } from '../../../../src/operations/social/plans/plan-parts.ts';
import { figure, posts, sceneOf, wholePlan } from '../../../support/social/plans.ts';

const board = {
  clippings: [
    posts('E-1'),
    posts('E-2', { posts: ['h-2', 'h-3', 'h-4'] }),
    figure('E-3', { figure: 'share-of-voice', value: 334 }),
    figure('E-4', { value: -641 }),
  ],
};
const all = { clippings: ['E-1', 'E-2', 'E-3', 'E-4'], quote: null };

test('clipped posts hold their number, and the number of all of them together, each counted once', () => {
  for (const value of [2, 3, 4]) expect(holdsFigure(board, all, { figure: 'mentions', value })).toBe(true);
  for (const value of [0, 1, 5]) expect(holdsFigure(board, all, { figure: 'mentions', value })).toBe(false);
});

test('a share may be rounded to whole per cents, and no further', () => {
  for (const value of [334, 330, 340]) expect(holdsFigure(board, all, { figure: 'share-of-voice', value })).toBe(true);
  expect(holdsFigure(board, all, { figure: 'share-of-voice', value: 350 })).toBe(false);
  expect(holdsFigure(board, all, { figure: 'net-sentiment', value: -640 })).toBe(true);
  expect(holdsFigure(board, all, { figure: 'net-sentiment', value: 641 }), 'the sign counts').toBe(false);
});

test('a figure of a clipping that is not cited is made up', () => {
  const quote = { figure: 'share-of-voice', value: 334 } as const;
  expect(isInvented(board, { clippings: ['E-1'], quote })).toBe(true);
  expect(isInvented(board, { clippings: [], quote: null })).toBe(false);
});

test('a made-up figure is found in whichever part it stands', () => {
  const quote = { figure: 'mentions', value: 99 } as const;
  const { audience, message, places } = wholePlan();
  const verdict = judgePlan(sceneOf(), {
    audience: { ...audience, quote },
    message: { ...message, quote },
    places: { ...places, quote },
  });
  expect([verdict.audience, verdict.message, verdict.places].map((each) => each?.invented)).toEqual([true, true, true]);
  expect(verdict.message?.quoted).toBe(false);
});

test('figures are written as counts, or as per cent with one decimal', () => {
  expect(quoteText('mentions', 18)).toBe('18');
  expect(quoteText('share-of-voice', 334)).toBe('33.4 %');
  expect(quoteText('net-sentiment', -5)).toBe('−0.5 %');
});
