import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysOfCover,
  orderQuantity,
  type Replenishment,
  reorderPoint,
  safetyStock,
  unitPriceAt,
} from '../../../../src/operations/store/stock/replenishment.ts';

/** In pieces and days; a tenth is the least. */
const product = (d: number, sd: number, lead: number, sl: number, serviceLevel: 90 | 95 | 98 | 99): Replenishment => ({
  demandTenths: Math.round(d * 10),
  demandDeviationTenths: Math.round(sd * 10),
  leadTenths: Math.round(lead * 10),
  leadDeviationTenths: Math.round(sl * 10),
  serviceLevel,
});

describe('safety stock and reorder point', () => {
  // Worked out by hand: z·√(L·σd² + d²·σL²), then d·L on top; each rounded up once.
  test.each([
    // 1.65·√(25·36 + 400·9) = 1.65·67.082 = 110.685; 500 + 110.685
    [20, 6, 25, 3, 95, 111, 611],
    // 1.65·√(25·36) = 1.65·30 = 49.5
    [20, 6, 25, 0, 95, 50, 550],
    // 2.33·√(400·9) = 2.33·60 = 139.8; 500 + 139.8
    [20, 0, 25, 3, 99, 140, 640],
    // 1.28·√(10·2.25 + 12.25·4) = 1.28·√71.5 = 10.823; 35 + 10.823
    [3.5, 1.5, 10, 2, 90, 11, 46],
    // Nothing varies: exactly what is sold in the lead time.
    [12, 0, 7, 0, 98, 0, 84],
    // 2.05·√(9·16) = 24.6; 0.5·9 = 4.5; together 29.1
    [0.5, 4, 9, 0, 98, 25, 30],
  ] as const)(
    'of %d a day (σ %d) and %d days (σ %d) at %i %%: %i and %i pieces',
    (d, sd, lead, sl, level, stock, point) => {
      const replenished = product(d, sd, lead, sl, level);
      expect([safetyStock(replenished), reorderPoint(replenished)]).toEqual([stock, point]);
    },
  );

  test('a higher service level never asks for less', () => {
    const tenths = (max: number) => fc.integer({ min: 0, max });
    const any = fc.record({
      demandTenths: tenths(1_000),
      demandDeviationTenths: tenths(400),
      leadTenths: tenths(600),
      leadDeviationTenths: tenths(100),
    });
    fc.assert(
      fc.property(any, (sold) => {
        const stocks = ([90, 95, 98, 99] as const).map((serviceLevel) => safetyStock({ ...sold, serviceLevel }));
        expect(stocks).toEqual([...stocks].sort((a, b) => a - b));
      }),
      { numRuns: 100, seed: 4224 },
    );
  });
});

describe('a purchase order', () => {
  const terms = {
    minimum: 100,
    carton: 12,
    priceSteps: [
      { from: 100, unitPrice: 80 },
      { from: 300, unitPrice: 72 },
    ],
  };

  test.each([
    [40, 108],
    [100, 108],
    [109, 120],
    [120, 120],
  ])('of %i wanted comes in whole cartons and not below the minimum: %i', (wanted, ordered) => {
    expect(orderQuantity(wanted, terms)).toBe(ordered);
  });

  test('costs less a piece from a step on, and too few are not sold at all', () => {
    expect([unitPriceAt(108, terms), unitPriceAt(299, terms), unitPriceAt(300, terms)]).toEqual([80, 80, 72]);
    expect(() => unitPriceAt(99, terms)).toThrow(RangeError);
  });

  test('the days a stock lasts are rounded down; without demand there are none to name', () => {
    expect([daysOfCover(99, 50), daysOfCover(99, 0)]).toEqual([19, null]);
  });
});
