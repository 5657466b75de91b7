import { recordKind } from '../../../kernel/records.ts';

export const PURCHASE = recordKind<PurchaseOrder>('purchase-order');

/** A purchase order to a supplier. */
export interface PurchaseOrder {
  readonly id: string;
  readonly product: string;
  readonly quantity: number;
  /** Price of a piece at that quantity, whole TWD. */
  readonly unitPrice: number;
  readonly at: number;
  /** When the goods are to come. */
  readonly dueAt: number;
  readonly receivedAt?: number;
}
