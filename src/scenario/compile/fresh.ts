import type { RandomStream } from '../../kernel/random.ts';
import type { Situation } from '../../operations/orders/truth.ts';
import { atClock, HOUR } from '../../operations/shop/calendar.ts';
import { type Compiling, dayAt, someTime } from './context.ts';
import type { Sign } from './made.ts';
import { forEntry } from './pack-fault.ts';
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

/** The last day on which it may come, 0 = the first: in a short week as long before the end as in a whole one. */
const lastDayOf = (c: Compiling, situation: Situation): number =>
  Math.max(0, (LAST_DAY[situation] ?? 4) - (5 - c.days.length));

function arrivalOf(c: Compiling, random: RandomStream, situation: Situation): number {
  const [monday] = c.days;
  if (situation === 'stock-awaited' && monday !== undefined)
    return someTime(random, monday.open + 5 * 60_000, monday.open + HOUR);
  const day = dayAt(c, random.int(0, lastDayOf(c, situation)));
  if (situation === 'unpaid-never') return someTime(random, day.open + HOUR, day.close - 3 * HOUR);
  if (situation === 'plain' || situation === 'one-fraud-sign' || situation === 'restricted' || situation === 'fraud') {
    return someTime(random, day.open - 4 * HOUR, day.close - (day === c.days.at(-1) ? 5 : 2) * HOUR);
  }
  return someTime(random, day.open + 10 * 60_000, day.close - 5 * HOUR);
}

/** Makes the orders that come in during the week. */
export function makeFresh(c: Compiling): void {
  for (const [at, entry] of c.data.demand.fresh.entries()) {
    // A second entry of a situation has a stream of its own, or its orders would be those of the first.
    const before = c.data.demand.fresh.slice(0, at).filter(({ situation }) => situation === entry.situation).length;
    const stream = c.random.fork(before === 0 ? `fresh/${entry.situation}` : `fresh/${entry.situation}/${before}`);
    const count = stream.int(entry.least, entry.most);
    const signs: Sign[] = [];
    for (let i = 0; i < count; i += 1) {
      const random = stream.fork(`${i}`);
      const placedAt =
        entry.at === undefined ? arrivalOf(c, random, entry.situation) : atClock(dayAt(c, 0).open, entry.at);
      const wish = { situation: entry.situation, placedAt, origin: 'fresh' };
      const whole = {
        ...wish,
        ...(entry.products === undefined ? {} : { products: entry.products }),
        ...(entry.market === undefined ? {} : { market: entry.market }),
      };
      const { id } = forEntry('demand.yaml', ['fresh', at], () => makeOrder(c, random.fork('order'), whole));
      signs.push({ happening: 'order/arrived', of: id });
      if (entry.name !== undefined) c.names.set(entry.name, id);
    }
    c.made.push({ file: 'demand.yaml', path: ['fresh', at], least: entry.least, most: entry.most, signs });
  }
}
