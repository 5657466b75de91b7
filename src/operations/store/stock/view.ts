import type { Rows } from '../../../kernel/rows.ts';
import type { Arrival } from '../../shop/stock.ts';
import type { LedgerEntryView } from '../../shop/stock-seen.ts';
import type { StockCount, Variance } from './count.ts';
import type { Docket } from './docket.ts';
import type { PurchaseOrder } from './purchase.ts';
import type { CountState } from './stock-count-states.ts';

/** What of a count is shown as it is kept. What lies in the bin is known once it was opened; what the book said, once a count was written down. */
export const COUNT_SHOWN = [
  ...([
    'id',
    'bin',
    'product',
    'sort',
    'why',
    'at',
    'dueAt',
    'rounds',
    'inquiries',
    'explanation',
    'adjustment',
  ] as const),
  'closedAt',
] as const satisfies readonly (keyof StockCount)[];

/** A count as the trainee sees it. */
export interface CountView extends Pick<StockCount, (typeof COUNT_SHOWN)[number]> {
  readonly stage: CountState;
  /** What lies in the bin, as it lay at the cut-off; there once the bin was opened. */
  readonly cutOff?: Pick<Required<StockCount>['cutOff'], 'at' | 'lies'>;
  /** There once a count was written down and differs. */
  readonly variances?: readonly Variance[];
}

/** A bin with what the book says lies in it. */
export interface BinView {
  readonly id: string;
  /** Pieces by the book, by product; products of which it holds none are left out. */
  readonly book: Readonly<Record<string, number>>;
  /** When it was last counted. */
  readonly countedAt?: number;
}

/** What a product adds up to by its ledger, and what each channel shows of it. */
export interface StockItemView {
  /** The product. */
  readonly id: string;
  readonly onHand: number;
  readonly reserved: number;
  /** On hand less reserved. */
  readonly promisable: number;
  /** Of what is on hand: picked, and not handed over yet; left out: nothing. */
  readonly inTransit?: number;
  /** The delivery that is to come first, and those after it. */
  readonly inbound?: Arrival;
  readonly further?: readonly Arrival[];
  /** By channel: what buyers are shown, and when it was last brought up to date. */
  readonly shown: Readonly<
    Record<string, { readonly quantity: number; readonly at: number; readonly askedAt?: number }>
  >;
  /** Since when its levels are to be set anew, this week; left out: not this week. */
  readonly reviewAt?: number;
  /** As the trainee set them, and when. */
  readonly setAt?: number;
  readonly safetyStock?: number;
  readonly reorderPoint?: number;
}

/** What is shown of the stock. */
export interface StockView {
  readonly counts: Rows<CountView>;
  readonly bins: Rows<BinView>;
  readonly items: Rows<StockItemView>;
  readonly ledger: Rows<LedgerEntryView>;
  readonly dockets: Rows<Docket>;
  readonly purchases: Rows<PurchaseOrder>;
}
