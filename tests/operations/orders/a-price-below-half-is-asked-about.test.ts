import { describe, expect, test } from 'vitest';
import { ordersOf } from '../../../src/operations/orders/view.ts';
import { deskWith } from '../../support/desk.ts';
import { hours } from '../../support/world.ts';
import { sayVerdict } from './verdicts.ts';

/** List price of an oolong pouch in Japan: JPY 2,580. */
const at = (unitPrice: number, truth = {}) => ({
  placed: hours(0.1),
  lines: [{ product: 'oolong-pouch', quantity: 1, unitPrice }],
  truth,
});

describe('a unit price below half the list price', () => {
  test.each([
    [2580, 'confirm'],
    [1290, 'confirm'],
    [1289, 'hold price'],
    [258, 'hold price'],
    [2_580_000, 'confirm'],
  ])('of JPY %i where the list says 2,580: %s', (price, verdict) => {
    expect(
      sayVerdict(
        deskWith([at(price)])
          .until(hours(1))
          .openLists(),
        'O-1',
      ),
    ).toBe(verdict);
  });

  test('that was a mistake: held, answered, cancelled for its price', () => {
    const desk = deskWith([at(258, { situation: 'price-error', answer: { after: hours(2), outcome: 'failed' } })])
      .until(hours(1))
      .openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'price' });
    desk.until(hours(3)).do('order/cancel', { orders: ['O-1'], reason: 'price' });
    expect(desk.points('P3.1.1', 'decide')).toEqual({ decision: 6, 'in-time': 1 });
    expect(desk.points('P3.1.1', 'answer-failed')).toEqual({ decision: 2, 'in-time': 1 });
    expect(ordersOf(desk.sitting.view()).desks.find((one) => one.id === 'harbour')?.figures.cancelled).toBe(1);
  });

  test('that was a mistake: cancelled for another reason, it earns half', () => {
    const desk = deskWith([at(258, { situation: 'price-error', answer: { after: hours(2), outcome: 'failed' } })])
      .until(hours(1))
      .openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'price' });
    desk.until(hours(3)).do('order/cancel', { orders: ['O-1'], reason: 'stock' });
    expect(desk.points('P3.1.1', 'answer-failed').decision).toBe(1);
  });

  test('that was a promotion: held, answered, released', () => {
    const desk = deskWith([at(1200, { situation: 'price-promotion', answer: { after: hours(1), outcome: 'cleared' } })])
      .until(hours(1))
      .openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'price' });
    desk.until(hours(2)).do('order/release', { orders: ['O-1'] });
    expect(desk.points('P3.1.1', 'answer-cleared')).toEqual({ decision: 2, 'in-time': 1 });
  });

  test('held for another reason earns half, and that hold finds nothing wrong', () => {
    const desk = deskWith([at(258, { situation: 'price-error', answer: { after: hours(2), outcome: 'failed' } })])
      .until(hours(1))
      .openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'address' });
    expect(desk.points('P3.1.1', 'decide').decision).toBe(3);
    expect(desk.until(hours(3)).order('O-1').hold?.answer?.outcome).toBe('cleared');
  });
});
