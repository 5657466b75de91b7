import { recordKind } from '../../kernel/records.ts';
export const STOCK = recordKind<Stock>('stock');

/** Stock of one product. Available to promise is on-hand less reserved. */
export interface Stock {
  /** The product's id. */
  readonly id: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly inbound?: { readonly at: number; readonly quantity: number };
}

export const availableToPromise = (stock: Stock): number => stock.onHand - stock.reserved;
