import { recordKind } from '../../../kernel/records.ts';
import type { TakedownSort } from './listing.ts';

export const LISTING_NOTICE = recordKind<ListingNotice>('listing-notice');

/** What changes for listings on a day. Shares are per-mille; a rate is TWD × 1,000 for one major unit. */
export type ListingChange =
  | { readonly sort: 'attribute'; readonly channel: string; readonly category: string; readonly attribute: string }
  | { readonly sort: 'title'; readonly channel: string; readonly word: string }
  | { readonly sort: 'image'; readonly channel: string; readonly pixels: number }
  | { readonly sort: 'fee'; readonly channel: string; readonly permille: number }
  | { readonly sort: 'duty'; readonly market: string; readonly permille: number }
  | { readonly sort: 'tax'; readonly market: string; readonly permille: number }
  | { readonly sort: 'rate'; readonly market: string; readonly rate: number };

/** What takes goods off sale. */
export type Takedown =
  | { readonly sort: 'recall'; readonly product: string; readonly batch: string }
  | { readonly sort: 'ban'; readonly market: string; readonly trait: string }
  /** `daysLeft`: how long the batch in the warehouse still keeps. */
  | { readonly sort: 'expiry'; readonly product: string; readonly daysLeft: number }
  | { readonly sort: 'end-of-life'; readonly product: string }
  | { readonly sort: 'stock-out'; readonly product: string };

/** The subject of a notice: a change that bites on a day, or goods that have to come off sale by then. */
export type NoticeMatter = ListingChange | Takedown;

export type NoticeSort = NoticeMatter['sort'];

const CHANGE_SORTS = ['attribute', 'title', 'image', 'fee', 'duty', 'tax', 'rate'] as const;

/** A notice from a platform, an authority, the bank, a supplier or the warehouse. */
export interface ListingNotice {
  readonly id: string;
  readonly number: string;
  readonly at: number;
  /** From when on the change holds, or until when goods have to be off sale. */
  readonly bitesAt: number;
  readonly matter: NoticeMatter;
  /** Of a stock-out: goods that were ordered are on their way. */
  readonly inbound?: boolean;
  /** Of a stock-out: since when the goods are there again, so that it calls for nothing any more. */
  readonly overAt?: number;
  /** The listings that something had to be done about when it came. Not shown: to find them is the work. */
  readonly touched?: readonly string[];
}

/** How a listing has to come off sale: for good, or until goods are there again. */
export type WayOff = 'delist' | 'suspend';

const CHANGES: ReadonlySet<string> = new Set(CHANGE_SORTS);

/** Whether it changes a rule, and does not take goods off sale. */
export const isChange = (matter: NoticeMatter): matter is ListingChange => CHANGES.has(matter.sort);
export const isTakedown = (matter: NoticeMatter): matter is Takedown => !isChange(matter);

/** The price depends on it. */
export const changesPrice = (matter: NoticeMatter): boolean => ['fee', 'duty', 'tax', 'rate'].includes(matter.sort);

/** A notice by what it is for the house: goods off sale for a reason. */
export const takedownSort = (matter: NoticeMatter): TakedownSort | null => (isTakedown(matter) ? matter.sort : null);
