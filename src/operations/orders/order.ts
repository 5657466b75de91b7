import type { LifecycleState } from '../../kernel/lifecycle.ts';
import { recordIndex, recordKind } from '../../kernel/records.ts';
import { statesTagged } from '../../kernel/state-tags.ts';
import { type Catalogue, find } from '../shop/catalogue.ts';
import { takesPayments } from '../shop/channel.ts';
import { SALE, type Sale } from '../shop/sale.ts';
import type { CustomsDocument } from './documents.ts';
import { ORDER_STATES, type OrderTag } from './order-states.ts';

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
  /** ISO 3166 code of the card's country. A marketplace screens payments itself and shows none of these three. */
  readonly billingCountry?: string;
  readonly cardAttempts?: number;
  /** The address belongs to a parcel forwarder. */
  readonly forwarder?: boolean;
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

/** An order with all data of the orders duty. */
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
  readonly verified?: {
    readonly verdict: 'agrees' | 'disagrees';
    readonly at: number;
    /** The carrier has answered the inquiry into a proof that did not agree. */
    readonly settled?: boolean;
  };
  readonly reviewAskedAt?: number;
  readonly payout?: string;
  readonly payoutChecked?: boolean;
  readonly refundDue?: RefundDue;
  readonly file?: readonly FilePaper[];
  /** When the buyer asked the platform to cancel it, before its list was opened. */
  readonly cancelAskedAt?: number;
  /** Why it was opened again after closing. */
  readonly reopenedFor?: ReopenReason;
  /** It was opened again, and nothing stands in the way of closing it any more. */
  readonly mayCloseAgain?: true;
}

/** An order without its lifecycle: the data for rules that trainee and engine share. */
export type BareOrder = Omit<
  Order,
  'state' | 'deductions' | 'openedAt' | 'captured' | 'mayCloseAgain' | 'cancelAskedAt'
>;

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

/** The state of an order, from its record or from the view. */
type Stage<Region extends keyof OrderStateValue> = Pick<OrderStateValue, Region>;

/** Makes a test whether a region of an order is in a state with a tag. */
const isTagged = <Region extends keyof OrderStateValue>(region: Region, tag: OrderTag) => {
  const states = statesTagged(ORDER_STATES[region], tag);
  return (stage: Stage<Region>): boolean => states.has(stage[region]);
};

/** The money is there, or part of it still is. */
export const isPaid = isTagged('payment', 'paid');
/** The money never came, or all of it has gone back: nothing leaves the house for it. */
export const isMoneyGone = isTagged('payment', 'gone');
/** It waits for a decision whether it is shipped. */
export const wantsDecision = isTagged('review', 'to-decide');
/** No carrier has it yet. */
export const isBeforeHandOver = isTagged('fulfilment', 'before-hand-over');
/** Nothing is in a carton yet. */
export const isUnpacked = isTagged('fulfilment', 'unpacked');
/** The goods are reserved and still here: they can be packed, and packed again. */
export const isPackable = isTagged('fulfilment', 'packable');
/** A carrier has it and nothing is wrong. */
export const isOnItsWay = isTagged('fulfilment', 'on-its-way');
/** Its parcel stands still, or nobody knows where it is. */
export const isStopped = isTagged('fulfilment', 'stopped');
/** Its parcel does not reach the buyer, or not without help. */
export const isInTrouble = isTagged('fulfilment', 'in-trouble');
/** The journey of its parcel is over: delivered, returned, or lost. */
export const isJourneyOver = isTagged('fulfilment', 'journey-over');
/** Its parcel has had its last scan: delivered or returned. */
export const isTrackingComplete = isTagged('fulfilment', 'tracking-complete');
/** It was returned or lost: the buyer will not get it. */
export const hasNeverArrived = isTagged('fulfilment', 'never-arrived');
/** The buyer has kept the goods, and no dispute is open. */
export const isAccepted = isTagged('acceptance', 'accepted');
/** The platform has said how the buyer's inspection went. */
export const isInspectionOver = isTagged('acceptance', 'inspection-over');
/** It was cancelled, or the journey of its parcel is over. */
export const hasEnded = (stage: Stage<'review' | 'fulfilment'>): boolean =>
  stage.review === 'rejected' || isJourneyOver(stage);

/** Finds the orders of a channel whose list nobody has opened since they came. */
export const UNSEEN_AT = recordIndex(ORDER, (order) => (stateOf(order).review === 'unseen' ? [order.channel] : []));
/** Finds the orders that are on hold for goods, by product. */
export const HELD_FOR_GOODS = recordIndex(ORDER, (order) =>
  order.hold?.reason === 'stock' && stateOf(order).review === 'on-hold'
    ? [...new Set(order.lines.map(({ product }) => product))]
    : [],
);
/** Finds the orders of a channel whose money the platform has still to pay out. */
export const PAYABLE_AT = recordIndex(ORDER, (order) => {
  const state = stateOf(order);
  const due = isPaid(state) && isAccepted(state) && order.payout === undefined && order.refundDue === undefined;
  return due ? [order.channel] : [];
});

/** Whether a marketplace still waits for the money of an order: the seller can neither confirm nor hold nor cancel it. */
export const isWithPlatform = (
  { channel }: Pick<Order, 'channel'>,
  { payment }: Stage<'payment'>,
  { channels }: Pick<Catalogue, 'channels'>,
): boolean => payment === 'pending' && takesPayments(find(channels, channel));

/** The worth of the goods alone, minor units. */
export const goodsValue = (order: Pick<Order, 'lines'>): number =>
  order.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
