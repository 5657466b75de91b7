import { describe, expect, test } from 'vitest';
import { ordersOf } from '../../../src/operations/orders/view.ts';
import { deskWith } from '../../support/desk.ts';
import { hours } from '../../support/world.ts';
import { sayVerdict } from './verdicts.ts';

const week = (asksAt: number) => ({
  orders: [{ placed: hours(0.1), truth: { situation: 'buyer-cancels' as const } }],
  coming: (open: number) => [{ kind: 'order/cancel-asked' as const, at: open + asksAt, order: 'O-1' }],
});

describe('a buyer who asks to cancel', () => {
  test('before hand-over is granted, whatever had been decided', () => {
    const desk = deskWith(week(hours(3)))
      .until(hours(1))
      .openLists();
    desk.do('order/confirm', { orders: ['O-1'] });
    desk.until(hours(3));
    expect(desk.state('O-1').review).toBe('cancellation-requested');
    expect(sayVerdict(desk, 'O-1')).toBe('cancel buyer-request');
    desk.do('order/cancel', { orders: ['O-1'], reason: 'buyer-request' });
    expect(desk.points('P3.1.1', 'cancel-request')).toEqual({ decision: 2, 'in-time': 1 });
    expect(desk.stock('oolong-pouch').reserved).toBe(0);
    expect(desk.order('O-1').refundDue).toMatchObject({ amount: desk.order('O-1').total, why: 'cancelled' });
  });

  test('stays out of the platform’s cancellation rate', () => {
    const desk = deskWith(week(hours(1)))
      .until(hours(1.5))
      .openLists();
    desk.do('order/cancel', { orders: ['O-1'], reason: 'buyer-request' });
    expect(ordersOf(desk.sitting.view()).desks.find((one) => one.id === 'harbour')?.figures.cancelled).toBe(0);
  });

  test('after hand-over comes too late: the platform passes nothing on', () => {
    const desk = deskWith(week(hours(3)))
      .until(hours(1))
      .openLists()
      .ship('O-1', 'epacket');
    desk.until(hours(4));
    expect(desk.state('O-1').review).toBe('confirmed');
    expect(desk.refused('order/cancel', { orders: ['O-1'], reason: 'buyer-request' })).toBe(
      'order/handed-over-already',
    );
  });

  test('and is ignored: the order goes on and the request counts as ignored', () => {
    const desk = deskWith(week(hours(3)))
      .until(hours(1))
      .openLists();
    desk.until(hours(3.5)).do('order/confirm', { orders: ['O-1'] });
    expect(desk.state('O-1').review).toBe('confirmed');
    expect(desk.points('P3.1.1', 'cancel-request')).toEqual({ decision: 0, 'in-time': 0 });
  });

  test('with the order on hold for another reason is granted too, and the answer to the hold is no longer awaited', () => {
    const desk = deskWith(week(hours(4)))
      .until(hours(1))
      .openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'address' });
    desk.until(hours(3.5));
    desk.until(hours(4)).do('order/cancel', { orders: ['O-1'], reason: 'buyer-request' });
    desk.sitting.advance(Number.MAX_SAFE_INTEGER);
    expect(desk.opportunities('P3.1.1', 'answer-cleared')).toEqual([]);
    expect(desk.points('P3.1.1', 'cancel-request')).toEqual({ decision: 2, 'in-time': 1 });
  });
});
