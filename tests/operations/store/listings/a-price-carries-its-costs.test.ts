import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  endedPrice,
  lowestPrice,
  type PriceBasis,
  priceParts,
} from '../../../../src/operations/store/listings/price.ts';

const BASIS: PriceBasis = {
  currency: 'USD',
  cost: 180,
  freight: 130,
  rate: 31_000,
  commissionPermille: 150,
  paymentPermille: 0,
  dutyPermille: 0,
  taxPermille: 0,
  marginPermille: 250,
};

describe('the lowest price', () => {
  // Worked out in a spreadsheet: cost × (1 + tax) ÷ (1 − margin − duty − fees × (1 + tax)), up to the next minor unit.
  test.each<[string, Partial<PriceBasis>, number]>([
    // 310 ÷ 31 = 10.00; 10.00 ÷ 0.60 = 16.67
    ['in US dollars: 10.00 to carry, 15 % fees, 25 % margin', {}, 1667],
    // 10.00 ÷ (0.60 − 0.10) = 20.00
    ['with 10 % duty that the seller pays', { dutyPermille: 100 }, 2000],
    // 310 ÷ 0.21 = 1476.19; × 1.1 ÷ (0.75 − 0.10 × 1.1) = 2537.2
    ['in yen, tax within', { currency: 'JPY', rate: 210, commissionPermille: 100, taxPermille: 100 }, 2538],
    // 310 ÷ 36.5 = 8.4932; × 1.19 ÷ (0.75 − 0.18 × 1.19) = 18.863
    [
      'in euros, tax within, with the fee of the payment',
      { currency: 'EUR', rate: 36_500, paymentPermille: 30, taxPermille: 190 },
      1887,
    ],
    // 310 ÷ (1 − 0.25 − 0.15) = 516.67
    ['at home', { currency: 'TWD', rate: 1_000 }, 517],
  ])('%s', (_what, change, price) => {
    expect(lowestPrice({ ...BASIS, ...change })).toBe(price);
  });

  test('is none where fees and margin take all of it', () => {
    expect(lowestPrice({ ...BASIS, commissionPermille: 750 })).toBeNull();
  });

  test('is taken apart into what it carries', () => {
    expect(priceParts(2000, { ...BASIS, dutyPermille: 100 })).toEqual({
      withoutTax: 2000,
      fees: 300,
      duty: 200,
      cost: 1000,
      left: 500,
    });
    expect(priceParts(1887, { ...BASIS, currency: 'EUR', rate: 36_500, taxPermille: 190 })).toEqual({
      withoutTax: 1586,
      fees: 283,
      duty: 0,
      cost: 849,
      left: 454,
    });
  });

  const permille = (max: number) => fc.integer({ min: 0, max });
  const anyBasis: fc.Arbitrary<PriceBasis> = fc.record({
    currency: fc.constantFrom('USD', 'JPY', 'EUR', 'MYR', 'TWD'),
    cost: fc.integer({ min: 1, max: 9_000 }),
    freight: fc.integer({ min: 0, max: 2_000 }),
    rate: fc.constantFrom(1_000, 210, 7_500, 31_000, 36_500),
    commissionPermille: permille(200),
    paymentPermille: permille(40),
    dutyPermille: permille(200),
    taxPermille: permille(250),
    marginPermille: permille(400),
  });

  /** The same question asked without any rounding: is what is left at least the margin of the price without tax? */
  function leavesMargin(price: number, basis: PriceBasis): boolean {
    const [p, tax, rate] = [BigInt(price), BigInt(1000 + basis.taxPermille), BigInt(basis.rate)];
    const minor = basis.currency === 'JPY' || basis.currency === 'TWD' ? 1n : 100n;
    // Everything × tax × rate × 1,000.
    const withoutTax = p * 1000n * rate * 1000n;
    const fees = p * BigInt(basis.commissionPermille + basis.paymentPermille) * tax * rate;
    const cost = BigInt(basis.cost + basis.freight) * 1000n * minor * tax * 1000n;
    const spent = fees + cost + (withoutTax * BigInt(basis.dutyPermille)) / 1000n;
    return (withoutTax - spent) * 1000n >= withoutTax * BigInt(basis.marginPermille);
  }

  test('and every price above it leaves the stated margin; the price below does not', () => {
    fc.assert(
      fc.property(anyBasis, fc.nat(5_000), (basis, more) => {
        const lowest = lowestPrice(basis);
        if (lowest === null) return;
        expect(leavesMargin(lowest + more, basis), 'from it on').toBe(true);
        expect(leavesMargin(lowest - 1, basis), 'the one below').toBe(false);
      }),
      { numRuns: 500, seed: 4224 },
    );
  });
});

describe('the end of a price', () => {
  const [cents, yen, home] = [
    { of: 100, ends: [99] },
    { of: 100, ends: [80, 0] },
    { of: 10, ends: [9, 0] },
  ];

  test.each([
    [1667, cents, 1699],
    [1699, cents, 1699],
    [1700, cents, 1799],
    [2539, yen, 2580],
    [2581, yen, 2600],
    [517, home, 519],
    [520, home, 520],
  ])('%i goes up to %o: %i', (price, ending, ended) => {
    expect(endedPrice(price, ending)).toBe(ended);
  });
});
