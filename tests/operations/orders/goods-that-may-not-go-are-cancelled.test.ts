import { describe, expect, test } from 'vitest';
import { restrictionsOn } from '../../../src/operations/orders/freight.ts';
import { deskWith } from '../../support/desk.ts';
import { formFor, hours, openOf } from '../../support/world.ts';
import { sayVerdict } from './verdicts.ts';

/** The handbook's page on restricted goods: products that may not go to a market at all. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  'pork-floss-rolls': ['US', 'JP', 'AU', 'DE', 'MY'],
  'pineapple-pastry': ['AU', 'DE'],
  nougat: ['AU', 'DE'],
  'sheet-mask': ['MY'],
  'hand-cream': ['MY'],
  'wooden-puzzle': ['DE'],
};

const { catalogue } = formFor(1);
const monday = openOf(formFor(1));

describe('a product and a market', () => {
  test.each(catalogue.products.map((product) => product.id))(
    '%s is closed where the handbook says, and nowhere else',
    (product) => {
      const closed = catalogue.markets
        .map((market) => market.id)
        .filter(
          (market) => restrictionsOn(catalogue, [{ product, quantity: 1, unitPrice: 1 }], market, monday).length > 0,
        );
      expect(closed.sort()).toEqual([...(CLOSED[product] ?? [])].sort());
    },
  );

  test('a rule holds from its first to its last day, both included', () => {
    const [rule] = catalogue.restrictions.filter((one) => one.id === 'toy-de-closed');
    if (rule === undefined) throw new Error('no such rule');
    const dated = { ...catalogue, restrictions: [{ ...rule, validFrom: '2026-11-03', validTo: '2026-11-04' }] };
    const on = (date: string) =>
      restrictionsOn(
        dated,
        [{ product: 'wooden-puzzle', quantity: 1, unitPrice: 1 }],
        'DE',
        Date.parse(`${date}T12:00:00+08:00`),
      ).length;
    expect(['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'].map(on)).toEqual([0, 1, 1, 0]);
  });
});

describe('an order with restricted goods', () => {
  const order = {
    market: 'DE',
    lines: [
      { product: 'oolong-pouch', quantity: 1 },
      { product: 'wooden-puzzle', quantity: 1 },
    ],
    placed: hours(0.1),
    truth: { situation: 'restricted' as const },
  };

  test('an order with one restricted line is cancelled as restricted', () => {
    const desk = deskWith([order]).until(hours(1)).openLists();
    expect(sayVerdict(desk, 'O-1')).toBe('cancel restricted');
    desk.do('order/cancel', { orders: ['O-1'], reason: 'restricted' });
    expect(desk.points('P3.1.1', 'decide')).toEqual({ decision: 6, 'in-time': 1 });
    expect(desk.order('O-1').refundDue?.amount).toBe(desk.order('O-1').total);
  });

  test('cancelling restricted goods for another reason earns half', () => {
    const desk = deskWith([order]).until(hours(1)).openLists();
    desk.do('order/cancel', { orders: ['O-1'], reason: 'fraud' });
    expect(desk.points('P3.1.1', 'decide').decision).toBe(3);
  });

  test('confirming restricted goods is a critical error', () => {
    const desk = deskWith([order]).until(hours(1)).openLists();
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(desk.critical()).toEqual(['confirmed-prohibited']);
  });

  test('restricted goods that were held first are still cancelled rightly, and their hold opens no chance to release', () => {
    const desk = deskWith([order]).until(hours(1)).openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'address' });
    desk.until(hours(4));
    expect(desk.opportunities('P3.1.1', 'answer-cleared')).toEqual([]);
    desk.do('order/cancel', { orders: ['O-1'], reason: 'restricted' });
    expect(desk.points('P3.1.1', 'decide')).toEqual({ decision: 6, 'in-time': 1 });
  });

  test('releasing restricted goods from a hold is as critical as confirming them', () => {
    const desk = deskWith([order]).until(hours(1)).openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'address' });
    desk.until(hours(4)).do('order/release', { orders: ['O-1'] });
    expect(desk.critical()).toEqual(['confirmed-prohibited']);
    expect(desk.points('P3.1.1', 'decide').decision).toBe(0);
  });

  test('cancelling restricted goods that were confirmed by mistake is no second mistake', () => {
    const desk = deskWith([order]).until(hours(1)).openLists();
    desk.do('order/confirm', { orders: ['O-1'] });
    desk.do('order/cancel', { orders: ['O-1'], reason: 'restricted' });
    expect(desk.opportunities('P3.1.1', 'cancelled')).toEqual([]);
  });
});
