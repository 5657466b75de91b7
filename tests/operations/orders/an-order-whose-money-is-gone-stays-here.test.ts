import { describe, expect, test } from 'vitest';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import { formFor, hours } from '../../support/world.ts';

const MODE = 'epacket';
const open = formFor(1).days[0]?.open ?? 0;

/** An order that was confirmed unpaid and is void an hour after the opening. */
const unpaid = (more: object = {}): TestDesk =>
  deskWith([{ paid: 'pending', paymentExpiry: hours(2), ...more }]).until(hours(0.1));
const later = (desk: TestDesk): TestDesk => desk.until(hours(2));

describe('an order that was confirmed unpaid and is void since', () => {
  test('is not packed', () => {
    const desk = unpaid();
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(later(desk).refused('parcel/pack', { orders: ['O-1'], carton: 'M' })).toBe('order/cancelled-already');
  });

  test('is not booked, declared or handed over', () => {
    const desk = unpaid();
    desk.do('order/confirm', { orders: ['O-1'] });
    desk.prepare('O-1', MODE);
    const paper = desk.rightPaper('O-1');
    later(desk);
    expect(desk.refused('document/complete', paper)).toBe('order/cancelled-already');
    expect(desk.refused('batch/hand-over', { mode: MODE, orders: ['O-1'] })).toBe('order/cancelled-already');
    expect(desk.refused('parcel/pack', { orders: ['O-1'], carton: 'M' })).toBe('order/cancelled-already');
    expect(desk.stock('oolong-pouch').reserved).toBe(1);
    desk.do('order/cancel', { orders: ['O-1'], reason: 'payment' });
    expect(desk.stock('oolong-pouch').reserved).toBe(0);
  });

  test('is not booked', () => {
    const desk = unpaid();
    desk.do('order/confirm', { orders: ['O-1'] });
    desk.do('parcel/pack', { orders: ['O-1'], carton: 'M' });
    const booking = { bookings: [{ order: 'O-1', mode: MODE, grams: 500 }] };
    expect(later(desk).refused('shipment/book', booking)).toBe('order/cancelled-already');
  });

  test('has no chance to be shipped any more', () => {
    const desk = unpaid();
    desk.do('order/confirm', { orders: ['O-1'] });
    desk.sitting.advance(Number.MAX_SAFE_INTEGER);
    expect(desk.opportunities('P3.2.1', 'ship')).toEqual([]);
  });

  test('is not split, released or confirmed', () => {
    const desk = unpaid({ lines: [{ product: 'oolong-pouch', quantity: 2 }] });
    desk.do('order/hold', { orders: ['O-1'], reason: 'payment' });
    later(desk);
    const half = { order: 'O-1', lines: [{ product: 'oolong-pouch', quantity: 1 }] };
    expect(desk.refused('order/split', half)).toBe('split/too-late');
    expect(desk.refused('order/release', { orders: ['O-1'] })).toBe('order/cancelled-already');
  });

  test('keeps the parcel it travels in, and is not combined', () => {
    const twin = { buyer: { id: 'B', name: 'Yuki Sato', language: 'ja', earlierOrders: 0 } } as const;
    const desk = deskWith([twin, { ...twin, paid: 'pending', paymentExpiry: hours(2) }]).until(hours(0.1));
    desk.do('order/confirm', { orders: ['O-1', 'O-2'] });
    desk.do('order/combine', { orders: ['O-1', 'O-2'] });
    desk.prepare('O-1', MODE);
    expect(later(desk).refused('batch/hand-over', { mode: MODE, orders: ['O-1'] })).toBe('order/cancelled-already');
  });
});

test('an order whose money the bank took back is not handed over', () => {
  const truth = { lateDispute: { at: open + hours(1), kind: 'chargeback', settles: 0 } } as const;
  const desk = deskWith([{ truth }]).until(hours(0.5));
  desk.do('order/confirm', { orders: ['O-1'] });
  desk.prepare('O-1', MODE);
  desk.until(hours(2));
  expect(desk.refused('batch/hand-over', { mode: MODE, orders: ['O-1'] })).toBe('order/cancelled-already');
});

test('an order on hold whose papers are asked for is refused, not broken', () => {
  const desk = deskWith([{}]).until(hours(0.5));
  desk.do('order/confirm', { orders: ['O-1'] });
  desk.prepare('O-1', MODE);
  const paper = desk.rightPaper('O-1');
  desk.do('order/hold', { orders: ['O-1'], reason: 'address' });
  expect(desk.refused('document/complete', paper)).toBe('order/not-confirmed');
});
