import { expect, test } from 'vitest';
import { parseMetric, typedMetric } from '../../../../src/panels/social/insights/metric-input.ts';

test.each([
  ['4.35', 'engagement-rate', 4350],
  ['4,35 %', 'engagement-rate', 4350],
  ['4.3567％', 'conversion', 4357],
  ['0.4846', 'click-rate', 485],
  ['NT$83', 'cost-per-order', 8300],
  ['TWD 1,083.5', 'cost-per-order', 108_350],
  ['83 元', 'cost-per-order', 8300],
  ['16.857x', 'roas', 1686],
  ['１２.５倍', 'roas', 1250],
  ['–', 'roas', null],
  ['－', 'roas', null],
] as const)('%s as %s is %s', (text, metric, value) => {
  expect(parseMetric(text, metric)).toBe(value);
});

test.each(['', 'many', '4.3.5', '-4', '1e3'])('%j is no number', (text) => {
  expect(parseMetric(text, 'roas')).toBeUndefined();
});

test('what was handed in stands in its field as it was typed', () => {
  expect(typedMetric('engagement-rate', 4350)).toBe('4.35');
  expect(typedMetric('engagement-rate', 485)).toBe('0.485');
  expect(typedMetric('cost-per-order', 8300)).toBe('83');
  expect(typedMetric('roas', null)).toBe('–');
  for (const value of [0, 7, 485, 4350, 100_000])
    expect(parseMetric(typedMetric('conversion', value), 'conversion')).toBe(value);
});
