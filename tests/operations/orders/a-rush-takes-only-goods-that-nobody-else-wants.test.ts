import { describe, expect, test } from 'vitest';
import type { ComingOrder } from '../../../src/operations/market/form.ts';
import { INJECT } from '../../../src/operations/market/injects/index.ts';
import { readConditions } from '../../../src/operations/orders/conditions.ts';
import { ordersCatalogueOf } from '../../../src/operations/orders/house.ts';
import { ORDER, stateOf } from '../../../src/operations/orders/order.ts';
import { stockLevels } from '../../../src/operations/shop/stock.ts';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import { beginSitting, formFor, hours } from '../../support/world.ts';

const RUSH = { kind: 'rush' };

const ids = (desk: TestDesk): readonly string[] => desk.sitting.world.all(ORDER).map(({ id }) => id);

describe('a rush', () => {
  test('is six ordinary orders that came now, each of another buyer', () => {
    const sitting = beginSitting(formFor(101, 'order-day'));
    const { world } = sitting;
    const known = new Set(world.all(ORDER).map(({ id }) => id));
    const numbers = new Set(world.all(ORDER).map(({ number }) => number));
    sitting.perform(INJECT, RUSH);
    const fresh = world.all(ORDER).filter(({ id }) => !known.has(id));
    expect(fresh).toHaveLength(6);
    expect(new Set(fresh.map(({ buyer }) => buyer.id)).size).toBe(6);
    for (const order of fresh) {
      expect(order.placedAt).toBe(sitting.now);
      expect(order.shipBy).toBeGreaterThan(sitting.now);
      expect(order.deliverBy).toBeGreaterThan(order.shipBy);
      expect(numbers.has(order.number)).toBe(false);
      const context = {
        ...{ catalogue: ordersCatalogueOf(world), now: sitting.now, others: world.all(ORDER) },
        stock: (product: string) => stockLevels(world, product),
      };
      expect(readConditions(order, stateOf(order), context)).toEqual({ decision: 'confirm' });
    }
  });

  test('leaves to an order that is still to come the goods that it will want', () => {
    // Two orders have come and one will, a piece each: the fourth piece is for one order of a rush.
    const week = {
      orders: [{ placed: -hours(30) }, { placed: -hours(29) }, { placed: hours(5) }],
      stock: { 'oolong-pouch': { onHand: 4 } },
    };
    const desk = deskWith(week);
    desk.do(INJECT, RUSH);
    expect(ids(desk)).toHaveLength(3);
    expect(desk.refused(INJECT, RUSH)).toBe('inject/nobody-now');
  });

  test('is not of buyers who have just ordered the same: that would be an order twice', () => {
    const desk = deskWith([{ placed: -hours(0.1) }]);
    expect(desk.refused(INJECT, RUSH)).toBe('inject/nobody-now');
    desk.until(hours(8)).do(INJECT, RUSH);
    expect(desk.refused(INJECT, RUSH)).toBe('inject/nobody-now');
  });

  test('travels and ends like other orders', () => {
    const desk = deskWith([{ placed: -hours(30) }]);
    desk.do(INJECT, RUSH);
    const [id = ''] = ids(desk).filter((each) => each !== 'O-1');
    desk.openLists().ship(id, 'ems');
    desk.until(24 * hours(24));
    expect(desk.order(id).deliveredAt).toBeDefined();
    expect(desk.points('P3.2.1', 'ship', id)).toMatchObject({ mode: 3, 'hand-over': 2, tracking: 2 });
    const { number }: Pick<ComingOrder, 'number'> = desk.order(id);
    expect(number).toMatch(/^HB\d+$/);
  });
});
