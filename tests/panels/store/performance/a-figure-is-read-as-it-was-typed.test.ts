import { describe, expect, test } from 'vitest';
import { figureText, parseFigure, pastedValues } from '../../../../src/panels/store/performance/figure-input.ts';

describe('a figure', () => {
  test.each([
    ['2.59', 'return-rate', 'TWD', 259],
    ['2.59 %', 'return-rate', 'TWD', 259],
    ['2.5938', 'return-rate', 'TWD', 259],
    ['3', 'repurchase-rate', 'USD', 300],
    ['1,311', 'order-value', 'TWD', 1311],
    ['1311.48', 'order-value', 'TWD', 1311],
    ['41.3', 'order-value', 'USD', 4130],
    ['–', 'return-rate', 'TWD', null],
    ['many', 'return-rate', 'TWD', undefined],
    ['', 'return-rate', 'TWD', undefined],
  ] as const)('%s as %s in %s is %s', (text, kpi, currency, value) => {
    expect(parseFigure(text, kpi, currency)).toBe(value);
  });

  test('that was handed in stands in its field as it would be typed', () => {
    expect(figureText(259, 'return-rate', 'TWD')).toBe('2.59');
    expect(figureText(1311, 'order-value', 'TWD')).toBe('1311');
    expect(figureText(4130, 'order-value', 'USD')).toBe('41.30');
  });
});

test.each([
  ['2.59\n41.30\n26.47\n', ['2.59', '41.30', '26.47']],
  ['2.59\t41.30', ['2.59', '41.30']],
  ['2.59', ['2.59']],
])('%j pasted is %j', (text, values) => {
  expect(pastedValues(text)).toEqual(values);
});
