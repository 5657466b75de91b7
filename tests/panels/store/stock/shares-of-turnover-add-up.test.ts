import { expect, test } from 'vitest';
import { turnoverRows } from '../../../../src/panels/store/stock/supply/turnover.ts';

test('products stand by what they turn over, and their shares are added up from the top', () => {
  const rows = turnoverRows([
    { id: 'case', cost: 10, yearly: 500 },
    { id: 'tea', cost: 200, yearly: 400 },
    { id: 'mug', cost: 150, yearly: 100 },
  ]);
  expect(rows.map(({ id, value, share, above, together }) => [id, value, share, above, together])).toEqual([
    ['tea', 80_000, 800, 0, 800],
    ['mug', 15_000, 150, 800, 950],
    ['case', 5_000, 50, 950, 1000],
  ]);
});

test('equals stand by their ids, and a year without turnover has no shares', () => {
  const rows = turnoverRows([
    { id: 'b', cost: 3, yearly: 0 },
    { id: 'a', cost: 5, yearly: 0 },
  ]);
  expect(rows.map(({ id, share, together }) => [id, share, together])).toEqual([
    ['a', 0, 0],
    ['b', 0, 0],
  ]);
});
