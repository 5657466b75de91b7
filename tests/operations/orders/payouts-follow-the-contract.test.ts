import { describe, expect, test } from 'vitest';
import { contractLine, differenceIn } from '../../../src/operations/orders/payout-contract.ts';
import type { Currency } from '../../../src/operations/shop/money.ts';
import { formFor } from '../../support/world.ts';

const { catalogue } = formFor(1);

/** By hand: rates of the channel on the gross, rounded half up; the label where the platform bills it; TWD drops the fraction. */
const LINES: readonly [
  channel: string,
  market: string,
  currency: Currency,
  gross: number,
  shippingPaid: number,
  line: Record<string, number>,
][] = [
  [
    'amber',
    'DE',
    'EUR',
    3630,
    650,
    { commission: 436, paymentFee: 65, shipping: 0, net: 3129, rate: 36_900, paid: 1154 },
  ],
  [
    'amber',
    'US',
    'USD',
    2380,
    690,
    { commission: 286, paymentFee: 43, shipping: 0, net: 2051, rate: 32_100, paid: 658 },
  ],
  ['amber', 'JP', 'JPY', 3360, 780, { commission: 403, paymentFee: 60, shipping: 0, net: 2897, rate: 212, paid: 614 }],
  [
    'lah',
    'SG',
    'SGD',
    2580,
    390,
    { commission: 245, paymentFee: 57, shipping: 390, net: 1888, rate: 24_600, paid: 464 },
  ],
  [
    'lah',
    'MY',
    'MYR',
    7980,
    990,
    { commission: 758, paymentFee: 176, shipping: 990, net: 6056, rate: 7650, paid: 463 },
  ],
  [
    'rakuya',
    'JP',
    'JPY',
    3430,
    850,
    { commission: 206, paymentFee: 103, shipping: 0, net: 3121, rate: 212, paid: 661 },
  ],
  [
    'harbour',
    'AU',
    'AUD',
    3680,
    1090,
    { commission: 74, paymentFee: 125, shipping: 0, net: 3481, rate: 20_800, paid: 724 },
  ],
  ['lah', 'SG', 'SGD', 200, 390, { commission: 19, paymentFee: 4, shipping: 200, net: -23, rate: 24_600, paid: -6 }],
];

describe('a payout line by the contract', () => {
  test.each(LINES)('%s to %s: %s %i, freight paid %i', (channel, market, currency, gross, shippingPaid, line) => {
    const order = { id: 'O-1', number: 'N', channel, market, currency, shippingPaid };
    expect(contractLine(catalogue, order, gross)).toEqual({
      order: 'O-1',
      number: 'N',
      currency,
      gross,
      chargeback: 0,
      ...line,
    });
  });

  test('the five kinds of difference on a payout line are told apart', () => {
    const line = contractLine(
      catalogue,
      { id: 'O-1', number: 'N', channel: 'amber', market: 'DE', currency: 'EUR', shippingPaid: 650 },
      3630,
    );
    expect(differenceIn(line, line)).toBeNull();
    expect(differenceIn({ ...line, commission: line.commission + 1 }, line)).toBe('commission');
    expect(differenceIn({ ...line, paymentFee: line.paymentFee + 1 }, line)).toBe('payment-fee');
    expect(differenceIn({ ...line, shipping: 650 }, line)).toBe('shipping-twice');
    expect(differenceIn({ ...line, rate: line.rate - 1 }, line)).toBe('exchange-rate');
    expect(differenceIn({ ...line, chargeback: 3630 }, line)).toBe('chargeback');
  });
});
