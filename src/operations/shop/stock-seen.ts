/** An entry of the stock ledger as it is shown: every movement of the book, with its cause. */
export interface LedgerEntryView {
  readonly id: string;
  readonly product: string;
  readonly at: number;
  readonly kind: string;
  /** Pieces by which the book of the bin changes; of a reservation or release, pieces set aside or given back. */
  readonly quantity: number;
  readonly bin?: string;
  /** What is behind it, by kind and id: an order, a case, a purchase order, a count. */
  readonly why?: string;
  readonly of?: string;
}
