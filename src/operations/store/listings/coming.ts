import type { Listing } from './listing.ts';
import type { ListingNotice } from './notice.ts';

/** A listing that is to be opened, as marketing asks for it. */
export type ListingAsked = Pick<Listing, 'id' | 'number' | 'product' | 'channel' | 'market'> & {
  readonly goLiveBy: number;
};

/** What a form lets come of the subject during the week: `{ kind, at, … }`. */
export type ListingComing =
  | { readonly kind: 'market-listing/asked'; readonly at: number; readonly listing: ListingAsked }
  | {
      readonly kind: 'listing-notice/arrives';
      readonly at: number;
      readonly notice: Omit<ListingNotice, 'at' | 'inbound' | 'overAt'>;
    };
