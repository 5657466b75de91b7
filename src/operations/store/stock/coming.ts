/** What a form lets come of the subject during the week: `{ kind, at, … }`. */
export type StockComing =
  /** The counts of the week are to be planned until then. */
  | { readonly kind: 'stock-plan/opens'; readonly at: number; readonly until: number }
  | { readonly kind: 'stock-plan/closes'; readonly at: number }
  /** The nightly sync of a channel runs; one that fails leaves what it shows as it was. */
  | { readonly kind: 'channel-sync/runs'; readonly at: number; readonly channel: string; readonly fails: boolean }
  /** Goods set aside do not agree with what open orders want: pieces that they want more than are set aside. */
  | {
      readonly kind: 'stock-count/is-reported';
      readonly at: number;
      readonly product: string;
      readonly pieces: number;
    }
  /** The warehouse moves goods together: out of a bin into another of the same product, all but so many pieces by the book. */
  | {
      readonly kind: 'bin-goods/are-moved';
      readonly at: number;
      readonly product: string;
      readonly from: string;
      readonly to: string;
      readonly leaves: number;
      readonly number: string;
    }
  /** The levels of a product are to be set anew. */
  | { readonly kind: 'supply-level/comes-up'; readonly at: number; readonly product: string }
  | { readonly kind: 'record-accuracy/is-stated'; readonly at: number };
