import { recordKind } from '../../kernel/records.ts';
import { taipeiDate } from '../shop/calendar.ts';
import type { Currency } from '../shop/money.ts';

export const PAYOUT = recordKind<Payout>('payout');

/** A statement's id: its channel and the day it was posted. */
export const payoutId = (channel: string, at: number): string => `P-${channel}-${taipeiDate(at).replaceAll('-', '')}`;

export const DIFFERENCES = ['commission', 'payment-fee', 'exchange-rate', 'shipping-twice', 'chargeback'] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** A line of a statement: the payout for one order. Amounts in minor units of `currency`, but `paid` in TWD. */
export interface PayoutLine {
  readonly order: string;
  readonly number: string;
  readonly currency: Currency;
  readonly gross: number;
  readonly commission: number;
  readonly paymentFee: number;
  /** A freight label billed by the platform, 0 for most. */
  readonly shipping: number;
  /** Taken back for a disputed card payment the seller was not told of. */
  readonly chargeback: number;
  readonly net: number;
  /** TWD × 1,000 for one major unit. */
  readonly rate: number;
  readonly paid: number;
}

/** A figure of a statement's line that is reported or differs: as it stands there, and as the contract has it. */
export interface PayoutFigure {
  readonly order: string;
  readonly kind: Difference;
  readonly given: string;
  readonly right: string;
}

/** A platform's payout statement. */
export interface Payout {
  readonly id: string;
  readonly channel: string;
  readonly at: number;
  readonly dueAt: number;
  readonly lines: readonly PayoutLine[];
  /** Sum of `paid`, TWD. */
  readonly total: number;
  readonly checked?: {
    readonly at: number;
    readonly differences: readonly { readonly order: string; readonly kind: Difference }[];
  };
  /** The correction that the platform paid after the differences were reported, TWD. */
  readonly corrected: number;
}
