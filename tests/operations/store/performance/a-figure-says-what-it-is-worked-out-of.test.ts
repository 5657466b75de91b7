import { describe, expect, test } from 'vitest';
import {
  isKpiRight,
  KPIS,
  type Kpi,
  kpiOf,
  type PeriodTotals,
} from '../../../../src/operations/store/performance/kpi.ts';

const WEEKS: PeriodTotals = {
  sessions: 48_210,
  adSessions: 9_870,
  carts: 4_400,
  visitors: 31_400,
  orders: 917,
  buyers: 803,
  buyersAgain: 96,
  revenue: 1_284_650,
  unitsShipped: 1_302,
  unitsReturned: 47,
};

describe('a figure of the store', () => {
  // Worked out in a spreadsheet.
  test.each<[Kpi, number]>([
    ['conversion-by-sessions', 190], // 1.902 %
    ['conversion-by-visitors', 292], // 2.920 %
    ['cart-rate', 913], // 9.127 %
    ['ad-share', 2047], // 20.473 %
    ['units-per-order', 142], // 1.420
    ['price-per-piece', 987], // 986.67
    ['orders-per-buyer', 114], // 1.142
    ['order-value', 1401], // 1,400.93
    ['value-per-buyer', 1600], // 1,599.81
    ['repurchase-rate', 1196], // 11.955 %
    ['return-rate', 361], // 3.610 %
  ])('%s', (kpi, value) => {
    expect(kpiOf(kpi, WEEKS)).toBe(value);
  });

  test('is none where there is nothing to divide by', () => {
    const nothing = Object.fromEntries(Object.keys(WEEKS).map((key) => [key, 0])) as unknown as PeriodTotals;
    for (const kpi of Object.keys(KPIS) as Kpi[]) expect(kpiOf(kpi, nothing), kpi).toBeNull();
  });

  test.each([
    [1401, 1401, true],
    [1415, 1401, true],
    [1416, 1401, false],
    [1387, 1401, true],
    [1386, 1401, false],
    [null, 1401, false],
    [null, null, true],
    [0, null, false],
  ])('handed in as %s where %s is right: %s', (handedIn, right, taken) => {
    expect(isKpiRight(handedIn, right)).toBe(taken);
  });
});
