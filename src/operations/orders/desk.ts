import { recordKind } from '../../kernel/records.ts';
export const DESK = recordKind<Desk>('desk');

/** Platform performance of one channel, counted from what happened this sitting. */
export interface Figures {
  /** Orders whose shipment was confirmed, and those of them after ship-by. */
  readonly shipped: number;
  readonly late: number;
  /** Orders taken up, and those the seller cancelled for a reason of his own. */
  readonly orders: number;
  readonly cancelled: number;
  /** Parcels with a tracking number entered, and those whose number is valid and theirs. */
  readonly tracked: number;
  readonly validTracking: number;
  /** Parcels delivered, and those by the promised day. */
  readonly delivered: number;
  readonly onTime: number;
}

/** Money of one channel in minor units by currency: captured = refunded + fees + paidOut + balance, always. */
export interface Account {
  readonly captured: number;
  readonly refunded: number;
  readonly fees: number;
  readonly paidOut: number;
  readonly balance: number;
}

/** The state of one channel: when its list was last opened, its figures, its money. */
export interface Desk {
  /** The channel's id. */
  readonly id: string;
  readonly openedAt?: number;
  readonly figures: Figures;
  readonly accounts: Readonly<Record<string, Account>>;
}
