import type { LifecycleState } from '../../../kernel/lifecycle.ts';
import { recordKind } from '../../../kernel/records.ts';
import { statesTagged } from '../../../kernel/state-tags.ts';
import { LISTING_STATES, type ListingStage, type ListingTag } from './listing-states.ts';

export const LISTING = recordKind<Listing>('market-listing');

/** What a listing says, as it is sent to the platform. */
export interface ListingContent {
  readonly category: string;
  /** By field: a code, a text, or a number as it is typed, in the units of the market. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Which of the sheet's titles, counted from 0. */
  readonly title: number;
  /** Ids of the sheet's images; the first is the main one. */
  readonly images: readonly string[];
  /** Tariff line, six digits, and country of origin. */
  readonly hs: string;
  readonly origin: string;
  /** Minor units of the market's currency, as the buyer reads it. */
  readonly price: number;
  /** Pieces shown as available. */
  readonly quantity: number;
}

export const FAULT_CODES = [
  ...(['restricted', 'category-wrong', 'attribute-missing', 'attribute-wrong'] as const),
  ...(['title-long', 'title-word', 'title-brand'] as const),
  ...(['images-few', 'images-many', 'image-small', 'image-background', 'image-overlay'] as const),
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** Something that a platform finds wrong with a listing: what, and at which field, word or image. */
export interface ListingFault {
  readonly code: FaultCode;
  readonly what: string;
}

export const VERDICTS = ['allowed', 'restricted'] as const;
export type ListingVerdict = (typeof VERDICTS)[number];

/** Reasons for which the house takes a listing off sale. */
export const TAKEDOWN_SORTS = ['recall', 'ban', 'expiry', 'end-of-life', 'stock-out'] as const;
export type TakedownSort = (typeof TAKEDOWN_SORTS)[number];

/** A product on a channel in a market. */
export interface Listing {
  readonly id: string;
  readonly number: string;
  readonly product: string;
  readonly channel: string;
  readonly market: string;
  readonly state: LifecycleState;
  /** Until when it is to be on sale; left out for what was on sale before the week. */
  readonly goLiveBy?: number;
  /** Whether the house may list it, as the trainee found; `law`: the rule that forbids it. */
  readonly assessed?: { readonly verdict: ListingVerdict; readonly law: string | null };
  readonly content?: ListingContent;
  /** Why the platform sent it back. */
  readonly faults?: readonly ListingFault[];
  /** When the review answers. */
  readonly reviewAt?: number;
  readonly liveAt?: number;
  /** Who took it off sale, and why. */
  readonly off?: { readonly by: 'house' | 'platform'; readonly reason: TakedownSort | 'notice'; readonly at: number };
  /** The rule for which it was not opened. */
  readonly declined?: string;
}

/** A listing without its lifecycle: the data for rules that trainee and engine share. */
export type BareListing = Omit<Listing, 'state'>;

export const listingStage = ({ state }: Pick<Listing, 'state'>): ListingStage => state.value as ListingStage;
export const listingRef = (id: string): { kind: string; id: string } => ({ kind: LISTING, id });

const tagged = (tag: ListingTag): ReadonlySet<string> => statesTagged({ states: LISTING_STATES }, tag);
const [OURS, ON_SALE] = [tagged('ours'), tagged('on-sale')];

/** It is still to be written or mended by the house. */
export const isToWrite = (stage: ListingStage): boolean => OURS.has(stage);

/** Buyers find it, or found it and may again. */
export const isOnSale = (stage: ListingStage): boolean => ON_SALE.has(stage);
