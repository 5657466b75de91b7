import { describe, expect, test } from 'vitest';
import { deskWith } from '../../support/desk.ts';
import type { OrderWish } from '../../support/week.ts';
import { hours, minutes } from '../../support/world.ts';
import { sayVerdict } from './verdicts.ts';

const buyer = { id: 'B-twin', name: 'Yuki Sato', language: 'ja', earlierOrders: 1 } as const;
const first: OrderWish = { buyer, placed: minutes(5), lines: [{ product: 'umbrella', quantity: 2 }] };
const again = (change: OrderWish = {}): OrderWish => ({
  ...first,
  placed: minutes(25),
  truth: { situation: 'double-order', answer: { after: hours(1), outcome: 'failed' } },
  ...change,
});
const open = (orders: readonly OrderWish[]) => deskWith(orders).until(hours(2)).openLists();

describe('two like orders of one buyer', () => {
  test('of two like orders minutes apart, the later one is held and the first goes on', () => {
    const desk = open([first, again()]);
    expect([sayVerdict(desk, 'O-1'), sayVerdict(desk, 'O-2')]).toEqual(['confirm', 'hold duplicate']);
    desk.do('order/hold', { orders: ['O-2'], reason: 'duplicate' });
    expect(desk.points('P3.1.1', 'decide', 'O-2')).toEqual({ decision: 6, 'in-time': 1 });
    expect(desk.until(hours(3)).order('O-2').hold?.answer?.outcome).toBe('failed');
  });

  test('like orders are double up to 30 minutes apart, and not a minute more', () => {
    expect(sayVerdict(open([first, again({ placed: minutes(35) })]), 'O-2')).toBe('hold duplicate');
    expect(sayVerdict(open([first, again({ placed: minutes(36) })]), 'O-2')).toBe('confirm');
  });

  test.each<[string, OrderWish]>([
    ['of another buyer', { buyer: { ...buyer, id: 'B-other' } }],
    ['with another quantity', { lines: [{ product: 'umbrella', quantity: 1 }] }],
    ['with other goods', { lines: [{ product: 'phone-case', quantity: 2 }] }],
    [
      'with one more line',
      {
        lines: [
          { product: 'umbrella', quantity: 2 },
          { product: 'phone-case', quantity: 1 },
        ],
      },
    ],
  ])('%s are not double', (_what, change) => {
    expect(sayVerdict(open([first, again(change)]), 'O-2')).toBe('confirm');
  });

  test('of two like orders placed in the same minute, only one is the double', () => {
    const desk = open([first, again({ placed: minutes(5) })]);
    expect([sayVerdict(desk, 'O-1'), sayVerdict(desk, 'O-2')].sort()).toEqual(['confirm', 'hold duplicate']);
  });

  test('the second part of a split order is no double of its first', () => {
    const desk = open([{ ...first, lines: [{ product: 'umbrella', quantity: 4 }] }]);
    desk.do('order/split', { order: 'O-1', lines: [{ product: 'umbrella', quantity: 2 }] });
    expect(sayVerdict(desk, 'O-1')).toBe('confirm');
  });

  test('once the first order is cancelled, the later one is no double any more', () => {
    const desk = open([first, again()]);
    desk.do('order/cancel', { orders: ['O-1'], reason: 'duplicate' });
    expect(sayVerdict(desk, 'O-2')).toBe('confirm');
  });
});
