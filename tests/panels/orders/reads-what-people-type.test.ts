import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../src/panels/orders/bench/pasted-numbers.ts';
import { shuffled } from '../../../src/panels/orders/order/shuffled.ts';
import { cleanTracking, hasGoodCheckDigit } from '../../../src/panels/orders/parts/tracking-number.ts';
import { parseAmount, parseWhole } from '../../../src/panels/parts/amounts.ts';

describe('a whole number', () => {
  test.each([
    ['2000', 2000],
    [' ２０００ ', 2000],
    ['1,500', 1500],
    ['0', 0],
  ])('%j is %d', (text, number) => expect(parseWhole(text)).toBe(number));

  test.each(['', '1.5', '-3', '二千', '1e3', '12345678901'])('%j is none', (text) =>
    expect(parseWhole(text)).toBeNull(),
  );
});

describe('an amount', () => {
  test('an amount is read in minor units of its currency', () => {
    expect(parseAmount('24.5', 'USD')).toBe(2450);
    expect(parseAmount('24', 'USD')).toBe(2400);
    expect(parseAmount('3060', 'JPY')).toBe(3060);
    expect(parseAmount('1,234.05', 'EUR')).toBe(123_405);
  });

  test('an amount with more decimals than its currency is refused', () => {
    expect(parseAmount('24.505', 'USD')).toBeNull();
    expect(parseAmount('3060.0', 'JPY')).toBeNull();
  });
});

describe('a tracking number', () => {
  test('a tracking number is kept without spaces and in capitals', () =>
    expect(cleanTracking(' ee 10203040 5 tw')).toBe('EE102030405TW'));

  test.each(['EB000717618HK', 'EE102030405TW', 'LX000000102TW', 'RR473124829TW', 'CP888001230TW'])(
    '%s has a good check digit',
    (number) => expect(hasGoodCheckDigit(number)).toBe(true),
  );

  test('a wrong check digit is told apart from a number without one', () => {
    expect(hasGoodCheckDigit('EB000717594HK')).toBe(false);
    expect(hasGoodCheckDigit('9775530909')).toBeNull();
  });
});

test('two columns pasted from a spreadsheet are read line by line, whatever separates them', () => {
  expect(readPasted('A-1\tEE1\r\n\nB-2, EE 2\n＇C-3 EE3')).toEqual([
    { line: 1, order: 'A-1', number: 'EE1' },
    { line: 3, order: 'B-2', number: 'EE2' },
    { line: 4, order: 'C-3', number: 'EE3' },
  ]);
});

test('customs descriptions are shuffled for each order, and always the same way', () => {
  const things = ['a', 'b', 'c', 'd'];
  expect(shuffled(things, 'O-1')).toEqual(shuffled([...things].reverse(), 'O-1'));
  const orders = new Set(Array.from({ length: 40 }, (_, n) => shuffled(things, `O-${n}`).join('')));
  expect(orders.size).toBeGreaterThan(8);
  const firsts = new Set([...orders].map((order) => order[0]));
  expect(firsts.size).toBe(4);
});
