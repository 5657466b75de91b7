import type { RandomStream } from '../../../../kernel/random.ts';
import type { Catalogue } from '../../../shop/catalogue.ts';
import type { PerformanceTruth } from '../truth.ts';
import { type PlacedAnomaly, weekLevels } from './effects.ts';

/** A channel by its place in the catalogue. */
interface PlacedLevel {
  readonly place: number;
  /** By product: the places of the channel's markets where it may be sold; none where the channel does not list it. */
  readonly markets: readonly (readonly number[])[];
  readonly sessions: number;
  readonly orders: number;
  readonly wholesale: boolean;
}

/** What the rows are made of, by places in the catalogue. */
export interface Layout {
  readonly days: number;
  /** How busy each week is, per-mille. */
  readonly weeks: readonly number[];
  readonly levels: readonly PlacedLevel[];
  readonly weights: readonly number[];
  /** Of all weights. */
  readonly total: number;
  /** The list price of a product in a market, minor units of its currency. */
  priceOf(product: number, market: number): number;
  readonly anomalies: readonly PlacedAnomaly[];
}

type Shop = Pick<Catalogue, 'channels' | 'products' | 'markets' | 'restrictions'>;

/** Whether goods may go to a market at all: they have a price there, and no restriction closes it. */
function mayBeSold(shop: Shop, product: Shop['products'][number], market: Shop['markets'][number]): boolean {
  const isClosed = shop.restrictions.some(
    ({ modes, markets, traits }) =>
      modes === undefined &&
      (markets === undefined || markets.includes(market.id)) &&
      traits.some((trait) => product.traits.includes(trait)),
  );
  return !isClosed && product.prices[market.currency] !== undefined;
}

/** By product, the places of the markets of a channel in which it may be sold. */
function marketsFor(shop: Shop, channel: Shop['channels'][number] | undefined): readonly (readonly number[])[] {
  const own = shop.markets.flatMap((market, place) =>
    channel?.markets.includes(market.id) ? [{ market, place }] : [],
  );
  return shop.products.map((product) =>
    own.filter(({ market }) => mayBeSold(shop, product, market)).map(({ place }) => place),
  );
}

const placeIn = (list: readonly { readonly id: string }[], id: string | null): number | null =>
  id === null ? null : list.findIndex((each) => each.id === id);

/** Finds the places of what the truth names. */
export function layOut(
  { days, levels, weights, anomaly, episodes }: PerformanceTruth,
  shop: Shop,
  random: RandomStream,
): Layout {
  const { channels, products, markets } = shop;
  return {
    days,
    weeks: weekLevels(random, days),
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    levels: levels.map(({ channel, ...level }) => {
      const place = channels.findIndex(({ id }) => id === channel);
      return { ...level, place, markets: marketsFor(shop, channels[place]) };
    }),
    priceOf: (product, market) => {
      const currency = markets[market]?.currency;
      return currency === undefined ? 0 : (products[product]?.prices[currency] ?? 0);
    },
    anomalies: [{ ...anomaly, days }, ...episodes].map((each) => ({
      sign: each.sign,
      day: each.day,
      until: each.day + each.days,
      channel: placeIn(channels, each.channel),
      product: placeIn(products, each.product),
    })),
  };
}
