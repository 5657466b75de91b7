import { expect, test } from 'vitest';
import {
  addSums,
  isMetricRight,
  type Metric,
  metricOf,
  metricText,
  type WeekSums,
} from '../../../../src/operations/social/insights/metrics.ts';

const WEEK: WeekSums = {
  ...{ impressions: 52_000, reach: 41_600, views: 54_080, likes: 1500, comments: 80, shares: 120, saves: 220 },
  ...{ clicks: 780, orders: 26, revenue: 30_680, spend: 1820, weeks: 1, posts: 4, followers: 29_000 },
};

/** Worked out with a pocket calculator. Source of the formulas: docs/facts.md 7.1. Interactions: 1,920. */
const GOLDEN: readonly (readonly [Metric, 'reach' | 'followers' | 'impressions' | 'views' | null, number, string])[] = [
  ['engagement-rate', 'reach', 4615, '4.62 %'],
  ['engagement-rate', 'followers', 6621, '6.62 %'],
  ['engagement-rate', 'impressions', 3692, '3.69 %'],
  ['engagement-rate', 'views', 3550, '3.55 %'],
  ['click-rate', null, 1500, '1.50 %'],
  ['conversion', null, 3333, '3.33 %'],
  ['cost-per-order', null, 7000, 'TWD 70.00'],
  ['roas', null, 1686, '16.86'],
];

test.each(GOLDEN)('%s on %s is %i, written %s', (metric, base, value, text) => {
  expect(metricOf(metric, WEEK, base)).toBe(value);
  expect(metricText(metric, value)).toBe(text);
});

test('share of voice is the own mentions over those of all brands', () => {
  const heard = { own: 'foglight', mentions: { foglight: 85, lanku: 231, tangcheng: 184 } };
  expect(metricOf('share-of-voice', WEEK, null, heard)).toBe(17_000);
});

test('there is no metric where there is nothing to divide by, and only "none" is right then', () => {
  const none = { ...WEEK, orders: 0, spend: 0 };
  expect(metricOf('cost-per-order', none)).toBeNull();
  expect(metricOf('roas', none)).toBeNull();
  expect(metricOf('engagement-rate', WEEK)).toBeNull();
  expect(isMetricRight('roas', null, null)).toBe(true);
  expect(isMetricRight('roas', 0, null)).toBe(false);
  expect(isMetricRight('roas', null, 1686)).toBe(false);
});

test('one per cent off is right, more is wrong, and two decimals are always enough', () => {
  expect(isMetricRight('conversion', 3366, 3333)).toBe(true);
  expect(isMetricRight('conversion', 3367, 3333)).toBe(false);
  expect(isMetricRight('engagement-rate', 480, 484)).toBe(true);
  expect(isMetricRight('engagement-rate', 40, 44)).toBe(true);
  expect(isMetricRight('engagement-rate', 40, 46)).toBe(false);
  expect(isMetricRight('cost-per-order', 8300, 8345)).toBe(true);
});

test('several accounts are added up before anything is divided', () => {
  const all = addSums([WEEK, { ...WEEK, orders: 4, clicks: 300 }]);
  expect(metricOf('conversion', all)).toBe(2778);
  expect(all.followers).toBe(58_000);
});

test('four weeks on followers count them four times, so that a usual week can be compared with one', () => {
  const usual = { ...WEEK, weeks: 4, likes: 6000, comments: 320, shares: 480, saves: 880 };
  expect(metricOf('engagement-rate', usual, 'followers')).toBe(metricOf('engagement-rate', WEEK, 'followers'));
});
