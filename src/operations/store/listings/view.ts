import type { Rows } from '../../../kernel/rows.ts';

/** The states of a listing. */
export type ListingStage = 'draft' | 'in-review' | 'rejected' | 'live' | 'suspended' | 'delisted';

/** A listing as the trainee sees it. */
export interface ListingView {
  readonly id: string;
  readonly product: string;
  readonly channel: string;
  readonly market: string;
  readonly stage: ListingStage;
}

/** What is shown of the listings. */
export interface ListingsView {
  readonly listings: Rows<ListingView>;
}
