import { expect, test } from 'vitest';
import type { PlatformTables } from '../../../../src/operations/store/performance/data-table.ts';
import { type Reading, rightAnswers, trendsOf } from '../../../../src/operations/store/performance/readings.ts';

/** Two channels and two products, USD at 32 TWD; a period of four weeks from day 0 on. */
const SHOP = {
  channels: [{ id: 'amber' }, { id: 'lah' }],
  products: [{ id: 'tea' }, { id: 'mug' }],
  markets: [{ id: 'US', currency: 'USD', rate: 32_000 }],
} as unknown as Parameters<typeof rightAnswers>[1]['shop'];

const TABLES: PlatformTables = {
  traffic: [
    [0, 0, 0, 100, 20, 90, 9],
    [20, 0, 0, 100, 20, 90, 9],
    [0, 1, 0, 100, 20, 90, 9],
    [20, 1, 0, 50, 10, 40, 4],
  ],
  'order-lines': [
    // Amber: two orders of 20.00 in 200 sessions. Lah: two orders of 15.00 and 45.00 in 150 sessions.
    [1, 7, 0, 0, 0, 0, 1, 2000, 0, 0],
    [2, 8, 20, 0, 0, 0, 1, 2000, 0, 0],
    [3, 10_001, 0, 1, 0, 1, 1, 1500, 0, 0],
    [4, 10_002, 20, 1, 0, 1, 3, 4500, 0, 0],
  ],
  // Two pieces damaged, one and one for other reasons.
  'returned-goods': [
    [20, 1, 0, 0, 1, 0],
    [21, 2, 0, 0, 2, 1],
    [22, 3, 1, 1, 1, 2],
  ],
};

const period = {
  ...{ tables: TABLES, shop: SHOP },
  extract: { from: 0, to: 27, channel: null, excluded: [], currency: 'TWD' as const },
};

test.each<[Reading, readonly string[]]>([
  ['best-conversion', ['lah']],
  ['best-order-value', ['lah']],
  ['top-product', ['mug']],
  ['top-return-reason', ['damaged']],
  ['sessions-trend', ['down']], // 200 to 150
  ['revenue-trend', ['up']], // 35.00 to 65.00
])('the tables answer %s with %j', (reading, answers) => {
  expect(rightAnswers(reading, period)).toEqual(answers);
});

test.each([
  [1000, 1061, ['up']],
  [1000, 1055, ['up', 'steady']],
  [1000, 1045, ['up', 'steady']],
  [1000, 1030, ['steady']],
  [1000, 1000, ['steady']],
  [1000, 955, ['down', 'steady']],
  [1000, 900, ['down']],
])('from %i to %i things went %j', (before, after, ways) => {
  expect(trendsOf(before, after)).toEqual(ways);
});

test('of two that are as good as equal both are right', () => {
  const equal = { ...period, tables: { ...TABLES, 'returned-goods': TABLES['returned-goods'].slice(0, 1) } };
  expect(rightAnswers('top-return-reason', equal)).toEqual(['changed-mind']);
  const both = {
    ...equal,
    tables: { ...TABLES, 'returned-goods': [...TABLES['returned-goods'], [23, 4, 1, 1, 1, 0]] },
  };
  expect(rightAnswers('top-return-reason', both as typeof period)).toEqual(['changed-mind', 'damaged']);
});
