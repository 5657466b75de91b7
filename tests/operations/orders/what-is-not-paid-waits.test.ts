import { describe, expect, test } from 'vitest';
import { deskWith } from '../../support/desk.ts';
import { hours } from '../../support/world.ts';
import { sayVerdict } from './verdicts.ts';

const UNPAID = { paid: 'pending', placed: hours(0.1), truth: { situation: 'unpaid-never' } } as const;

describe('an order that is not paid', () => {
  test('an unpaid order is held for its payment', () => {
    const desk = deskWith([UNPAID]).until(hours(0.5)).openLists();
    expect(sayVerdict(desk, 'O-1')).toBe('hold payment');
    desk.do('order/hold', { orders: ['O-1'], reason: 'payment' });
    expect(desk.points('P3.1.1', 'decide')).toEqual({ decision: 6, 'in-time': 1 });
  });

  test('an authorised card is as good as a captured one, and is captured when the order is confirmed', () => {
    const desk = deskWith([{ paid: 'authorised' }]);
    expect(sayVerdict(desk, 'O-1')).toBe('confirm');
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(desk.state('O-1').payment).toBe('captured');
  });

  test('confirming an unpaid order is a critical error', () => {
    const desk = deskWith([UNPAID]).until(hours(0.5)).openLists();
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(desk.critical()).toEqual(['confirmed-unpaid']);
    expect(desk.points('P3.1.1', 'decide')).toEqual({ decision: 0, 'in-time': 0 });
  });

  test('the payment answers the hold, and the order is released', () => {
    const desk = deskWith([{ ...UNPAID, truth: { situation: 'unpaid-then-paid', pays: deskWith([]).open + hours(5) } }])
      .until(hours(0.5))
      .openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'payment' });
    expect(desk.until(hours(4.9)).order('O-1').hold?.answer).toBeUndefined();
    expect(desk.until(hours(5)).order('O-1').hold?.answer?.outcome).toBe('cleared');
    desk.do('order/release', { orders: ['O-1'] });
    expect(desk.state('O-1')).toMatchObject({ payment: 'captured', review: 'confirmed', fulfilment: 'allocated' });
    expect(desk.points('P3.1.1', 'answer-cleared')).toEqual({ decision: 2, 'in-time': 1 });
  });

  test('an order that was paid before it is looked at is confirmed; holding it is a false alarm', () => {
    const week = [{ ...UNPAID, truth: { situation: 'unpaid-then-paid' as const, pays: deskWith([]).open + hours(1) } }];
    const prompt = deskWith(week).until(hours(2)).openLists();
    expect(sayVerdict(prompt, 'O-1')).toBe('confirm');
    prompt.do('order/confirm', { orders: ['O-1'] });
    expect(prompt.points('P3.1.1', 'decide').decision).toBe(6);
    const timid = deskWith(week).until(hours(2)).openLists();
    timid.do('order/hold', { orders: ['O-1'], reason: 'payment' });
    expect(timid.points('P3.1.1', 'decide').decision).toBe(0);
    expect(timid.opportunities('P3.1.1', 'held')).toHaveLength(1);
  });

  test('the platform voids an unpaid order in the end, which answers the hold; the order is cancelled for its payment', () => {
    const desk = deskWith([{ ...UNPAID, paymentExpiry: hours(3) }])
      .until(hours(0.5))
      .openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'payment' });
    desk.until(hours(3.2));
    expect(desk.state('O-1').payment).toBe('voided');
    expect(desk.order('O-1').hold?.answer?.outcome).toBe('failed');
    expect(desk.refused('order/release', { orders: ['O-1'] })).toBe('order/cancelled-already');
    desk.do('order/cancel', { orders: ['O-1'], reason: 'payment' });
    expect(desk.points('P3.1.1', 'answer-failed')).toEqual({ decision: 2, 'in-time': 1 });
  });

  test('a voided order is cancelled for its payment and cannot be confirmed', () => {
    const desk = deskWith([{ ...UNPAID, paymentExpiry: hours(1) }])
      .until(hours(2))
      .openLists();
    expect(sayVerdict(desk, 'O-1')).toBe('cancel payment');
    expect(desk.refused('order/confirm', { orders: ['O-1'] })).toBe('order/cancelled-already');
    desk.do('order/cancel', { orders: ['O-1'], reason: 'payment' });
    expect(desk.points('P3.1.1', 'decide')).toEqual({ decision: 6, 'in-time': 1 });
  });

  test('the hold of a voided order is answered as failed, whatever it was held for', () => {
    const desk = deskWith([{ ...UNPAID, paymentExpiry: hours(1) }])
      .until(hours(0.5))
      .openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'address' });
    expect(desk.until(hours(6)).order('O-1').hold?.answer?.outcome).toBe('failed');
  });
});
