import type { Circumstance } from '../shop/circumstance.ts';
import type { BuyerLanguage } from '../shop/market.ts';
import type { Currency } from '../shop/money.ts';
import type { OrderLine } from '../shop/sale.ts';
import type { TypedWarning } from '../shop/text-checks.ts';
import type { Fact, Reply, Topic } from './inquiry.ts';
import type { OrderStateValue } from './order.ts';
import type { RequestWording } from './review.ts';
import type { ParcelEventCode } from './shipment.ts';

/** A booking beside what the handbook wanted. */
export interface ShipmentBooked {
  readonly mode: string;
  readonly grams: number;
  readonly chargeable: number;
  readonly cost: number;
  readonly fits: boolean;
  /** Why it does not fit. */
  readonly misfit: 'restricted' | 'too-late' | null;
  /** The goods that the mode does not take, or null. */
  readonly product: string | null;
  readonly cheapest: number;
  /** The cheapest mode that fits. */
  readonly cheapestMode: string;
  /** When it would arrive by this mode, and until when delivery was promised. */
  readonly arrives: number;
  readonly deliverBy: number;
  /** The weights that the chargeable one is made of, grams. */
  readonly scale: { actual: number; volumetric: number; step: number };
  readonly forbidden: boolean;
  readonly dangerous: boolean;
}

/** A claim beside what was lost, and until when it could be made. */
export interface ClaimOpened {
  readonly claim: 'loss' | 'damage';
  readonly inWindow: boolean;
  /** The last moment of the carrier's window. */
  readonly until: number;
  readonly lost: boolean;
  readonly amount: number;
  readonly goods: number;
  readonly lines: readonly OrderLine[];
  readonly currency: Currency;
  readonly last: ParcelEventCode | null;
}

/** A request for a review, and whether the time for it had come. */
export interface ReviewAsked {
  readonly wording: RequestWording;
  readonly inWindow: boolean;
  readonly accepted: boolean;
  readonly again: boolean;
  /** When it was asked for before, if it was. */
  readonly askedAt: number | null;
  /** The window in which it may be asked for, and how the buyer's inspection stands. */
  readonly from: number;
  readonly to: number;
  readonly acceptanceStage: OrderStateValue['acceptance'];
  /** The proof of delivery did not agree, and the carrier has not answered. */
  readonly receiptOpen: boolean;
}

/** An answer to a buyer's question beside the one that was called for. */
export interface InquiryAnswered {
  readonly topic: Topic;
  readonly order: string;
  readonly reply: Reply;
  readonly fits: boolean;
  readonly factsRight: boolean;
  readonly missing: readonly Fact[];
  /** The answers that fitted, the facts that the answer given needs, the buyer's language, and the fact that decides. */
  readonly called: {
    replies: readonly Reply[];
    facts: readonly Fact[];
    language: BuyerLanguage;
    /** The order the facts were taken from. */
    from: string | null;
    because: Circumstance;
  };
  readonly otherBuyer: boolean;
  readonly language: BuyerLanguage;
  readonly rightLanguage: boolean;
  readonly warnings: readonly TypedWarning[];
  /** For a question that asks for a change: whether the change was made, rightly refused, or neither. */
  readonly change: 'none' | 'made' | 'refused-by-rule' | 'promised-only';
}
