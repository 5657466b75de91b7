import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../src/panels/orders/bench/pasted-numbers.ts';

const numbers = (text: string, orders?: readonly string[]): string[] =>
  readPasted(text, orders).map(({ order, number }) => `${order} ${number}`);

describe('the tracking number is told from the other columns', () => {
  test.each([
    ['a mode behind it', 'HB12345\tRR123456785TW\tEMS'],
    ['a mode before it', 'HB12345\tEMS\tRR123456785TW'],
    ['the columns swapped', 'RR123456785TW\tHB12345'],
    ['a date and a weight', 'HB12345;2026-11-28;RR123456785TW;0,35'],
    ['quotation marks', '"HB12345","RR123456785TW","EMS"'],
    ['empty cells', 'HB12345\t\tRR123456785TW\t'],
    ['spaces alone', 'HB12345 RR 123 456 785 TW EMS'],
    ['full-width signs', 'ＨＢ１２３４５，ＲＲ１２３４５６７８５ＴＷ'],
    ['a number that fits as well', 'HB12345\t0912345678\tRR123456785TW'],
  ])('with %s', (_, line) => expect(numbers(line)).toEqual(['HB12345 RR123456785TW']));

  test('a courier’s number is told by the order it stands beside', () => {
    expect(numbers('0255404649\tHB12345\tDE', ['HB12345'])).toEqual(['HB12345 0255404649']);
    expect(numbers('="0255404649"\t="840344-08161941-603"', ['840344-08161941-603'])).toEqual([
      '840344-08161941-603 0255404649',
    ]);
  });

  test('a first line that names the columns decides between two that fit', () => {
    expect(numbers('訂單\t電話\t追蹤號碼\nHB12345\t0912345678\t0255404649')).toEqual(['HB12345 0255404649']);
  });
});

describe('what cannot be told is not taken', () => {
  test('two cells that fit give no number', () =>
    expect(numbers('HB12345\t0912345678\t0255404649')).toEqual(['HB12345 ']));

  test('two numbers of the post give none', () =>
    expect(numbers('HB12345\tRR123456785TW\tEE130611750TW')).toEqual(['HB12345 ']));

  test('a line with an order alone has none', () => expect(numbers('HB12345')).toEqual(['HB12345 ']));
});
