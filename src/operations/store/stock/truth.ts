import type { NewStockEntry } from '../../shop/stock.ts';
import type { Shelf } from '../../shop/stock-shelf.ts';
import type { Party, VarianceCause } from './count.ts';
import type { Docket } from './docket.ts';

/** What the subject begins with: what really lies in the bins, and the stock books with some weeks of entries, oldest first. */
export interface StockForm {
  readonly shelves: readonly Shelf[];
  readonly books: readonly {
    readonly product: string;
    readonly entries: readonly (NewStockEntry & { readonly at: number })[];
  }[];
}

/** What a party will say when it is asked about a variance. */
export interface PartyAnswer {
  /** Office hours until it answers. */
  readonly hours: number;
  /** Words: `store.says.<key>` of the pack. */
  readonly says: string;
  readonly values?: Readonly<Record<string, string>>;
  /** Papers that come with it. */
  readonly dockets: readonly Docket[];
}

/** A variance that the form has planted: where, why, and who says what of it. */
export interface PlantedVariance {
  readonly sort: 'bin' | 'reservations';
  /** Empty for goods set aside. */
  readonly bin: string;
  readonly product: string;
  readonly cause: VarianceCause;
  readonly answers: Readonly<Record<Party, PartyAnswer>>;
}

/** What nobody in the store can know of it. */
export interface StockTruth {
  readonly planted: readonly PlantedVariance[];
  /** Office hours until a party says that it knows of nothing. */
  readonly nothingKnown: Readonly<Record<Party, number>>;
  /** Office hours until a correcting entry is approved or sent back. */
  readonly approverHours: number;
}
