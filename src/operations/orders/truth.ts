import type { Address } from '../shop/buyer.ts';
import type { Difference } from './payout.ts';
import type { ReviewCause } from './review.ts';
import type { JourneyException, Receiver } from './shipment.ts';

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
  readonly exception?: JourneyException;
  /** Ms from the right remedy to the next event. */
  readonly recovery: number;
  /** The points in which the proof of delivery differs from the order. */
  readonly podFault?: 'city' | 'signatory';
  /** Who takes the parcel where a signature is asked for; left out: the buyer. */
  readonly receivedBy?: Exclude<Receiver, 'no-signature'>;
}

/** The truth of an order: nobody at the order desk can know it. */
export interface OrderTruth {
  readonly situation: Situation;
  /** The answer to a hold for the true reason. */
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

/** The truth of the orders duty. */
export interface OrdersTruth {
  readonly orders: Readonly<Record<string, OrderTruth>>;
  /** By product: the one description customs takes. */
  readonly descriptions: Readonly<Record<string, string>>;
}
