import type { RandomStream } from '../../../../kernel/random.ts';
import type { TrafficRow } from '../data-table.ts';
import { dayShape, effectOn } from './effects.ts';
import type { Layout } from './layout.ts';

/** A whole number around `thousandths`: rounded up as often as its rest says, so that small numbers keep their mean. */
const rounded = (random: RandomStream, thousandths: number): number =>
  Math.floor(thousandths / 1000) + (random.chance(thousandths % 1000) ? 1 : 0);

/** A share of a count, around that many per-mille of it. */
const shareOf = (random: RandomStream, count: number, permille: number): number =>
  Math.min(count, rounded(random, Math.floor(count * permille)));

/** Visits of every product on every channel, day by day. */
export function trafficRows(
  { levels, weights, total, days, weeks, anomalies }: Layout,
  random: RandomStream,
): TrafficRow[] {
  const rows: TrafficRow[] = [];
  const adShares = levels.map((_, channel) => weights.map((__, product) => adShare(random, channel, product)));
  for (let day = 0; day < days; day += 1)
    for (const [at, { place, sessions, markets }] of levels.entries())
      for (const [product, weight] of weights.entries()) {
        if (markets[product]?.length === 0) continue;
        const usual = Math.floor((sessions * weight * dayShape(day, weeks) * random.int(850, 1150)) / (total * 1000));
        const effect = effectOn(anomalies, day, place, product);
        const share = adShares[at]?.[product] ?? 200;
        const ads = rounded(random, Math.floor((usual * share * effect.adSessions) / 1_000_000));
        const others = rounded(random, Math.floor((usual * (1000 - share) * effect.sessions) / 1_000_000));
        const count = ads + others;
        const carts = rounded(random, Math.floor((usual * 95 * effect.carts) / 1_000_000));
        rows.push([
          day,
          place,
          product,
          count,
          ads,
          shareOf(random, count, random.int(820, 940)),
          Math.min(count, carts),
        ]);
      }
  return rows;
}

/** Per-mille of the sessions of a product on a channel that come from ads. */
const adShare = (random: RandomStream, channel: number, product: number): number =>
  random.fork(`ads/${channel}/${product}`).int(140, 300);
