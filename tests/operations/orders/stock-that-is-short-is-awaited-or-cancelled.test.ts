import { describe, expect, test } from 'vitest';
import { ordersOf } from '../../../src/operations/orders/view.ts';
import { deskWith } from '../../support/desk.ts';
import type { OrderWish } from '../../support/week.ts';
import { hours } from '../../support/world.ts';
import { sayVerdict } from './verdicts.ts';

const open = deskWith([]).open;
const want = (quantity: number, change: OrderWish = {}): OrderWish => ({
  placed: hours(0.1),
  lines: [{ product: 'black-tea-tin', quantity }],
  ...change,
});
const shelf = (onHand: number, inboundAt?: number, quantity = 60) => ({
  'black-tea-tin': { onHand, ...(inboundAt === undefined ? {} : { inbound: { at: open + inboundAt, quantity } }) },
});
const begin = (orders: readonly OrderWish[], stock: ReturnType<typeof shelf>) =>
  deskWith({ orders, stock }).until(hours(0.5)).openLists();

describe('an order for more goods than are in stock', () => {
  test('is cancelled for stock when nothing comes', () => {
    const desk = begin([want(3, { truth: { situation: 'stock-short' } })], shelf(2));
    expect(sayVerdict(desk, 'O-1')).toBe('cancel stock');
    desk.do('order/cancel', { orders: ['O-1'], reason: 'stock' });
    expect(desk.points('P3.1.1', 'decide')).toEqual({ decision: 6, 'in-time': 1 });
    expect(ordersOf(desk.sitting.view()).desks.find((one) => one.id === 'harbour')?.figures.cancelled).toBe(1);
  });

  test('is held for stock when the goods come four office hours before ship-by or earlier', () => {
    // Ordered Monday, ship-by Wednesday 18:00: the last moment is Wednesday 14:00.
    expect(sayVerdict(begin([want(3)], shelf(2, hours(24 * 2 + 5))), 'O-1')).toBe('hold stock');
    expect(sayVerdict(begin([want(3)], shelf(2, hours(24 * 2 + 5) + 1)), 'O-1')).toBe('cancel stock');
  });

  test('is cancelled when what comes is too little', () => {
    expect(sayVerdict(begin([want(30)], shelf(2, hours(8), 27)), 'O-1')).toBe('cancel stock');
    expect(sayVerdict(begin([want(29)], shelf(2, hours(8), 27)), 'O-1')).toBe('hold stock');
  });

  test('cannot be confirmed: the refusal names what is short', () => {
    const desk = begin([want(3)], shelf(2));
    const { refusal } = desk.sitting.perform('order/confirm', { orders: ['O-1'] });
    expect(refusal).toMatchObject({
      key: 'stock/short',
      values: { product: 'black-tea-tin', available: 2, wanted: 3 },
      page: 'order-conditions',
    });
    expect(desk.state('O-1').review).toBe('undecided');
  });

  test('cannot be confirmed together with another that takes the last pieces', () => {
    const desk = begin([want(2), want(1)], shelf(2));
    expect(desk.refused('order/confirm', { orders: ['O-1', 'O-2'] })).toBe('stock/short');
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(sayVerdict(desk, 'O-2')).toBe('cancel stock');
    expect(desk.stock('black-tea-tin')).toMatchObject({ onHand: 2, reserved: 2 });
  });

  test('is released after goods that come in have answered its hold', () => {
    const desk = begin([want(3, { truth: { situation: 'stock-awaited' } })], shelf(2, hours(8)));
    desk.do('order/hold', { orders: ['O-1'], reason: 'stock' });
    expect(desk.until(hours(7.9)).order('O-1').hold?.answer).toBeUndefined();
    expect(desk.until(hours(8)).order('O-1').hold?.answer?.outcome).toBe('cleared');
    expect(desk.stock('black-tea-tin')).toEqual({ onHand: 62, reserved: 0 });
    desk.do('order/release', { orders: ['O-1'] });
    expect(desk.stock('black-tea-tin').reserved).toBe(3);
  });

  test('goods that come in answer the oldest holds first, as far as they reach', () => {
    const desk = begin([want(5), want(5), want(2)], shelf(0, hours(8), 7));
    desk.do('order/hold', { orders: ['O-1', 'O-2', 'O-3'], reason: 'stock' });
    desk.until(hours(9));
    expect(['O-1', 'O-2', 'O-3'].map((id) => desk.order(id).hold?.answer?.outcome)).toEqual([
      'cleared',
      undefined,
      'cleared',
    ]);
  });

  test('held for stock that is not inbound, it gets the answer that nothing comes', () => {
    const desk = begin([want(3)], shelf(2));
    desk.do('order/hold', { orders: ['O-1'], reason: 'stock' });
    expect(desk.until(hours(4)).order('O-1').hold?.answer?.outcome).toBe('failed');
  });
});

describe('reserved goods', () => {
  test('are put back on the shelf when their order is cancelled, once', () => {
    const desk = begin([want(2)], shelf(2));
    desk.do('order/confirm', { orders: ['O-1'] });
    desk.do('order/cancel', { orders: ['O-1'], reason: 'buyer-request' });
    expect(desk.stock('black-tea-tin')).toMatchObject({ onHand: 2, reserved: 0 });
    expect(desk.refused('order/cancel', { orders: ['O-1'], reason: 'buyer-request' })).toBe('order/cancelled-already');
  });

  test('leave the shelf at hand-over, once', () => {
    const desk = begin([want(2)], shelf(3)).ship('O-1', 'epacket');
    expect(desk.stock('black-tea-tin')).toMatchObject({ onHand: 1, reserved: 0 });
    expect(desk.refused('batch/hand-over', { mode: 'epacket', orders: ['O-1'] })).toBe('order/handed-over-already');
    expect(desk.points('P3.2.1', 'ship').stock).toBe(1);
  });
});
