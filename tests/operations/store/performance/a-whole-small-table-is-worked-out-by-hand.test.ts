import { describe, expect, test } from 'vitest';
import {
  cleanLines,
  EXCLUSIONS,
  type Exclusion,
  type Extract,
  exclusionsOf,
  linesOfKind,
  totalsOf,
} from '../../../../src/operations/store/performance/cleaning.ts';
import type { PlatformTables } from '../../../../src/operations/store/performance/data-table.ts';
import { kpiOf } from '../../../../src/operations/store/performance/kpi.ts';

/** Two channels (0, 1); two markets, USD at 32 TWD and JPY at 0.2 TWD. Day 9 lies outside the period. */
const RATES = [
  { currency: 'USD', rate: 32_000 },
  { currency: 'JPY', rate: 200 },
] as const;

const [PAID, UNPAID, CANCELLED] = [0, 1, 2];
const [RETAIL, WHOLESALE] = [0, 1];
const TESTER = 9001;

const TABLES: PlatformTables = {
  traffic: [
    [0, 0, 0, 100, 20, 90, 9],
    [1, 0, 1, 60, 10, 50, 5],
    [1, 1, 0, 40, 10, 30, 4],
    [9, 0, 0, 500, 90, 400, 40],
  ],
  'order-lines': [
    // Order 1 of buyer 7: two products.
    [1, 7, 0, 0, 0, 0, 1, 2000, PAID, RETAIL],
    [1, 7, 0, 0, 0, 1, 2, 1000, PAID, RETAIL],
    // The second line of order 1 once more.
    [1, 7, 0, 0, 0, 1, 2, 1000, PAID, RETAIL],
    // Order 2 of the same buyer.
    [2, 7, 1, 0, 0, 0, 1, 2000, PAID, RETAIL],
    [3, 8, 1, 0, 0, 0, 1, 2000, CANCELLED, RETAIL],
    [4, 9, 1, 0, 0, 0, 1, 2000, UNPAID, RETAIL],
    [5, TESTER, 1, 0, 0, 0, 5, 10_000, PAID, RETAIL],
    // Order 6 on the other channel, in yen.
    [6, 10_001, 1, 1, 1, 0, 1, 3000, PAID, RETAIL],
    [7, 10_002, 1, 1, 1, 0, 24, 48_000, PAID, WHOLESALE],
    [8, 7, 9, 0, 0, 0, 1, 2000, PAID, RETAIL],
  ],
  'returned-goods': [
    [1, 1, 0, 1, 1, 0],
    [9, 2, 0, 0, 1, 0],
  ],
};

const extract = (excluded: readonly Exclusion[], channel: number | null = null): Extract => ({
  ...{ from: 0, to: 6, channel, currency: 'TWD', excluded },
});

const totals = (excluded: readonly Exclusion[], channel: number | null = null) =>
  totalsOf(TABLES, extract(excluded, channel), RATES);

describe('a small table, worked out by hand', () => {
  test('after cleaning, retail alone: three orders of two buyers, of whom one came again', () => {
    // Order 1: 30.00 USD = 960 TWD; order 2: 20.00 USD = 640 TWD; order 6: 3,000 JPY = 600 TWD.
    expect(totals(exclusionsOf(true))).toEqual({
      ...{ sessions: 200, adSessions: 40, visitors: 170, carts: 18, orders: 3, buyers: 2, buyersAgain: 1 },
      ...{ revenue: 2200, unitsShipped: 5, unitsReturned: 1 },
    });
  });

  test.each([
    ['conversion-by-sessions', 150],
    ['conversion-by-visitors', 176],
    ['order-value', 733],
    ['value-per-buyer', 1100],
    ['repurchase-rate', 5000],
    ['return-rate', 2000],
  ] as const)('%s is %i', (kpi, value) => {
    expect(kpiOf(kpi, totals(exclusionsOf(true)))).toBe(value);
  });

  test('wholesale stays in where the brief does not ask for retail alone', () => {
    // 48,000 JPY = 9,600 TWD.
    expect(totals(exclusionsOf(false))).toMatchObject({ orders: 4, buyers: 3, revenue: 11_800, unitsShipped: 29 });
  });

  test('a channel counts its own rows alone', () => {
    expect(totals(exclusionsOf(true), 1)).toMatchObject({ sessions: 40, orders: 1, buyers: 1, revenue: 600 });
  });

  test('in dollars, yen are converted by way of TWD', () => {
    const inDollars = totalsOf(TABLES, { ...extract(exclusionsOf(true)), currency: 'USD' }, RATES);
    expect(inDollars.revenue).toBe(3000 + 2000 + 1875);
  });

  test.each([
    ['test', [5]],
    ['duplicate', [1]],
    ['cancelled', [3]],
    ['unpaid', [4]],
    ['wholesale', [7]],
    ['returned', [1, 1, 1, 2]],
  ] as const)('what is left out as %s: lines of order %j', (exclusion, orders) => {
    const all = cleanLines(TABLES, extract([]));
    const left = new Set(cleanLines(TABLES, extract([exclusion])));
    expect(all.filter((line) => !left.has(line)).map(([order]) => order)).toEqual(orders);
  });

  test.each([
    ['test', 1],
    ['duplicate', 1],
    ['cancelled', 1],
    ['unpaid', 1],
    ['wholesale', 1],
    ['returned', 4],
  ] as const)('rows of the period that are %s: %i', (kind, rows) => {
    expect(linesOfKind(TABLES, { from: 0, to: 6 }, kind)).toBe(rows);
  });

  test('with everything left out nothing is in twice and nothing else is missing', () => {
    expect(cleanLines(TABLES, extract(EXCLUSIONS)).map(([order]) => order)).toEqual([6]);
  });
});
