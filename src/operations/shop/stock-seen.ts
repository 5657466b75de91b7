import type { RecordReader } from '../../kernel/step.ts';
import { SALE } from './sale.ts';
import { type StockEntry, signedQuantity } from './stock.ts';

/** An entry of the stock ledger as it is shown: every movement of the book, with its cause. */
export interface LedgerEntryView {
  readonly id: string;
  readonly product: string;
  readonly at: number;
  readonly kind: string;
  /** Pieces by which the book of the bin changes; of a reservation or release, pieces set aside or given back. */
  readonly quantity: number;
  readonly bin?: string;
  /** What is behind it: an order, a case, a purchase order, a count; by its number, where it has one. */
  readonly why?: string;
  readonly of?: string;
}

/** An entry as it is shown. An order behind it is told by its number, as entries from before the week are. */
export function showEntry(reader: RecordReader, entry: StockEntry): LedgerEntryView {
  const { id, product, at, kind, bin, why, of } = entry;
  return {
    ...{ id, product, at, kind, quantity: signedQuantity(entry) },
    ...(bin === undefined ? {} : { bin }),
    ...(why === undefined ? {} : { why }),
    ...(of === undefined ? {} : { of: reader.get(SALE, of)?.number ?? of }),
  };
}
