import { type Catalogue, find } from '../../shop/catalogue.ts';
import type { Product } from '../../shop/product.ts';
import type { StoreHouse } from '../parts.ts';
import type { ChannelRules, Levy, MarketRules, ProductSheet } from './house.ts';
import type { BareListing } from './listing.ts';
import { isChange, type ListingChange, type ListingNotice } from './notice.ts';

/** The catalogue of a form that trains the store. */
export interface StoreCatalogue extends Catalogue {
  readonly store?: StoreHouse;
}

/** A product on a channel in a market: what all rules ask about. */
export type Place = Pick<BareListing, 'product' | 'channel' | 'market'>;

/** The rules as they stand at a moment: the handbook, and the changes that hold by then. */
export interface Terms {
  readonly catalogue: StoreCatalogue;
  readonly house: StoreHouse;
  /** Changes in force, the latest last. */
  readonly changes: readonly ListingChange[];
  readonly at: number;
}

/** The rules that hold at a moment, as far as `notices` tell. Throws in a form that does not train the store. */
export function termsAt(catalogue: StoreCatalogue, notices: Iterable<ListingNotice>, at: number): Terms {
  const { store: house } = catalogue;
  if (house === undefined) throw new Error('this form has no store');
  const changes = [...notices]
    .filter(({ bitesAt }) => bitesAt <= at)
    .sort((a, b) => a.bitesAt - b.bitesAt)
    .flatMap(({ matter }) => (isChange(matter) ? [matter] : []));
  return { catalogue, house, changes, at };
}

function findBy<T>(list: readonly T[], what: string, holds: (row: T) => boolean): T {
  const found = list.find(holds);
  if (found === undefined) throw new Error(`listings: nothing on ${what}`);
  return found;
}

export const sheetOf = ({ house }: Pick<Terms, 'house'>, product: string): ProductSheet =>
  findBy(house.listings.sheets, product, (sheet) => sheet.product === product);

export const productOf = ({ catalogue }: Pick<Terms, 'catalogue'>, product: string): Product =>
  find(catalogue.products, product);

export const channelRules = ({ house }: Pick<Terms, 'house'>, channel: string): ChannelRules =>
  findBy(house.listings.channels, channel, (rules) => rules.channel === channel);

export const marketRules = ({ house }: Pick<Terms, 'house'>, market: string): MarketRules =>
  findBy(house.listings.markets, market, (rules) => rules.market === market);

/** The last change in force of a sort that holds for something. */
export function changeOf<Sort extends ListingChange['sort']>(
  { changes }: Terms,
  sort: Sort,
  holds: (change: Extract<ListingChange, { sort: Sort }>) => boolean,
): Extract<ListingChange, { sort: Sort }> | undefined {
  return changes.findLast(
    (change): change is Extract<ListingChange, { sort: Sort }> =>
      change.sort === sort && holds(change as Extract<ListingChange, { sort: Sort }>),
  );
}

/** Whether a dated rule holds at a moment, simulated ms. */
export const holdsAt = ({ validFrom, validTo }: Pick<Levy, 'validFrom' | 'validTo'>, at: number): boolean =>
  validFrom <= at && (validTo === undefined || at <= validTo);
