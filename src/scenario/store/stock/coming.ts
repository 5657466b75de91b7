import { atClock, HOUR, MINUTE } from '../../../operations/shop/calendar.ts';
import type { StockComing } from '../../../operations/store/stock/coming.ts';
import { dayAt, someTime } from '../../compile/context.ts';
import type { Plan } from './variances.ts';
import { type CompilingStock, NIGHTLY } from './week.ts';

/** The nightly syncs of all channels. As many as the pack asks for fail, none before Monday. */
function syncs({ c, own, random }: CompilingStock): readonly StockComing[] {
  const nights = c.days.flatMap((day, i) => c.catalogue.channels.map(({ id: channel }) => ({ day, i, channel })));
  const failing = new Set(
    random
      .fork('syncs')
      .shuffle(nights.filter(({ i }) => i > 0))
      .slice(0, own.failedSyncs),
  );
  return nights.map((night) => ({
    kind: 'channel-sync/runs',
    at: atClock(night.day.open, NIGHTLY),
    channel: night.channel,
    fails: failing.has(night),
  }));
}

/** Goods set aside that do not agree with open orders are reported in the first days, so that there is time to find out why. */
const reports = ({ c, random }: CompilingStock, plans: readonly Plan[]): readonly StockComing[] =>
  plans
    .filter(({ bin }) => bin === '')
    .map(({ product, difference: pieces }, i) => {
      const day = dayAt(c, i % 2);
      const at = someTime(random.fork(`report/${product}`), day.open + HOUR / 2, day.close - 3 * HOUR);
      return { kind: 'stock-count/is-reported', at, product, pieces };
    });

/** Levels come up for review one after another, so that the last one still has its hours. */
const reviews = ({ c, random }: CompilingStock, products: readonly string[]): readonly StockComing[] =>
  products.map((product, i) => {
    const day = dayAt(c, Math.floor((i * Math.max(1, c.days.length - 1)) / products.length));
    const at = someTime(random.fork(`review/${product}`), day.open + HOUR / 2, day.close - 3 * HOUR);
    return { kind: 'supply-level/comes-up', at, product };
  });

/** Everything that is to come of the stock during the week. */
export function stockComing(
  stock: CompilingStock,
  plans: readonly Plan[],
  reviewed: readonly string[],
): readonly StockComing[] {
  const { c, own } = stock;
  const [first, last] = [dayAt(c, 0), dayAt(c, c.days.length - 1)];
  const until = atClock(first.open, own.counts.planBy);
  return [
    { kind: 'stock-plan/opens', at: first.open, until },
    { kind: 'stock-plan/closes', at: until },
    ...syncs(stock),
    ...reports(stock, plans),
    ...reviews(stock, reviewed),
    { kind: 'record-accuracy/is-stated', at: last.close - MINUTE },
  ];
}
