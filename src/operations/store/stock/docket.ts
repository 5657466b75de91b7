import { recordKind } from '../../../kernel/records.ts';

export const DOCKET = recordKind<Docket>('stock-docket');

/** Papers of the warehouse, the supplier and marketing that show what happened to goods. Words: `docketKind` of `locales/<lang>/terms.json`. */
export const DOCKET_KINDS = [
  ...(['delivery-note', 'count-sheet', 'damage-report', 'pick-list', 'return-slip', 'sample-slip'] as const),
  ...(['cancellation', 'reservation-list', 'sync-log'] as const),
] as const;
export type DocketKind = (typeof DOCKET_KINDS)[number];

/** A paper about goods that somebody has sent. The trainee has it from then on. */
export interface Docket {
  readonly id: string;
  readonly kind: DocketKind;
  /** The number printed on it. */
  readonly number: string;
  /** When it was written, simulated ms. */
  readonly at: number;
  readonly product: string;
  /** What it says, by field: pieces, cartons, bins, order numbers, moments (`synced`, `ran`). Labels: `docketField` of `locales/<lang>/terms.json`. */
  readonly says: Readonly<Record<string, string | number>>;
}
