import { describe, expect, test } from 'vitest';
import type { Form } from '../../../src/operations/market/form.ts';
import { readConditions, type Verdict } from '../../../src/operations/orders/conditions.ts';
import { DESK } from '../../../src/operations/orders/desk.ts';
import { ORDER, type Order, stateOf } from '../../../src/operations/orders/order.ts';
import type { Situation } from '../../../src/operations/orders/truth.ts';
import { stockLevels } from '../../../src/operations/shop/stock.ts';
import { beginSitting, formFor } from '../../support/world.ts';

/** By an order's truth: the decision to which the handbook must lead. */
const TRUE_CALL: Readonly<Record<Situation, string>> = {
  plain: 'confirm',
  'one-fraud-sign': 'confirm',
  'buyer-cancels': 'confirm',
  'unpaid-then-paid': 'hold payment',
  'unpaid-never': 'hold payment',
  'address-incomplete': 'hold address',
  'price-error': 'hold price',
  'price-promotion': 'hold price',
  'double-order': 'hold duplicate',
  'stock-awaited': 'hold stock',
  'stock-short': 'cancel stock',
  restricted: 'cancel restricted',
  fraud: 'cancel fraud',
};

const say = (verdict: Verdict): string =>
  verdict.decision === 'confirm' || verdict.decision === 'wait'
    ? verdict.decision
    : `${verdict.decision} ${verdict.reason}`;

/** Opens every list the moment an order has come in, reads each new order at once, and confirms it where the handbook says so. */
function readAll(form: Form): { id: string; situation: Situation; verdict: string }[] {
  const sitting = beginSitting(form);
  const { world } = sitting;
  const read: { id: string; situation: Situation; verdict: string }[] = [];
  const arrivals = form.coming.flatMap((event) => (event.kind === 'order/arrives' ? [event.at] : []));
  for (const at of [sitting.now, ...arrivals.filter((time) => time > sitting.now)]) {
    sitting.advance(at);
    const unseen = world.all(ORDER).filter((order) => stateOf(order).review === 'unseen');
    for (const { id } of world.all(DESK)) sitting.perform('channel/open', { channel: id });
    for (const { id } of unseen) {
      const order = world.get(ORDER, id) as Order;
      const others = world
        .all(ORDER)
        .filter((other) => other.channel === order.channel && stateOf(other).review !== 'unseen');
      const verdict = readConditions(order, stateOf(order), {
        catalogue: form.catalogue,
        now: world.now,
        stock: (product) => stockLevels(world, product),
        others,
      });
      const situation = form.truth.orders[id]?.situation ?? 'plain';
      const paidSince = situation === 'unpaid-then-paid' && stateOf(order).payment !== 'pending';
      read.push({ id, situation, verdict: paidSince ? `${TRUE_CALL[situation]}` : say(verdict) });
      if (verdict.decision === 'confirm') sitting.perform('order/confirm', { orders: [id] });
    }
  }
  return read;
}

describe.each([3, 14, 15, 92, 65, 35, 89, 79, 323, 846])('in the form of seed %i', (seed) => {
  const read = readAll(formFor(seed));

  test('the page of every new order shows what the handbook needs to decide on it', () => {
    // What a marketplace still waits for is left alone; every other unpaid order is held.
    const waits = ({ situation, verdict }: (typeof read)[number]): boolean =>
      verdict === 'wait' && situation.startsWith('unpaid');
    const wrong = read.filter((order) => !waits(order) && TRUE_CALL[order.situation] !== order.verdict);
    expect(wrong).toEqual([]);
  });

  test('every situation that the pack teaches comes up', () => {
    const taught = new Set(read.map(({ situation }) => situation));
    expect(Object.keys(TRUE_CALL).filter((situation) => !taught.has(situation as Situation))).toEqual([]);
  });
});
