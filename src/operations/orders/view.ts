import type { Rows } from '../../kernel/rows.ts';
import type { StockView } from '../shop/seen.ts';
import type { Desk } from './desk.ts';
import type { Inquiry } from './inquiry.ts';
import type { Order, OrderStateValue } from './order.ts';
import type { Payout } from './payout.ts';
import type { Review } from './review.ts';
import type { Shipment } from './shipment.ts';

/** What a channel calls the state of an order: its own words, by axis. The first is the one it shows largest. */
export type PublicStatus = readonly string[];

/** What of an order is shown as it is kept: its lifecycle and what the engine counts for itself are not among it. */
export const ORDER_SHOWN = [
  ...(['id', 'number', 'channel', 'market', 'buyer', 'address', 'placedAt', 'shipBy', 'deliverBy'] as const),
  ...(['currency', 'lines', 'shippingPaid', 'total', 'refunded', 'shipment', 'payment', 'note', 'hold'] as const),
  ...(['cancelled', 'travelsWith', 'combined', 'partOf', 'parcel', 'bookings', 'document', 'tracking'] as const),
  ...(['verified', 'reviewAskedAt', 'payout', 'payoutChecked', 'refundDue', 'file', 'reopenedFor'] as const),
] as const satisfies readonly (keyof Order)[];

/** An order as the trainee may see it: after its channel was opened, and with tracking as of the last look. */
export interface OrderView extends Pick<Order, (typeof ORDER_SHOWN)[number] | 'deliveredAt'> {
  readonly stage: OrderStateValue;
  readonly status: PublicStatus;
  /** Why the order can't be closed yet, as far as the trainee can know; empty when it can. */
  readonly closingBlocks: readonly ClosingBlock[];
}

export const CLOSING_BLOCKS = [
  'not-delivered',
  'not-verified',
  'receipt-open',
  'acceptance-running',
  'dispute-open',
  'payout-unchecked',
  'refund-due',
] as const;
export type ClosingBlock = (typeof CLOSING_BLOCKS)[number];

export const SHIPMENT_SHOWN = [
  ...(['id', 'orders', 'mode', 'label', 'market', 'grams', 'size', 'bookedGrams', 'bookedAt'] as const),
  ...(['handedOverAt', 'checkedAt', 'claim'] as const),
] as const satisfies readonly (keyof Shipment)[];

/** A parcel with the events up to the last look at its tracking; what the carrier bills is known after the hand-over. */
export interface ShipmentView
  extends Pick<Shipment, (typeof SHIPMENT_SHOWN)[number] | 'events' | 'exception' | 'pod'>,
    Partial<Pick<Shipment, 'chargeableGrams' | 'cost'>> {}

export const DESK_SHOWN = ['id', 'openedAt', 'figures'] as const satisfies readonly (keyof Desk)[];
/** The state of a channel without its money, which the trainee does not see. */
export type DeskView = Pick<Desk, (typeof DESK_SHOWN)[number]>;

export const INQUIRY_SHOWN = [
  ...(['id', 'channel', 'buyer', 'order', 'otherOrder', 'newAddress', 'at', 'dueAt', 'message', 'answer'] as const),
] as const satisfies readonly (keyof Inquiry)[];
/** A buyer's question; what is asked stands in the words alone. */
export type InquiryView = Pick<Inquiry, (typeof INQUIRY_SHOWN)[number]>;

export const REVIEW_SHOWN = [
  ...(['id', 'order', 'channel', 'at', 'dueAt', 'stars', 'language', 'message', 'answer'] as const),
] as const satisfies readonly (keyof Review)[];
/** A buyer's review; what it is about stands in the words alone. */
export type ReviewView = Pick<Review, (typeof REVIEW_SHOWN)[number]>;

export const PAYOUT_SHOWN = [
  ...(['id', 'channel', 'at', 'dueAt', 'lines', 'total', 'checked', 'corrected'] as const),
] as const satisfies readonly (keyof Payout)[];
/** A platform's statement without its faults, which the trainee has to find. */
export type PayoutView = Pick<Payout, (typeof PAYOUT_SHOWN)[number]>;

/** A mode's gate on the floor. */
export interface GateView {
  readonly mode: string;
  readonly closesAt: number;
  readonly open: boolean;
  /** Its carrier is on strike until then; left out: it works. */
  readonly standsUntil?: number;
}

/** The order duty as the trainee sees it. */
export interface OrdersView {
  /** The number of unopened orders of each channel. */
  readonly unseen: Readonly<Record<string, number>>;
  readonly orders: Rows<OrderView>;
  readonly shipments: Rows<ShipmentView>;
  readonly inquiries: Rows<InquiryView>;
  readonly reviews: Rows<ReviewView>;
  readonly payouts: Rows<PayoutView>;
  readonly stock: Rows<StockView>;
  readonly desks: Rows<DeskView>;
  readonly gates: readonly GateView[];
}

/** The orders part of a view where colleagues do this work: empty. */
const NOTHING: OrdersView = {
  unseen: {},
  orders: [],
  shipments: [],
  inquiries: [],
  reviews: [],
  payouts: [],
  stock: [],
  desks: [],
  gates: [],
};

/** The orders part of a view; empty in a sitting that does not train the duty. */
export const ordersOf = ({ orders = NOTHING }: { readonly orders?: OrdersView }): OrdersView => orders;
