import type { Refusal } from '../../../kernel/happening.ts';
import type { RecordReader } from '../../../kernel/step.ts';
import { catalogueOf } from '../../shop/catalogue.ts';
import { promisable } from '../../shop/stock.ts';
import { storeHouseOf } from '../look-ups.ts';
import { LISTING, type Listing, listingStage } from './listing.ts';
import type { ListingStage } from './listing-states.ts';
import { LISTING_NOTICE, type ListingNotice } from './notice.ts';
import type { Scene } from './notice-effects.ts';
import { type CalledOff, callsOff } from './takedown.ts';
import { type StoreCatalogue, type Terms, termsAt } from './terms.ts';

export const storeCatalogueOf = (reader: RecordReader): StoreCatalogue => catalogueOf(reader);

/** The notices that have come so far. */
export const noticesOf = (reader: RecordReader): readonly ListingNotice[] => reader.all(LISTING_NOTICE);

/** What the rules on notices read of a world. */
export const sceneOf = (reader: RecordReader): Scene => ({
  catalogue: storeCatalogueOf(reader),
  notices: noticesOf(reader),
  now: reader.now,
});

/** The rules that hold at a moment; left out: now. */
export const termsOf = (reader: RecordReader, at = reader.now): Terms =>
  termsAt(storeCatalogueOf(reader), noticesOf(reader), at);

/** The listing; throws where there is none. */
export function needListing(reader: RecordReader, id: string): Listing {
  const listing = reader.get(LISTING, id);
  if (listing === undefined) throw new Error(`no listing ${id}`);
  return listing;
}

/** Pieces that a listing may show: what can be promised, less what the house holds back. */
export const showable = (reader: RecordReader, product: string): number =>
  Math.max(0, promisable(reader, product) - storeHouseOf(reader).rules.buffer);

/** What calls for a listing to come off sale, of all notices so far. */
export const calledOff = (reader: RecordReader, listing: Listing): CalledOff[] =>
  callsOff({ house: storeHouseOf(reader), catalogue: storeCatalogueOf(reader) }, noticesOf(reader), listing);

/** The handbook page on the steps of a listing. */
const STEPS_PAGE = 'listing-steps';

export const refuseListing = (
  { number, product }: Pick<Listing, 'number' | 'product'>,
  key: string,
  page: string = STEPS_PAGE,
  values: Refusal['values'] = {},
): Refusal => ({ key, values: { listing: number, product, ...values }, page });

/** Refuses a listing that is not there, or stands in none of these stages. */
export function refuseStage(reader: RecordReader, id: string, ...stages: readonly ListingStage[]): Refusal | null {
  const listing = reader.get(LISTING, id);
  if (listing === undefined) return { key: 'market-listing/unknown', values: {}, page: STEPS_PAGE };
  const stage = listingStage(listing);
  return stages.includes(stage) ? null : refuseListing(listing, 'market-listing/not-now', STEPS_PAGE, { stage });
}
