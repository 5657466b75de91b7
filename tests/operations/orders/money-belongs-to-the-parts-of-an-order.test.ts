import { describe, expect, test } from 'vitest';
import { DESK } from '../../../src/operations/orders/desk.ts';
import type { OrderTruth } from '../../../src/operations/orders/truth.ts';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import type { OrderWish, Week } from '../../support/week.ts';
import { days, formFor, hours } from '../../support/world.ts';

/** One pouch at 1,000 and two cases at 300, freight 200: 1,800 in all, 600 of it sent later. */
const ORDER: OrderWish = {
  shippingPaid: 200,
  lines: [
    { product: 'oolong-pouch', quantity: 1, unitPrice: 1000 },
    { product: 'phone-case', quantity: 2, unitPrice: 300 },
  ],
};

function split(wish: Partial<OrderWish> = {}, week: Omit<Week, 'orders'> = {}): TestDesk {
  const desk = deskWith({ orders: [{ ...ORDER, ...wish }], ...week }).until(hours(0.5));
  desk.do('order/split', { order: 'O-1', lines: [{ product: 'phone-case', quantity: 2 }] });
  return desk;
}
const cancel = (desk: TestDesk, id: string): void => {
  desk.do('order/cancel', { orders: [id], reason: 'stock' });
};
const owed = (desk: TestDesk, id: string): number | undefined => desk.order(id).refundDue?.amount;
const money = (desk: TestDesk) => desk.sitting.world.get(DESK, 'harbour')?.accounts.JPY;

describe('a captured order in two parts', () => {
  test('owes the money of the later part when that is cancelled', () => {
    const desk = split();
    cancel(desk, 'O-1-2');
    expect([owed(desk, 'O-1'), owed(desk, 'O-1-2')]).toEqual([undefined, 600]);
    desk.do('refund/settle', { order: 'O-1-2', amount: 600 });
    expect(desk.state('O-1-2').payment).toBe('refunded');
    expect(desk.state('O-1').payment).toBe('captured');
    expect(money(desk)).toMatchObject({ captured: 1800, refunded: 600, balance: 1200 });
  });

  test('owes the money of the first part when that is cancelled, while the rest ships', () => {
    const desk = split();
    cancel(desk, 'O-1');
    expect([owed(desk, 'O-1'), owed(desk, 'O-1-2')]).toEqual([1200, undefined]);
    expect(desk.refused('refund/settle', { order: 'O-1', amount: 1201 })).toBe('refund/more-than-paid');
    desk.do('order/release', { orders: ['O-1-2'] });
    expect(desk.state('O-1-2')).toMatchObject({ payment: 'captured', fulfilment: 'allocated' });
  });

  test('owes both parts when both are cancelled', () => {
    const desk = split();
    cancel(desk, 'O-1-2');
    cancel(desk, 'O-1');
    expect([owed(desk, 'O-1'), owed(desk, 'O-1-2')]).toEqual([1200, 600]);
  });

  test('owes the money of the part that was disputed', () => {
    const truth: Partial<OrderTruth> = {
      journey: { pacePermille: 100, recovery: 0 },
      acceptance: { kind: 'disputes', after: hours(1), settles: hours(1), refundPermille: 1000 },
    };
    const desk = split({ truth });
    desk.ship('O-1', 'ems').until(days(4));
    expect([owed(desk, 'O-1'), owed(desk, 'O-1-2')]).toEqual([1200, undefined]);
    cancel(desk, 'O-1-2');
    expect(owed(desk, 'O-1-2')).toBe(600);
  });

  test('is paid out and closed part by part', () => {
    const coming: Week['coming'] = (open) => [
      { kind: 'payout/posts', at: open + days(4) + hours(8), channel: 'harbour' },
    ];
    const truth: Partial<OrderTruth> = {
      journey: { pacePermille: 100, recovery: 0 },
      acceptance: { kind: 'accepts', after: hours(1), settles: 0, refundPermille: 0 },
    };
    const desk = split({ truth }, { coming });
    desk.ship('O-1', 'ems').until(days(4) + hours(8.5));
    const [posted] = desk.happened('payout/posted');
    expect(posted?.data.orders).toEqual(['O-1']);
    expect(money(desk)).toMatchObject({ captured: 1800 });
    expect(desk.order('O-1').payout).toBeDefined();
  });

  test('gives all its money back when the bank takes it back', () => {
    const lateDispute = { at: 0, kind: 'chargeback', settles: 0 } as const;
    const at = (formFor(1).days[0]?.open ?? 0) + hours(2);
    const desk = split({ truth: { lateDispute: { ...lateDispute, at } } }).until(hours(3));
    expect(desk.happened('order/charged-back').map(({ subject, data }) => [subject.id, data.amount])).toEqual([
      ['O-1', 1200],
      ['O-1-2', 600],
    ]);
  });
});

describe('an order in two parts that is not captured yet', () => {
  test('an authorised part that is cancelled is voided, and the other is captured for itself', () => {
    const desk = split({ paid: 'authorised' });
    expect(desk.state('O-1-2').payment).toBe('authorised');
    cancel(desk, 'O-1');
    expect(desk.state('O-1').payment).toBe('voided');
    expect(desk.state('O-1-2').payment).toBe('authorised');
    desk.do('order/release', { orders: ['O-1-2'] });
    expect(desk.state('O-1-2').payment).toBe('captured');
    expect(money(desk)).toMatchObject({ captured: 600, refunded: 0 });
    cancel(desk, 'O-1-2');
    expect(owed(desk, 'O-1-2')).toBe(600);
  });

  test('a payment that comes in pays both parts', () => {
    const pays = (formFor(1).days[0]?.open ?? 0) + hours(2);
    const desk = split({ paid: 'pending', truth: { pays } }).until(hours(3));
    expect([desk.state('O-1').payment, desk.state('O-1-2').payment]).toEqual(['captured', 'captured']);
    expect(money(desk)).toMatchObject({ captured: 1800 });
  });

  test('a payment that never comes is void for both parts', () => {
    const desk = split({ paid: 'pending', paymentExpiry: hours(4) }).until(hours(5));
    expect([desk.state('O-1').payment, desk.state('O-1-2').payment]).toEqual(['voided', 'voided']);
    expect(desk.happened('order/voided').map(({ subject }) => subject.id)).toEqual(['O-1', 'O-1-2']);
  });

  test('a buyer who asks to cancel asks for both parts', () => {
    const coming: Week['coming'] = (open) => [{ kind: 'order/cancel-asked', at: open + hours(1), order: 'O-1' }];
    const desk = split({}, { coming }).until(hours(2));
    expect(desk.happened('order/cancellation-requested').map(({ subject }) => subject.id)).toEqual(['O-1', 'O-1-2']);
  });
});
