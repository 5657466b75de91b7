import { expect, test } from 'vitest';
import { checkPack } from '../../../src/scenario/check.ts';
import { type Edit, edited } from '../../support/edited-pack.ts';
import { sourceOf } from '../../support/world.ts';

const S = 'store.yaml';
const pack = sourceOf('store-room');
const problems = (...edits: readonly Edit[]) =>
  checkPack(edited(pack, ...edits)).problems.map(({ severity, code, path, values }) => [severity, code, path, values]);

test('names that lead nowhere, bins that come twice and causes without an account are told at once', () => {
  expect(
    problems(
      [S, '{ product: oolong-mini, holds:', '{ product: oolong-mimi, holds:'],
      [S, 'A-01-2', 'A-01-1'],
      [S, /.*cause: sample, account.*\n/, ''],
    ),
  ).toEqual([
    ['error', 'missing', 'stock.bins.oolong-mini', { field: 'oolong-mini', expected: 'object' }],
    ['error', 'id-twice', 'stock.bins', { name: 'A-01-1' }],
    ['error', 'unknown-product', 'stock.bins[1].product', { name: 'oolong-mimi' }],
    ['error', 'missing', 'stock.causes.sample', { field: 'sample', expected: 'object' }],
  ]);
});

test('bins that do not hold what there is of a product are told, with both figures', () => {
  expect(problems([S, /product: oolong-pouch, holds: \d+/, 'product: oolong-pouch, holds: 12'])).toEqual([
    ['error', 'bins-too-small', 'stock.bins[0]', { name: 'oolong-pouch', found: 240, most: 60 }],
  ]);
});
