import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lumpsOf, tallyOf } from '../../../../src/panels/store/stock/parts/contents.ts';

const lying = fc.record({
  product: fc.constantFrom('tea', 'mug', 'cream'),
  boxes: fc.nat(6),
  perBox: fc.integer({ min: 1, max: 48 }),
  opened: fc.nat(24),
  loose: fc.nat(23),
});

test('whoever counts every thing in a bin has counted every piece, and no thing is counted twice', () => {
  fc.assert(
    fc.property(fc.array(lying, { maxLength: 3 }), (lies) => {
      const lumps = lumpsOf(lies);
      const ids = lumps.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const sums = Object.fromEntries(tallyOf(lumps, [...ids, ...ids]).map(({ product, pieces }) => [product, pieces]));
      for (const product of ['tea', 'mug', 'cream']) {
        const pieces = lies
          .filter((each) => each.product === product)
          .reduce((sum, { boxes, perBox, opened, loose }) => sum + boxes * perBox + opened + loose, 0);
        expect(sums[product] ?? 0).toBe(pieces);
      }
    }),
    { numRuns: 60 },
  );
});

test('boxes lie at the back, and a twin lies among the pieces of the other product', () => {
  const lumps = lumpsOf([
    { product: 'tea', boxes: 2, perBox: 12, opened: 5, loose: 20 },
    { product: 'mug', boxes: 0, perBox: 12, opened: 0, loose: 10 },
  ]);
  expect(lumps.map(({ sort }) => sort)).toEqual(['box', 'box', 'opened', ...Array.from({ length: 6 }, () => 'loose')]);
  const loose = lumps.filter(({ sort }) => sort === 'loose').map(({ product }) => product);
  expect(loose).not.toEqual([...loose].sort());
  expect(loose).not.toEqual([...loose].sort().reverse());
});

test('nothing is counted of a bin of which nothing was pointed at', () => {
  expect(tallyOf(lumpsOf([{ product: 'tea', boxes: 3, perBox: 12, opened: 0, loose: 4 }]), [])).toEqual([]);
});
