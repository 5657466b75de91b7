import type { Inquiry } from '../orders/inquiry.ts';
import type { PaymentFacts } from '../orders/order.ts';
import type { Difference } from '../orders/payout.ts';
import type { ReviewCause } from '../orders/review.ts';
import type { ExceptionKind } from '../orders/shipment.ts';
import type { Address } from '../shop/buyer.ts';
import type { WorkingDay } from '../shop/calendar.ts';
import type { Catalogue } from '../shop/catalogue.ts';
import type { Sale } from '../shop/sale.ts';

/** An order as it will come in. */
export interface ComingOrder extends Omit<Sale, 'shipment' | 'deliveredAt' | 'refunded' | 'cancelled'> {
  readonly payment: PaymentFacts;
  readonly paid: 'pending' | 'authorised' | 'captured';
  /** Ms until an unpaid order is voided by the platform. */
  readonly paymentExpiry: number;
  readonly note?: string;
}

/** Why an order is in the form: the situation it teaches. */
export const SITUATIONS = [
  'plain',
  'unpaid-then-paid',
  'unpaid-never',
  'address-incomplete',
  'restricted',
  'fraud',
  'one-fraud-sign',
  'price-error',
  'price-promotion',
  'stock-short',
  'stock-awaited',
  'double-order',
  'buyer-cancels',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** How a parcel will travel: shares of the lane's days, and what goes wrong on the way. */
export interface Journey {
  /** Per-mille of the promised days the way really takes. */
  readonly pacePermille: number;
  readonly exception?: ExceptionKind;
  /** Ms from the right remedy to the next event. */
  readonly recovery: number;
  /** What the proof of delivery says that the order does not. */
  readonly podFault?: 'city' | 'signatory';
}

/** What nobody at the desk can know about an order. */
export interface OrderTruth {
  readonly situation: Situation;
  /** What comes back when it is held for its true reason. */
  readonly answer?: { readonly after: number; readonly outcome: 'cleared' | 'failed'; readonly address?: Address };
  readonly pays?: number;
  readonly journey: Journey;
  readonly acceptance: {
    readonly kind: 'silent' | 'accepts' | 'disputes';
    readonly after: number;
    readonly settles: number;
    readonly refundPermille: number;
  };
  readonly review?: {
    readonly after: number;
    readonly stars: 1 | 2 | 3 | 4 | 5;
    readonly cause: ReviewCause;
    readonly variant: number;
  };
  readonly payoutFault?: Difference;
  /** A dispute that comes long after, on an order closed already. */
  readonly lateDispute?: { readonly at: number; readonly kind: 'dispute' | 'chargeback'; readonly settles: number };
}

export type ComingEvent =
  | { readonly kind: 'order/arrives'; readonly at: number; readonly order: ComingOrder }
  | {
      readonly kind: 'inquiry/arrives';
      readonly at: number;
      readonly inquiry: Omit<Inquiry, 'answer' | 'at' | 'dueAt'>;
    }
  | { readonly kind: 'payout/posts'; readonly at: number; readonly channel: string }
  | { readonly kind: 'check-in/opens'; readonly at: number; readonly channel: string; readonly until: number }
  | { readonly kind: 'gate/closes'; readonly at: number; readonly mode: string }
  | { readonly kind: 'order/cancel-asked'; readonly at: number; readonly order: string };

/** What the clerk before the trainee did, through the same actions. */
export interface EarlierAct {
  readonly at: number;
  readonly action: string;
  readonly input: unknown;
}

/** Texts of the pack by language and key. */
export type PackTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One frozen instance of a pack for one seed. Plain JSON. */
export interface Form {
  readonly format: 1;
  readonly pack: { readonly id: string; readonly version: string; readonly hash: string };
  readonly seed: number;
  readonly duties: readonly string[];
  readonly minimum: number;
  readonly levels: { readonly competent: number; readonly exemplary: number };
  /** When the world begins to run; the sitting starts at the first day's opening. */
  readonly beginsAt: number;
  readonly days: readonly WorkingDay[];
  readonly catalogue: Catalogue;
  readonly stock: readonly {
    readonly product: string;
    readonly onHand: number;
    readonly inbound?: { readonly at: number; readonly quantity: number };
  }[];
  readonly coming: readonly ComingEvent[];
  readonly earlier: readonly EarlierAct[];
  readonly truth: {
    readonly orders: Readonly<Record<string, OrderTruth>>;
    /** By product: the one description customs takes. */
    readonly descriptions: Readonly<Record<string, string>>;
  };
  readonly texts: PackTexts;
}

/** When the sitting starts and ends, simulated ms. */
export const sittingSpan = (form: Form): { start: number; end: number } => ({
  start: form.days[0]?.open ?? form.beginsAt,
  end: form.days.at(-1)?.close ?? form.beginsAt,
});
