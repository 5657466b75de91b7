import { describe, expect, test } from 'vitest';
import { cheapestOrder, rightOrder } from '../../../../src/operations/store/stock/supplying.ts';

const terms = {
  ...{ minimum: 24, carton: 12 },
  priceSteps: [
    { from: 24, unitPrice: 100 },
    { from: 120, unitPrice: 90 },
  ],
};

describe('the quantity of an order', () => {
  test.each([
    [10, 24, 'not below the minimum'],
    [25, 36, 'in whole cartons'],
    [97, 108, 'as much as is wanted where the next price step costs as much'],
    [109, 120, 'up to the next price step where that costs less'],
    [130, 132, 'beyond the last price step'],
  ])('of %i wanted pieces is %i: %s', (wanted, quantity) => {
    expect(cheapestOrder(wanted, terms)).toBe(quantity);
  });

  const rule = {
    ...{ product: 'tea', demandTenths: 40, demandDeviationTenths: 10, leadTenths: 100, leadDeviationTenths: 0 },
    ...terms,
  };
  const house = {
    items: [{ id: 'tea', cost: 100, yearly: 100, perBox: 12 }],
    rules: { coverDays: 14 },
    stock: { serviceLevels: { A: 98, B: 95, C: 90 } },
  } as unknown as Parameters<typeof rightOrder>[0];

  // Reorder point: 4 a day × 10 days + 2.05 × √10 = 46.5, that is 47; cover 56.
  test.each([
    [48, [], 0],
    [47, [], 60],
    [30, [18], 0],
    [30, [12], 72],
    [30, [12, 6], 0],
  ])('at %i promisable, to come %o, is %i', (promisable, coming, quantity) => {
    const [inbound, ...further] = coming.map((pieces, at) => ({ at, quantity: pieces }));
    expect(rightOrder(house, rule, { promisable, ...(inbound === undefined ? {} : { inbound, further }) })).toBe(
      quantity,
    );
  });
});
