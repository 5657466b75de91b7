import type { RandomStream } from '../../kernel/random.ts';
import type { Situation } from '../../operations/orders/truth.ts';
import { HOUR } from '../../operations/shop/calendar.ts';
import { type Compiling, someTime } from './context.ts';
import { makeOrder } from './situations.ts';

/** The last day (0 = Monday) of situations that need time for an answer or for goods to come in. */
const LAST_DAY: Partial<Record<Situation, number>> = {
  'unpaid-then-paid': 2,
  'unpaid-never': 2,
  'address-incomplete': 3,
  'price-error': 3,
  'price-promotion': 3,
  'double-order': 3,
  'buyer-cancels': 3,
  'stock-awaited': 0,
};

function arrivalOf(c: Compiling, random: RandomStream, situation: Situation): number {
  const [monday] = c.days;
  if (situation === 'stock-awaited' && monday !== undefined)
    return someTime(random, monday.open + 5 * 60_000, monday.open + HOUR);
  const day = c.days[random.int(0, LAST_DAY[situation] ?? 4)] ?? monday;
  if (day === undefined) throw new Error('pack: the week has no working day');
  if (situation === 'unpaid-never') return someTime(random, day.open + HOUR, day.close - 3 * HOUR);
  if (situation === 'plain' || situation === 'one-fraud-sign' || situation === 'restricted' || situation === 'fraud') {
    return someTime(random, day.open - 4 * HOUR, day.close - (day === c.days.at(-1) ? 5 : 2) * HOUR);
  }
  return someTime(random, day.open + 10 * 60_000, day.close - 5 * HOUR);
}

/** Makes the orders that come in during the week. */
export function makeFresh(c: Compiling): void {
  for (const entry of c.data.demand.fresh) {
    const stream = c.random.fork(`fresh/${entry.situation}`);
    const count = stream.int(entry.least, entry.most);
    for (let i = 0; i < count; i += 1) {
      const random = stream.fork(`${i}`);
      const wish = { situation: entry.situation, placedAt: arrivalOf(c, random, entry.situation), origin: 'fresh' };
      makeOrder(c, random.fork('order'), entry.products === undefined ? wish : { ...wish, products: entry.products });
    }
  }
}
