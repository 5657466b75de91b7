import { describe, expect, test } from 'vitest';
import type { Currency } from '../../../src/host/index.ts';
import { isUnclearAmount, isUnclearWhole, parseAmount, parseWhole } from '../../../src/panels/parts/amounts.ts';

describe('an amount is read with either decimal sign, with groups, and with its currency', () => {
  test.each<[string, Currency, number]>([
    ['79,00', 'EUR', 7900],
    ['79,80', 'EUR', 7980],
    ['7,5', 'AUD', 750],
    ['7.5', 'AUD', 750],
    ['13,00', 'EUR', 1300],
    ['1.234,50', 'EUR', 123_450],
    ['1,234.50', 'EUR', 123_450],
    ['1.234.567,89', 'EUR', 123_456_789],
    ['1 234,50', 'EUR', 123_450],
    ['1\u202f234,50', 'EUR', 123_450],
    ['1\u00a0234', 'EUR', 123_400],
    ['1’234.50', 'EUR', 123_450],
    ['１，２３４．５０', 'USD', 123_450],
    ['79。50', 'USD', 7950],
    ['0,05', 'USD', 5],
    ['79\u200b,00\u200e', 'EUR', 7900],
    ['EUR 79.00', 'EUR', 7900],
    ['79,00 €', 'EUR', 7900],
    ['＄12', 'USD', 1200],
    ['NT$1,200', 'TWD', 1200],
    ['￥5,800', 'JPY', 5800],
    ['5800円', 'JPY', 5800],
    ['RM 229.60', 'MYR', 22_960],
    ['+7.5', 'AUD', 750],
    ['1,234,567', 'JPY', 1_234_567],
  ])('%j in %s is %d', (text, currency, amount) => expect(parseAmount(text, currency)).toBe(amount));
});

describe('an amount that could be two is asked about', () => {
  test.each<[string, Currency]>([
    ['1.234', 'EUR'],
    ['1,234', 'EUR'],
    ['12,345', 'USD'],
    ['24.505', 'USD'],
    ['１．２３４', 'EUR'],
    ['5.800', 'JPY'],
    ['1.234 €', 'EUR'],
  ])('%j in %s', (text, currency) => {
    expect(parseAmount(text, currency)).toBeNull();
    expect(isUnclearAmount(text, currency)).toBe(true);
  });
});

describe('what is no amount of the currency is refused and not mended', () => {
  test.each<[string, Currency]>([
    ['79.5', 'JPY'],
    ['79,5', 'TWD'],
    ['-79,00', 'EUR'],
    ['−79,00', 'EUR'],
    ['(79,00)', 'EUR'],
    ['7,9,0', 'EUR'],
    ['1,23,456', 'EUR'],
    ['12 34', 'EUR'],
    ['0,123', 'EUR'],
    ['1234,505', 'EUR'],
    ['79²', 'EUR'],
    ['½', 'EUR'],
    ['USD 79', 'EUR'],
    ['79 + 1', 'EUR'],
    ['', 'EUR'],
  ])('%j in %s', (text, currency) => {
    expect(parseAmount(text, currency)).toBeNull();
    expect(isUnclearAmount(text, currency)).toBe(false);
  });
});

describe('pieces and grams are whole', () => {
  test.each([
    ['1,250', 1250],
    ['1,250 g', 1250],
    ['１２５０公克', 1250],
    ['1 250', 1250],
    ['3\u00a0', 3],
  ])('%j is %d', (text, number) => expect(parseWhole(text)).toBe(number));

  test.each(['1,5', '1.5', '7,50', '1,2500', '−3', '1.25 kg', '3²'])('%j is none', (text) => {
    expect(parseWhole(text)).toBeNull();
    expect(isUnclearWhole(text)).toBe(false);
  });

  test('a point before three digits is asked about', () => {
    expect(parseWhole('1.250')).toBeNull();
    expect(isUnclearWhole('1.250')).toBe(true);
  });
});
