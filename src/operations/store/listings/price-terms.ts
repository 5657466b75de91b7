import { find } from '../../shop/catalogue.ts';
import { permilleOf } from '../../shop/money.ts';
import { storeItemOf } from '../look-ups.ts';
import type { Levy } from './house.ts';
import type { ListingNotice } from './notice.ts';
import { endedPrice, lowestPrice, type PriceBasis } from './price.ts';
import {
  changeOf,
  holdsAt,
  marketRules,
  type Place,
  productOf,
  type StoreCatalogue,
  sheetOf,
  type Terms,
  termsAt,
} from './terms.ts';

/** The rule on duty or tax for a product in a market: one that names its kind goes before one for all goods. */
function levyOn(terms: Terms, sort: Levy['sort'], { product, market }: Place): number {
  const { kind } = sheetOf(terms, product);
  const rules = terms.house.listings.levies.filter(
    (levy) => levy.sort === sort && levy.markets.includes(market) && holdsAt(levy, terms.at),
  );
  const own = rules.find(({ kinds }) => kinds.includes(kind)) ?? rules.find(({ kinds }) => kinds.length === 0);
  return changeOf(terms, sort, (change) => change.market === market)?.permille ?? own?.permille ?? 0;
}

function freightOf(terms: Terms, { product, channel, market }: Place): number {
  const share = terms.house.listings.freight.find((row) => row.channel === channel && row.market === market);
  if (share === undefined) throw new Error(`listings: no freight on ${channel} to ${market}`);
  return share.base + share.per100g * Math.ceil(productOf(terms, product).grams / 100);
}

/** All that the price of a product has to carry in a place, as of a moment. Whole TWD and per-mille. */
export function priceBasisOf(terms: Terms, place: Place): PriceBasis {
  const channel = find(terms.catalogue.channels, place.channel);
  const { currency, rate } = find(terms.catalogue.markets, place.market);
  return {
    currency,
    cost: storeItemOf(terms.house, place.product)?.cost ?? 0,
    freight: freightOf(terms, place),
    rate: changeOf(terms, 'rate', ({ market }) => market === place.market)?.rate ?? rate,
    commissionPermille:
      changeOf(terms, 'fee', (change) => change.channel === place.channel)?.permille ?? channel.commissionPermille,
    paymentPermille: channel.paymentPermille,
    dutyPermille: levyOn(terms, 'duty', place),
    taxPermille: levyOn(terms, 'tax', place),
    marginPermille: terms.house.rules.listingMarginPermille,
  };
}

/** The prices that the house allows, minor units: from the lowest with the market's ending up to the ceiling. */
export interface PriceBand {
  /** The lowest that leaves the margin, before it gets its ending. */
  readonly lowest: number;
  readonly low: number;
  readonly high: number;
}

/** The allowed prices in a place; null where no price leaves the margin. */
export function priceBand(terms: Terms, place: Place): PriceBand | null {
  const lowest = lowestPrice(priceBasisOf(terms, place));
  if (lowest === null) return null;
  const low = endedPrice(lowest, marketRules(terms, place.market).ending);
  return { lowest, low, high: Math.max(low, lowest + permilleOf(lowest, terms.house.rules.listingCeilingPermille)) };
}

/** Whether a price lies in the band and ends as prices end in the market. */
export function priceFits(terms: Terms, place: Place, price: number): boolean {
  const band = priceBand(terms, place);
  const { of, ends } = marketRules(terms, place.market).ending;
  return band !== null && band.low <= price && price <= band.high && ends.includes(price % of);
}

/** Whether a price is right from a moment on: by the rules of then, or by those of a later change that is known already. */
export function priceFitsFrom(
  catalogue: StoreCatalogue,
  notices: readonly ListingNotice[],
  from: number,
  place: Place,
  price: number,
): boolean {
  const moments = [from, ...notices.map(({ bitesAt }) => bitesAt).filter((bitesAt) => bitesAt > from)];
  return moments.some((at) => priceFits(termsAt(catalogue, notices, at), place, price));
}
