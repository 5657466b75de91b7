import { expect, test } from 'vitest';
import { converted } from '../../../../src/operations/store/translations/conversion.ts';
import { readNumber } from '../../../../src/operations/store/translations/measures.ts';
import { found, HOUSE } from '../../../support/store/translations.ts';

/** By hand: 150 ÷ 28.3495 = 5.2911; 22 ÷ 2.54 = 8.6614; 350 ÷ 29.5735 = 11.835; 90 × 9 ÷ 5 + 32 = 194; 1,600 ÷ 32.1 = 49.844. */
test.each([
  [150, { from: 'g', to: 'oz' }, 5.291],
  [22, { from: 'cm', to: 'in' }, 8.661],
  [350, { from: 'ml', to: 'fl oz' }, 11.835],
  [90, { from: '°C', to: '°F' }, 194],
  [1200, { from: 'm', to: 'ft' }, 3937.008],
  [1600, { from: 'TWD', to: 'USD' }, 49.844],
  [1600, { from: 'TWD', to: 'JPY' }, 7547.17],
] as const)('%d in %j is %d', (amount, conversion, value) => {
  expect(converted(amount, conversion, HOUSE.rates)).toBeCloseTo(value, 2);
});

test.each([
  ['5.2 oz', true],
  ['5.3 oz', true],
  ['5.29 oz', true],
  ['5 oz', false],
  ['5.4 oz', false],
  ['6 oz', false],
])('%s for 150 g is right: %s', (weight, isRight) => {
  expect(found('en-US', '淨重：150 公克', `Net weight: ${weight}`).length === 0).toBe(isRight);
});

test.each([
  ['6,5', 'de-DE', 6_500],
  ['1.500', 'de-DE', 1_500_000],
  ['1.500', 'en-US', 1_500],
  ['1,500', 'en-US', 1_500_000],
  ['6.5', 'de-DE', Number.NaN],
  ['1,50', 'en-US', Number.NaN],
] as const)('%s in %s is %d thousandths', (written, language, milli) => {
  expect(readNumber(written, language).milli).toEqual(milli);
});
