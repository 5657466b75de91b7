import { describe, expect, test } from 'vitest';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import type { OrderWish } from '../../support/week.ts';

const ready = (wish: OrderWish = {}, carton = 'M'): TestDesk => {
  const desk = deskWith([wish]);
  desk.do('order/confirm', { orders: ['O-1'] });
  desk.do('parcel/pack', { orders: ['O-1'], carton });
  return desk;
};
const book = (mode: string, grams = 500, order = 'O-1') => ({ bookings: [{ order, mode, grams }] });
const TEA_SET: OrderWish = { market: 'DE', lines: [{ product: 'tea-set', quantity: 2 }] };

describe('booking', () => {
  test.each<[string, OrderWish, string, string, string]>([
    ['a mode that does not go there', { market: 'US' }, 'M', 'epacket', 'shipment/no-lane'],
    ['a mode the channel does not take', { channel: 'lah', market: 'SG' }, 'M', 'ems', 'shipment/channel-modes'],
    [
      'a warehouse that does not keep the goods',
      { market: 'US', lines: [{ product: 'phone-case', quantity: 1 }] },
      'M',
      'overseas-warehouse',
      'shipment/not-stocked-there',
    ],
    ['a parcel over the weight', TEA_SET, 'L', 'epacket', 'shipment/too-heavy'],
    [
      'a parcel over the three sides together',
      { lines: [{ product: 'phone-case', quantity: 1 }] },
      'L',
      'epacket',
      'shipment/too-large',
    ],
    ['a mode nobody knows', {}, 'M', 'balloon', 'shipment/unknown-mode'],
  ])('is refused for %s', (_what, wish, carton, mode, key) => {
    expect(ready(wish, carton).refused('shipment/book', book(mode))).toBe(key);
  });

  test('an order is booked after packing, and once in one act', () => {
    const desk = deskWith([{}]);
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(desk.refused('shipment/book', book('epacket'))).toBe('shipment/not-packed');
    desk.do('parcel/pack', { orders: ['O-1'], carton: 'M' });
    expect(desk.refused('shipment/book', { bookings: [...book('epacket').bookings, ...book('ems').bookings] })).toBe(
      'input/twice',
    );
  });

  test('the right weight by the cheapest mode in time earns mode, cost and weight', () => {
    const desk = ready(TEA_SET, 'L');
    desk.do('shipment/book', book('consolidator', 4400));
    expect(desk.shipment('O-1')).toMatchObject({ chargeableGrams: 4400, cost: 1572 });
    desk.declare('O-1').do('batch/hand-over', { mode: 'consolidator', orders: ['O-1'] });
    expect(desk.points('P3.2.1', 'ship')).toMatchObject({ mode: 3, cost: 1, weight: 2, documents: 4, 'hand-over': 2 });
  });

  test('a mode in time that costs more than the tolerance loses the cost alone: 1,960 is over 1.12 × 1,572', () => {
    const desk = ready(TEA_SET, 'L');
    desk.do('shipment/book', book('ems', 3500));
    desk.declare('O-1').do('batch/hand-over', { mode: 'ems', orders: ['O-1'] });
    expect(desk.points('P3.2.1', 'ship')).toMatchObject({ mode: 3, cost: 0, weight: 2 });
  });

  test('the cheapest mode of all loses the mode where it does not arrive in time', () => {
    const desk = ready(TEA_SET, 'L');
    desk.do('shipment/book', book('sea', 5000));
    desk.declare('O-1').do('batch/hand-over', { mode: 'sea', orders: ['O-1'] });
    expect(desk.points('P3.2.1', 'ship')).toMatchObject({ mode: 0, cost: 0, weight: 2 });
  });

  test('a wrong weight is weighed again by the carrier and billed by the scale', () => {
    const desk = ready(TEA_SET, 'L');
    desk.do('shipment/book', book('consolidator', 3100));
    expect(desk.seenShipment('O-1').chargeableGrams).toBeUndefined();
    desk.declare('O-1').do('batch/hand-over', { mode: 'consolidator', orders: ['O-1'] });
    expect(desk.happened('shipment/re-weighed')[0]?.data).toEqual({ booked: 3100, billed: 4400 });
    expect(desk.seenShipment('O-1')).toMatchObject({ chargeableGrams: 4400, cost: 1572 });
    expect(desk.points('P3.2.1', 'ship').weight).toBe(0);
  });
});
