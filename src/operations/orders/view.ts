import type { Stock } from '../shop/stock.ts';
import type { Desk } from './desk.ts';
import type { Inquiry } from './inquiry.ts';
import type { Order, OrderStateValue } from './order.ts';
import type { Payout } from './payout.ts';
import type { Review } from './review.ts';
import type { Shipment } from './shipment.ts';

/** What a channel calls the state of an order: its own words, by axis. The first is the one it shows largest. */
export type PublicStatus = readonly string[];

/** An order as the trainee may see it: after its channel was opened, and with tracking as of the last look. */
export interface OrderView extends Order {
  readonly stage: OrderStateValue;
  readonly status: PublicStatus;
  /** Why the order can't be closed yet, as far as the trainee can know; empty when it can. */
  readonly closingBlocks: readonly ClosingBlock[];
}

export const CLOSING_BLOCKS = [
  'not-delivered',
  'not-verified',
  'acceptance-running',
  'dispute-open',
  'payout-unchecked',
  'refund-due',
] as const;
export type ClosingBlock = (typeof CLOSING_BLOCKS)[number];

/** A parcel with the events up to the last look at its tracking; what the carrier bills is known after the hand-over. */
export type ShipmentView = Omit<Shipment, 'chargeableGrams' | 'cost' | 'resumesAt'> &
  Partial<Pick<Shipment, 'chargeableGrams' | 'cost'>>;

/** A mode's gate on the floor. */
export interface GateView {
  readonly mode: string;
  readonly closesAt: number;
  readonly open: boolean;
}

/** Something that wants the trainee's eye: said once, kept in the list. */
export interface NoticeView {
  /** Sequence number of the happening behind it. */
  readonly seq: number;
  readonly at: number;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly urgent: boolean;
}

/** The order duty as the trainee sees it. */
export interface OrdersView {
  /** Slips waiting at each channel's awning, not opened yet. */
  readonly unseen: Readonly<Record<string, number>>;
  readonly orders: readonly OrderView[];
  readonly shipments: readonly ShipmentView[];
  readonly inquiries: readonly Inquiry[];
  readonly reviews: readonly Review[];
  readonly payouts: readonly Payout[];
  readonly stock: readonly Stock[];
  readonly desks: readonly Desk[];
  readonly gates: readonly GateView[];
}
