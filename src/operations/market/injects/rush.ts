import type { RandomStream } from '../../../kernel/random.ts';
import type { WorldReader } from '../../../kernel/step.ts';
import { shipByOf } from '../../orders/freight.ts';
import { ordersCatalogueOf } from '../../orders/house.ts';
import { ORDER, stateOf } from '../../orders/order.ts';
import { MINUTE, startOfTaipeiDay } from '../../shop/calendar.ts';
import { find } from '../../shop/catalogue.ts';
import { type OrderLine, SALES_OF_BUYER } from '../../shop/sale.ts';
import { promisable } from '../../shop/stock.ts';
import { orderArrives } from '../arrivals.ts';
import type { ComingOrder, SealedForm } from '../form.ts';
import { truthOf } from '../truth.ts';
import { type Inject, numberedFrom } from './inject.ts';

/** Orders of a rush: they come in the same minute. */
const ORDERS = 6;

/** Pieces of each product that nobody wants: not an order that has come, and none that will. */
class Spare {
  readonly #pieces = new Map<string, number>();
  readonly #world: WorldReader;

  constructor(world: WorldReader, coming: readonly ComingOrder[]) {
    this.#world = world;
    for (const order of coming) if (world.get(ORDER, order.id) === undefined) this.take(order.lines);
    for (const order of world.all(ORDER)) if (stateOf(order).fulfilment === 'unallocated') this.take(order.lines);
  }

  has(lines: readonly OrderLine[]): boolean {
    return lines.every(({ product, quantity }) => this.#left(product) >= quantity);
  }

  take(lines: readonly OrderLine[]): void {
    for (const { product, quantity } of lines) this.#pieces.set(product, this.#left(product) - quantity);
  }

  #left(product: string): number {
    return this.#pieces.get(product) ?? promisable(this.#world, product);
  }
}

/** A number that looks like another of the same channel and is nobody's. */
function numberLike(random: RandomStream, number: string, taken: Set<string>): string {
  for (;;) {
    const other = number.replace(/\d/g, () => String(random.int(0, 9)));
    if (taken.has(other)) continue;
    taken.add(other);
    return other;
  }
}

/** Whoever orders the same again within minutes has done so by mistake: that would be no ordinary order. */
function hasJustOrdered(world: WorldReader, buyer: string): boolean {
  const since = world.now - ordersCatalogueOf(world).rules.duplicateMinutes * MINUTE;
  return world.where(SALES_OF_BUYER, buyer).some(({ placedAt }) => placedAt >= since);
}

/** Orders of the form that have come and were ordinary: their buyers order again. */
const ordinary = (world: WorldReader, coming: readonly ComingOrder[]): readonly ComingOrder[] =>
  coming.filter(
    ({ id, buyer }) =>
      world.get(ORDER, id) !== undefined &&
      truthOf(world, id).situation === 'plain' &&
      !hasJustOrdered(world, buyer.id),
  );

/** The same buyer orders the same again, now. */
function orderAgain(world: WorldReader, before: ComingOrder, id: string, number: string): ComingOrder {
  const { note: _note, ...same } = before;
  const placedAt = world.now;
  const { channels, hours } = ordersCatalogueOf(world);
  const promised = before.deliverBy - startOfTaipeiDay(before.placedAt);
  return {
    ...same,
    id,
    number,
    placedAt,
    buyer: { ...before.buyer, earlierOrders: before.buyer.earlierOrders + 1 },
    shipBy: shipByOf(placedAt, find(channels, before.channel).handlingDays, hours),
    deliverBy: startOfTaipeiDay(placedAt) + promised,
    paid: 'captured',
  };
}

/** Several orders come at once: of buyers who have bought before, and of goods that are there for them. */
export const rush: Inject = {
  trains: 'orders',
  find: (world, random) => {
    const sealed = world.sealed as SealedForm;
    const coming = sealed.coming.flatMap((event) => (event.kind === 'order/arrives' ? [event.order] : []));
    const taken = new Set([...coming, ...world.all(ORDER)].map(({ number }) => number));
    const spare = new Spare(world, coming);
    const from = numberedFrom(world);
    const orders: ComingOrder[] = [];
    const buyers = new Set<string>();
    for (const before of random.shuffle([...ordinary(world, coming)])) {
      if (orders.length === ORDERS) break;
      if (buyers.has(before.buyer.id) || !spare.has(before.lines)) continue;
      spare.take(before.lines);
      buyers.add(before.buyer.id);
      const number = numberLike(random, before.number, taken);
      orders.push(orderAgain(world, before, `O-${from + orders.length + 1}`, number));
    }
    if (orders.length === 0) return null;
    return (step) => {
      for (const order of orders) orderArrives(step, { order });
    };
  },
};
