import { describe, expect, test } from 'vitest';
import { fraudSigns } from '../../../src/operations/orders/conditions.ts';
import { ordersOf } from '../../../src/operations/orders/view.ts';
import { deskWith } from '../../support/desk.ts';
import type { OrderWish } from '../../support/week.ts';
import { hours } from '../../support/world.ts';
import { sayVerdict } from './verdicts.ts';

const PAYMENT = { billingCountry: 'US', cardAttempts: 1, forwarder: false, express: false };
const FIRST = { id: 'B-1', name: 'Ada Stone', language: 'en', earlierOrders: 0 } as const;
/** Four tea sets to the US: USD 352.00 and USD 7.90 freight, TWD 11,552. */
const DEAR = [{ product: 'tea-set', quantity: 4 }];

const order = (change: OrderWish): OrderWish => ({ market: 'US', placed: hours(0.1), payment: PAYMENT, ...change });
const signs = (wish: OrderWish): [number, string] => {
  const desk = deskWith([order(wish)])
    .until(hours(1))
    .openLists();
  return [fraudSigns(desk.order('O-1'), desk.sitting.form.catalogue).length, sayVerdict(desk, 'O-1')];
};

describe('signs of fraud', () => {
  test.each<[string, OrderWish, number, string]>([
    ['no sign', {}, 0, 'confirm'],
    ['a card from another country', { payment: { ...PAYMENT, billingCountry: 'BR' } }, 1, 'confirm'],
    ['four card attempts', { payment: { ...PAYMENT, cardAttempts: 4 } }, 1, 'confirm'],
    ['three card attempts', { payment: { ...PAYMENT, cardAttempts: 3 } }, 0, 'confirm'],
    ['a forwarder’s address', { payment: { ...PAYMENT, forwarder: true } }, 1, 'confirm'],
    [
      'a first dear order by express',
      { buyer: FIRST, lines: DEAR, payment: { ...PAYMENT, express: true } },
      1,
      'confirm',
    ],
    ['a first dear order without express', { buyer: FIRST, lines: DEAR }, 0, 'confirm'],
    ['a regular’s dear order by express', { lines: DEAR, payment: { ...PAYMENT, express: true } }, 0, 'confirm'],
    ['a first cheap order by express', { buyer: FIRST, payment: { ...PAYMENT, express: true } }, 0, 'confirm'],
    [
      'another country and many attempts',
      { payment: { ...PAYMENT, billingCountry: 'BR', cardAttempts: 6 } },
      2,
      'cancel fraud',
    ],
    [
      'another country and a forwarder',
      { payment: { ...PAYMENT, billingCountry: 'BR', forwarder: true } },
      2,
      'cancel fraud',
    ],
    [
      'many attempts and a first dear order by express',
      { buyer: FIRST, lines: DEAR, payment: { ...PAYMENT, express: true, cardAttempts: 5 } },
      2,
      'cancel fraud',
    ],
    [
      'all four',
      { buyer: FIRST, lines: DEAR, payment: { billingCountry: 'BR', cardAttempts: 9, forwarder: true, express: true } },
      4,
      'cancel fraud',
    ],
  ])('%s', (_what, wish, count, verdict) => {
    expect(signs(wish)).toEqual([count, verdict]);
  });

  test('an order counts as expensive above TWD 9,000, shipping included', () => {
    const buyer = FIRST;
    const payment = { ...PAYMENT, express: true };
    // USD 280.37 is TWD 8,999.88, USD 280.38 is 9,000.20.
    const at = (unitPrice: number) =>
      signs({ buyer, payment, shippingPaid: 0, lines: [{ product: 'tea-set', quantity: 1, unitPrice }] })[0];
    expect([at(28_037), at(28_038)]).toEqual([0, 1]);
  });
});

describe('a fraudulent order', () => {
  const fraud = order({
    payment: { ...PAYMENT, billingCountry: 'BR', forwarder: true },
    truth: { situation: 'fraud' },
  });

  test('is cancelled as fraud; that stays out of the platform’s cancellation rate', () => {
    const desk = deskWith([fraud]).until(hours(1)).openLists();
    desk.do('order/cancel', { orders: ['O-1'], reason: 'fraud' });
    expect(desk.points('P3.1.1', 'decide')).toEqual({ decision: 6, 'in-time': 1 });
    expect(ordersOf(desk.sitting.view()).desks.find((one) => one.id === 'harbour')?.figures.cancelled).toBe(0);
  });

  test('confirming it is a critical error', () => {
    const desk = deskWith([fraud]).until(hours(1)).openLists();
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(desk.critical()).toEqual(['confirmed-fraud']);
  });

  test('with one sign only, cancelling it costs: that was a good order', () => {
    const desk = deskWith([
      order({ payment: { ...PAYMENT, billingCountry: 'BR' }, truth: { situation: 'one-fraud-sign' } }),
    ])
      .until(hours(1))
      .openLists();
    desk.do('order/cancel', { orders: ['O-1'], reason: 'fraud' });
    expect(desk.points('P3.1.1', 'decide').decision).toBe(0);
    expect(desk.opportunities('P3.1.1', 'cancelled')).toHaveLength(1);
  });
});
