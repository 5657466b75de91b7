import type { Listing } from './listing.ts';

/** What the subject begins with: the listings that are on sale on Monday morning. */
export interface ListingsForm {
  readonly onSale: readonly Omit<Listing, 'state'>[];
}

/** What nobody in the store can know of it: nothing. All that is secret of listings is what is still to come. */
export type ListingsTruth = object;
