import { expect, test } from 'vitest';
import { plain } from '../../../src/panels/shell/search-index.ts';

test('an order number is found without its hyphens', () => {
  expect(plain('111-2000000-4000000')).toContain(plain('1112000000'));
});

test('full-width digits from an input method count as narrow ones', () => {
  expect(plain('ＲＸ４７３１２４')).toBe('rx473124');
});

test('Chinese stays as it is', () => {
  expect(plain('高山烏龍茶 150 g')).toBe('高山烏龍茶150g');
});
