import { recordKind } from '../../kernel/records.ts';
import type { Channel } from '../shop/channel.ts';
import type { Money } from '../shop/money.ts';
import { SALE_PARCEL, type SaleParcel } from '../shop/sale.ts';

export const SHIPMENT = recordKind<Shipment>(SALE_PARCEL);

/** Events of a parcel's way, UPU EMSEVT V3 codes (domain facts 5.2); LOSS and RTS are the carrier's own words. */
export const PARCEL_EVENTS = [
  'EMA',
  'EMB',
  'EXA',
  'EXC',
  'EMC',
  'EMD',
  'EDB',
  'EME',
  'EDC',
  'EMF',
  'EMG',
  'EDG',
  'EMH',
  'EMI',
  'LOSS',
  'RTS',
  'RTD',
] as const;
export type ParcelEventCode = (typeof PARCEL_EVENTS)[number];

export interface ParcelEvent {
  readonly code: ParcelEventCode;
  readonly at: number;
  /** Country where it happened. */
  readonly place: string;
  /** Why, where the carrier says: a text of `locales/`. */
  readonly reason?: 'documents-missing' | 'not-home' | 'address-incomplete' | 'refused';
}

export interface ProofOfDelivery {
  readonly date: number;
  readonly city: string;
  readonly postcode: string;
  /** Who took the parcel; the small packet and most lines leave it without a signature. */
  readonly receivedBy: Receiver;
  /** The name that was signed, where a person signed by name. */
  readonly signatory?: string;
}

export const RECEIVERS = ['person', 'household', 'front-desk', 'no-signature'] as const;
export type Receiver = (typeof RECEIVERS)[number];

/** What can go wrong on a parcel's way. */
export const JOURNEY_EXCEPTIONS = [
  'customs-documents',
  'not-home',
  'wrong-address',
  'stuck',
  'lost',
  'returning',
] as const;
export type JourneyException = (typeof JOURNEY_EXCEPTIONS)[number];

/** What parcels can be in trouble with: on their way, or with a proof of delivery that is not the order's. */
export const EXCEPTIONS = [...JOURNEY_EXCEPTIONS, 'proof-mismatch'] as const;
export type ExceptionKind = (typeof EXCEPTIONS)[number];

export const REMEDIES = [
  'supply-documents',
  'arrange-redelivery',
  'correct-address',
  'address-by-platform',
  'open-trace',
  'refund-buyer',
  'await-return',
] as const;
export type Remedy = (typeof REMEDIES)[number];

/**
 * The handbook's remedy for an exception. A wrong address is corrected where the channel lets a seller do that; elsewhere the buyer
 * completes it on the platform.
 */
export function remedyFor(kind: ExceptionKind, { addressChange }: Pick<Channel, 'addressChange'>): Remedy {
  return kind === 'wrong-address' && !addressChange ? 'address-by-platform' : REMEDY_FOR[kind];
}

const REMEDY_FOR: Readonly<Record<ExceptionKind, Remedy>> = {
  'customs-documents': 'supply-documents',
  'not-home': 'arrange-redelivery',
  'wrong-address': 'correct-address',
  stuck: 'open-trace',
  lost: 'refund-buyer',
  returning: 'await-return',
  'proof-mismatch': 'open-trace',
};

export const NOTICES = [
  'customs-hold',
  'delivery-attempted',
  'address-needed',
  'delayed',
  'lost',
  'returning',
  'receipt-check',
] as const;
export type Notice = (typeof NOTICES)[number];

/** The handbook's notice to the buyer for each exception. */
export const NOTICE_FOR: Readonly<Record<ExceptionKind, Notice>> = {
  'customs-documents': 'customs-hold',
  'not-home': 'delivery-attempted',
  'wrong-address': 'address-needed',
  stuck: 'delayed',
  lost: 'lost',
  returning: 'returning',
  'proof-mismatch': 'receipt-check',
};

/** A parcel booked with a carrier. One shipment may carry several combined orders. */
export interface Shipment extends SaleParcel {
  readonly orders: readonly string[];
  readonly market: string;
  readonly grams: number;
  readonly size: readonly [number, number, number];
  /** The chargeable weight that the trainee booked, and the one that the carrier bills, grams. */
  readonly bookedGrams: number;
  readonly chargeableGrams: number;
  /** The freight that the carrier bills, TWD. */
  readonly cost: number;
  readonly bookedAt: number;
  /** Every event that the carrier has recorded; the trainee sees those up to `checkedAt`. */
  readonly events: readonly ParcelEvent[];
  /** The exception the parcel is in now, or was in last. */
  readonly exception?: {
    readonly kind: ExceptionKind;
    readonly at: number;
    readonly noticedAt?: number;
    readonly remedy?: Remedy;
    readonly toldAt?: number;
    readonly over?: boolean;
  };
  /** Where the carrier's plan goes on once a remedy has worked. */
  readonly resumesAt?: number;
  /** Ms by which a strike of its carrier delays its next move. */
  readonly standsFor?: number;
  readonly pod?: ProofOfDelivery;
  readonly claim?: { readonly kind: 'loss' | 'damage'; readonly amount: Money; readonly at: number };
}
