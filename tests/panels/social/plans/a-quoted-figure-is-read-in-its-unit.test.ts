import { expect, test } from 'vitest';
import { quoteText } from '../../../../src/operations/social/plans/plan-parts.ts';
import { parseQuote } from '../../../../src/panels/social/plans/grounds-fields.ts';

test('a count is a whole number', () => {
  expect(parseQuote('mentions', ' 18 ')).toBe(18);
  for (const text of ['', '1.5', '-3', '十八']) expect(parseQuote('mentions', text)).toBeNull();
});

test('a share is per cent with one decimal at most, kept in per-mille', () => {
  expect(parseQuote('share-of-voice', '33.4')).toBe(334);
  expect(parseQuote('share-of-voice', '33 %')).toBe(330);
  expect(parseQuote('net-sentiment', '−12.5％')).toBe(-125);
  expect(parseQuote('net-sentiment', '-7')).toBe(-70);
  for (const text of ['', '33.44', 'a third']) expect(parseQuote('share-of-voice', text)).toBeNull();
});

test('what is written as a figure is read as the same figure', () => {
  for (const value of [-1000, -641, -5, 0, 7, 334, 1000])
    expect(parseQuote('net-sentiment', quoteText('net-sentiment', value))).toBe(value);
});
