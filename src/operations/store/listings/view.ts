import type { Rows } from '../../../kernel/rows.ts';
import type { Listing } from './listing.ts';
import type { ListingStage } from './listing-states.ts';
import type { ListingNotice } from './notice.ts';

/** What of a listing is shown as it is kept; its lifecycle shows as its stage. */
export const LISTING_SHOWN = [
  ...(['id', 'number', 'product', 'channel', 'market', 'goLiveBy', 'assessed', 'content'] as const),
  ...(['faults', 'reviewAt', 'liveAt', 'off', 'declined'] as const),
] as const satisfies readonly (keyof Listing)[];

/** A listing as the trainee sees it. */
export interface ListingView extends Pick<Listing, (typeof LISTING_SHOWN)[number]> {
  readonly stage: ListingStage;
}

export const NOTICE_SHOWN = [
  'id',
  'number',
  'at',
  'bitesAt',
  'matter',
  'inbound',
  'overAt',
] as const satisfies readonly (keyof ListingNotice)[];
export type ListingNoticeView = Pick<ListingNotice, (typeof NOTICE_SHOWN)[number]>;

/** How many pieces of a product a listing may show now. */
export interface ShowableGoods {
  readonly product: string;
  readonly pieces: number;
}

/** What is shown of the listings. */
export interface ListingsView {
  readonly listings: Rows<ListingView>;
  readonly listingNotices: Rows<ListingNoticeView>;
  readonly showable: readonly ShowableGoods[];
}
