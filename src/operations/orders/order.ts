import type { LifecycleState } from '../../kernel/lifecycle.ts';
import { recordKind } from '../../kernel/records.ts';
import { SALE, type Sale } from '../shop/sale.ts';
import type { CustomsDocument } from './documents.ts';

export const ORDER = recordKind<Order>(SALE);

export const HOLD_REASONS = ['payment', 'address', 'price', 'duplicate', 'stock'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export const CANCEL_REASONS = [
  'payment',
  'restricted',
  'fraud',
  'stock',
  'price',
  'duplicate',
  'buyer-request',
  'address',
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** The papers of an order's file. */
export const FILE_PAPERS = [
  'order-details',
  'export-document',
  'proof-of-delivery',
  'payout-statement',
  'refund-receipt',
] as const;
export type FilePaper = (typeof FILE_PAPERS)[number];

export const REOPEN_REASONS = ['chargeback', 'late-dispute'] as const;
export type ReopenReason = (typeof REOPEN_REASONS)[number];

/** The payment data that the channel shows, with its signs of fraud. */
export interface PaymentFacts {
  /** ISO 3166 code of the card's country. */
  readonly billingCountry: string;
  readonly cardAttempts: number;
  /** The address belongs to a parcel forwarder. */
  readonly forwarder: boolean;
  /** The buyer paid for the fastest delivery. */
  readonly express: boolean;
}

export interface Hold {
  readonly reason: HoldReason;
  readonly at: number;
  /** The answer to the hold: its reason is gone, or it will not go away. */
  readonly answer?: { readonly outcome: 'cleared' | 'failed'; readonly at: number };
}

export interface Parcel {
  readonly carton: string;
  /** The weight on the scale, grams, and the outer size, millimetres. */
  readonly grams: number;
  readonly size: readonly [number, number, number];
}

export interface RefundDue {
  /** Minor units of the order's currency. */
  readonly amount: number;
  readonly why: 'cancelled' | 'lost' | 'returned' | 'dispute';
  readonly since: number;
  readonly dueAt: number;
}

/** An order as the order desk keeps it. */
export interface Order extends Sale {
  readonly payment: PaymentFacts;
  /** The buyer's note, a text of the pack. */
  readonly note?: string;
  readonly state: LifecycleState;
  readonly hold?: Hold;
  readonly cancelled?: { readonly reason: CancelReason; readonly by: 'seller' | 'platform'; readonly at: number };
  /** This order travels in the parcel of that other one; the other lists it under `combined`. */
  readonly travelsWith?: string;
  readonly combined?: readonly string[];
  /** This is the later part of that order. */
  readonly partOf?: string;
  readonly parcel?: Parcel;
  /** Times a shipment was booked for it. */
  readonly bookings: number;
  readonly document?: CustomsDocument;
  /** Times goods of this order were taken off stock. */
  readonly deductions: number;
  readonly tracking?: string;
  readonly verified?: { readonly verdict: 'agrees' | 'disagrees'; readonly at: number };
  readonly reviewAskedAt?: number;
  readonly payout?: string;
  readonly payoutChecked?: boolean;
  readonly refundDue?: RefundDue;
  readonly file?: readonly FilePaper[];
  /** Why it was opened again after closing. */
  readonly reopenedFor?: ReopenReason;
}

/** An order without its lifecycle: the data for rules that trainee and engine share. */
export type BareOrder = Omit<Order, 'state' | 'deductions' | 'openedAt'>;

/** The five regions of an order's lifecycle. */
export interface OrderStateValue {
  readonly payment: 'pending' | 'authorised' | 'captured' | 'partly-refunded' | 'refunded' | 'voided' | 'charged-back';
  readonly review: 'unseen' | 'undecided' | 'confirmed' | 'on-hold' | 'cancellation-requested' | 'rejected';
  readonly fulfilment:
    | 'unallocated'
    | 'allocated'
    | 'packed'
    | 'documented'
    | 'handed-over'
    | 'in-transit'
    | 'customs-hold'
    | 'delivery-failed'
    | 'stuck'
    | 'lost'
    | 'returning'
    | 'returned'
    | 'delivered';
  readonly acceptance: 'not-yet' | 'inspecting' | 'accepted' | 'disputed' | 'settled' | 'reviewed';
  readonly closing: 'open' | 'closable' | 'closed' | 'reopened';
}

export const stateOf = (order: Pick<Order, 'state'>): OrderStateValue => order.state.value as OrderStateValue;

/** The worth of the goods alone, minor units. */
export const goodsValue = (order: Pick<Order, 'lines'>): number =>
  order.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
