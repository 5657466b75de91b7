import { expect, test } from 'vitest';
import { parseFigure } from '../../../../src/panels/store/meetings/agree-part.ts';

test.each([
  ['roas', '4.2', 420],
  ['roas', '4', 400],
  ['roas', ' 4.25 ', 425],
  ['conversion', '5.28 %', 528],
  ['click-rate', '0.05', 5],
  ['cost-per-order', '250', 250],
  ['order-value', '1250', 1250],
])('%s typed as “%s” is %i', (measure, typed, value) => {
  expect(parseFigure(measure, typed)).toBe(value);
});

test.each([
  ['roas', '4.255'],
  ['roas', '4,25'],
  ['cost-per-order', '1,250'],
  ['cost-per-order', '12.5'],
  ['conversion', ''],
  ['roas', 'four'],
])('%s typed as “%s” is no figure', (measure, typed) => {
  expect(parseFigure(measure, typed)).toBeNull();
});
