import { recordIndex, recordKind } from '../../kernel/records.ts';
import type { Address, Buyer } from './buyer.ts';
import type { Currency } from './money.ts';

/** Record kinds of an order and of its parcel. The order desk keeps both; every duty may read them. */
export const SALE = recordKind<Sale>('order');
export const SALE_PARCEL = recordKind<SaleParcel>('shipment');

export interface OrderLine {
  readonly product: string;
  readonly quantity: number;
  /** Price of one piece, minor units of the order's currency. */
  readonly unitPrice: number;
}

/** An order as every duty sees it: who bought what, for how much, and until when it was promised. */
export interface Sale {
  readonly id: string;
  /** The number the platform gave it. */
  readonly number: string;
  readonly channel: string;
  readonly market: string;
  readonly buyer: Buyer;
  readonly address: Address;
  readonly placedAt: number;
  readonly shipBy: number;
  /** The day until which delivery was promised to the buyer. */
  readonly deliverBy: number;
  readonly currency: Currency;
  readonly lines: readonly OrderLine[];
  /** Freight the buyer paid, minor units. */
  readonly shippingPaid: number;
  readonly total: number;
  readonly shipment?: string;
  /** When somebody at the order desk first opened the list it stands in. */
  readonly openedAt?: number;
  readonly deliveredAt?: number;
  /** What the shop has got for it, minor units; a charge-back takes it away again. Left out: nothing so far. */
  readonly captured?: number;
  readonly refunded: number;
  readonly cancelled?: { readonly at: number };
}

/** What can go back to the buyer at most, minor units: nobody is paid back what was never paid, or was paid back before. */
export const leftToPayBack = ({ captured = 0, refunded }: Pick<Sale, 'captured' | 'refunded'>): number =>
  Math.max(0, captured - refunded);

/** The parcel of a sale as every duty sees it. */
export interface SaleParcel {
  readonly id: string;
  /** The orders in it. */
  readonly orders: readonly string[];
  readonly mode: string;
  /** Tracking number. */
  readonly label: string;
  readonly handedOverAt?: number;
  /** When somebody last looked at its tracking. */
  readonly checkedAt?: number;
  readonly events: readonly { readonly code: string; readonly at: number; readonly place: string }[];
}

/** Finds orders by their numbers, by their buyers, by their parcels; and parcels by their tracking numbers. */
export const SALES_BY_NUMBER = recordIndex(SALE, ({ number }) => [number]);
export const SALES_OF_BUYER = recordIndex(SALE, ({ buyer }) => [buyer.id]);
export const SALES_IN_PARCEL = recordIndex(SALE, ({ shipment }) => (shipment === undefined ? [] : [shipment]));
export const PARCELS_BY_LABEL = recordIndex(SALE_PARCEL, ({ label }) => [label]);
