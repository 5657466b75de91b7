import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  AD_FIGURES,
  type AdFigureName,
  type AdPeriod,
  adFigure,
  asGoodBy,
  figureText,
  isAsGood,
} from '../../../../src/operations/store/meetings/ad-figure.ts';
import type { AdWeek } from '../../../../src/operations/store/meetings/ad-week.ts';

const week = (n: number, ...[spend = 0, impressions = 0, clicks = 0, orders = 0, revenue = 0]: number[]): AdWeek => ({
  ...{ id: `${n}/social`, week: n, channel: 'social', from: '2026-09-07', days: 7 },
  ...{ spend, impressions, clicks, orders, revenue },
});

/** Worked out with a pocket calculator. Source of the formulas: docs/facts.md 7.1. */
const TABLE = [
  week(1, 5000, 40_000, 500, 20, 18_000),
  week(2, 5200, 41_000, 540, 22, 20_500),
  week(3, 4900, 39_000, 480, 19, 17_100),
  week(4, 5100, 40_500, 505, 21, 19_000),
  week(5, 5300, 42_000, 520, 18, 16_500),
  week(6, 5000, 40_000, 510, 17, 15_000),
  week(7, 5100, 41_500, 530, 16, 14_200),
  week(8, 5000, 40_000, 500, 15, 13_000),
];

/** First four: spend 20,200, impressions 160,500, clicks 2,025, orders 82, revenue 74,600. Last four: 20,400, 163,500, 2,060, 66, 58,700. */
const GOLDEN: readonly (readonly [AdFigureName, AdPeriod, number, string])[] = [
  ['roas', 'first-four', 369, '3.69'],
  ['roas', 'last-four', 288, '2.88'],
  ['roas', 'eight-weeks', 328, '3.28'],
  ['roas', 'last-week', 260, '2.60'],
  ['cost-per-order', 'first-four', 246, '246'],
  ['cost-per-order', 'last-four', 309, '309'],
  ['click-rate', 'first-four', 126, '1.26 %'],
  ['conversion', 'first-four', 405, '4.05 %'],
  ['conversion', 'last-four', 320, '3.20 %'],
  ['order-value', 'first-four', 910, '910'],
  ['order-value', 'last-four', 889, '889'],
];

test.each(GOLDEN)('%s of %s is %i, written %s', (name, period, value, text) => {
  expect(adFigure(TABLE, { name, channel: 'social', period })).toBe(value);
  expect(figureText(name, value)).toBe(text);
});

test('a figure is not the mean of weekly figures', () => {
  const uneven = [week(5, 1000, 1, 1, 1, 9000), week(6, 9000, 1, 1, 1, 9000)];
  expect(adFigure(uneven, { name: 'roas', channel: 'social', period: 'last-four' })).toBe(180);
});

test('a figure without anything to divide by has no value', () => {
  for (const name of AD_FIGURES) expect(adFigure(TABLE, { name, channel: 'social', period: 'this-week' })).toBeNull();
  expect(
    adFigure([week(8, 500, 4000, 50, 0, 0)], { name: 'order-value', channel: 'social', period: 'last-week' }),
  ).toBeNull();
});

test('less is better of a cost, and more of everything else', () => {
  expect(isAsGood('cost-per-order', 200, 250)).toBe(true);
  expect(isAsGood('roas', 200, 250)).toBe(false);
});

test('a value that is better by a share is at least as good, whatever the figure', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...AD_FIGURES),
      fc.nat(100_000),
      fc.integer({ min: 1000, max: 3000 }),
      (name, value, by) => isAsGood(name, asGoodBy(name, value, by), value),
    ),
    { numRuns: 50 },
  );
});
