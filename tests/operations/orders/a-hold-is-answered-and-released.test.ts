import { describe, expect, test } from 'vitest';
import { deskWith } from '../../support/desk.ts';
import { hours } from '../../support/world.ts';

const GOOD = [{ placed: hours(0.1) }];

describe('a hold', () => {
  test('holding a good order is a false alarm, and its answer finds nothing wrong', () => {
    const desk = deskWith(GOOD).until(hours(1)).openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'address' });
    expect(desk.points('P3.1.1', 'decide')).toEqual({ decision: 0, 'in-time': 0 });
    expect(desk.opportunity('P3.1.1', 'held')).toMatchObject({
      outcome: 'false-alarm',
      findings: [{ earned: 0, possible: 2 }],
    });
    expect(desk.until(hours(3)).order('O-1').hold?.answer?.outcome).toBe('cleared');
  });

  test('an order that is on hold, or has left, cannot be put on hold', () => {
    const desk = deskWith(GOOD).until(hours(1)).openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'address' });
    expect(desk.refused('order/hold', { orders: ['O-1'], reason: 'price' })).toBe('order/cannot-hold');
    desk.do('order/release', { orders: ['O-1'] });
    desk.prepare('O-1', 'epacket').do('batch/hand-over', { mode: 'epacket', orders: ['O-1'] });
    expect(desk.refused('order/hold', { orders: ['O-1'], reason: 'price' })).toBe('order/handed-over-already');
  });

  test('a packed parcel on hold cannot be handed over until it is released, and stays packed', () => {
    const desk = deskWith(GOOD).until(hours(1)).openLists();
    desk.do('order/confirm', { orders: ['O-1'] });
    desk.prepare('O-1', 'epacket').do('order/hold', { orders: ['O-1'], reason: 'address' });
    expect(desk.refused('batch/hand-over', { mode: 'epacket', orders: ['O-1'] })).toBe('order/not-confirmed');
    desk.do('order/release', { orders: ['O-1'] });
    desk.do('batch/hand-over', { mode: 'epacket', orders: ['O-1'] });
    expect(desk.stock('oolong-pouch').reserved).toBe(0);
  });

  test('an order on hold is released, and cannot be confirmed', () => {
    const desk = deskWith(GOOD).until(hours(1)).openLists();
    expect(desk.refused('order/release', { orders: ['O-1'] })).toBe('order/not-on-hold');
    desk.do('order/hold', { orders: ['O-1'], reason: 'address' });
    expect(desk.refused('order/confirm', { orders: ['O-1'] })).toBe('order/on-hold');
  });

  test('releasing a hold before its answer is a false alarm, unless the goods were split off', () => {
    const desk = deskWith(GOOD).until(hours(1)).openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'price' });
    desk.do('order/release', { orders: ['O-1'] });
    expect(desk.opportunities('P3.1.1', 'released')).toHaveLength(1);
  });

  test('a second hold is another chance, and the verdict on the first stays', () => {
    const desk = deskWith(GOOD).until(hours(1)).openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'price' });
    desk.until(hours(3.5)).do('order/release', { orders: ['O-1'] });
    desk.do('order/hold', { orders: ['O-1'], reason: 'price' });
    desk.until(hours(6)).do('order/cancel', { orders: ['O-1'], reason: 'price' });
    const chances = desk.opportunities('P3.1.1', 'answer-cleared');
    expect(chances.map((one) => one.findings[0]?.earned)).toEqual([2, 0]);
    expect(new Set(chances.map((one) => one.id)).size).toBe(2);
  });
});
