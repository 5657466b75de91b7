import { type HappeningTable, makeTell } from '../../shop/happening-table.ts';
import type { Currency } from '../../shop/money.ts';
import { STOCK } from '../../shop/stock.ts';
import { type FaultCode, LISTING, type ListingVerdict, type TakedownSort } from './listing.ts';
import { LISTING_NOTICE, type NoticeSort, type WayOff } from './notice.ts';
import type { SubmissionVerdict } from './submission-verdict.ts';

/** A listing that came off sale: why, and what was called for. */
interface TakenOff {
  takedown: TakedownSort | 'notice';
  /** How it was to come off sale; null: nothing called for it. */
  called: WayOff | null;
  /** The reasons for which it was called off. */
  reasons: readonly TakedownSort[];
  reasonRight: boolean;
}

/** What a listing takes part in when a notice bites. */
export interface NoticeOutcome {
  takenDown: boolean;
  sort: NoticeSort;
  /** Listings that something had to be done about, those of them with which it was done, and those with which it was not. */
  of: number;
  done: number;
  left: readonly string[];
  /** Of goods that had to come off sale: those that are still live. */
  live: readonly string[];
}

/** What can happen, with its data. Scoring and the market read all of it. */
export interface ListingsHappenings {
  'market-listing/asked': {
    product: string;
    channel: string;
    market: string;
    goLiveBy: number;
    /** The rules that forbid it; none: it may be listed. */
    laws: readonly string[];
  };
  'market-listing/assessed': {
    listingVerdict: ListingVerdict;
    law: string | null;
    right: boolean;
    lawRight: boolean;
    laws: readonly string[];
    rightListingVerdict: ListingVerdict;
  };
  'market-listing/drafted': Record<never, never>;
  'market-listing/submitted': SubmissionVerdict & {
    currency: Currency;
    lawful: boolean;
    /** The rules that forbid it. */
    laws: readonly string[];
    reviewAt: number;
  };
  'market-listing/approved': { channel: string; lawful: boolean };
  'market-listing/rejected': { faults: readonly FaultCode[] };
  'market-listing/fixed': Record<never, never>;
  'market-listing/repriced': {
    price: number;
    currency: Currency;
    right: boolean;
    /** The price before it was right, by the rules of now. */
    wasRight: boolean;
    low: number;
    high: number;
    /** It is on sale: buyers see the new price at once. */
    onSale: boolean;
  };
  'market-listing/suspended': TakenOff & { offBy: 'house' | 'platform' };
  'market-listing/delisted': TakenOff;
  'market-listing/resumed': Record<never, never>;
  'market-listing/declined': { law: string; restricted: boolean; lawRight: boolean; laws: readonly string[] };
  'listing-notice/arrived': {
    sort: NoticeSort;
    bitesAt: number;
    takenDown: boolean;
    touched: readonly string[];
    product: string;
  };
  /** The day has come: what was done by then. */
  'listing-notice/bitten': NoticeOutcome;
  /** The grace after it is over. */
  'listing-notice/settled': NoticeOutcome;
  /** Goods are there again of which the house has suspended listings. */
  'listing-goods/came-back': { product: string; listings: readonly string[]; resumeBy: number };
  /** What was put back on sale of them by then; what came off for another reason does not count. */
  'listing-goods/settled': { product: string; of: number; done: number; left: readonly string[] };
}

export const listingsHappenings: HappeningTable<ListingsHappenings> = {
  'market-listing/asked': { of: LISTING, tells: ['product', 'channel', 'market', 'goLiveBy'], says: 'calm' },
  'market-listing/assessed': { of: LISTING, tells: ['listingVerdict'] },
  'market-listing/drafted': { of: LISTING, tells: [] },
  'market-listing/submitted': { of: LISTING, tells: ['reviewAt'], leadsTo: { 'market-listing': 'in-review' } },
  'market-listing/approved': {
    of: LISTING,
    tells: ['channel'],
    says: 'calm',
    leadsTo: { 'market-listing': 'live' },
  },
  'market-listing/rejected': {
    of: LISTING,
    tells: [],
    says: 'urgent',
    leadsTo: { 'market-listing': 'rejected' },
  },
  'market-listing/fixed': { of: LISTING, tells: [] },
  'market-listing/repriced': { of: LISTING, tells: [] },
  'market-listing/suspended': { of: LISTING, tells: ['offBy'], leadsTo: { 'market-listing': 'suspended' } },
  'market-listing/delisted': { of: LISTING, tells: ['takedown'], leadsTo: { 'market-listing': 'delisted' } },
  'market-listing/resumed': { of: LISTING, tells: [], leadsTo: { 'market-listing': 'live' } },
  'market-listing/declined': { of: LISTING, tells: [], leadsTo: { 'market-listing': 'delisted' } },
  'listing-notice/arrived': { of: LISTING_NOTICE, tells: ['bitesAt'], says: 'urgent' },
  'listing-notice/bitten': { of: LISTING_NOTICE, tells: [] },
  'listing-notice/settled': { of: LISTING_NOTICE, tells: [], hidden: 'until-over' },
  'listing-goods/came-back': { of: STOCK, tells: ['product', 'resumeBy'], says: 'urgent' },
  'listing-goods/settled': { of: STOCK, tells: [], hidden: 'until-over' },
};

/** Writes a happening of the subject to the journal. */
export const tellListings = makeTell(listingsHappenings);
