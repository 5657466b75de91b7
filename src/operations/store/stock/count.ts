import type { LifecycleState } from '../../../kernel/lifecycle.ts';
import { recordKind } from '../../../kernel/records.ts';

export const COUNT = recordKind<StockCount>('stock-count');

/** Those who can know something of a variance. Each is asked on its own, and answers after a while. */
export const PARTIES = ['warehouse', 'supplier', 'marketing'] as const;
export type Party = (typeof PARTIES)[number];

/** Causes of a variance. The last three are of goods set aside, which no count of a bin can find. Source: docs/facts.md 6. */
export const VARIANCE_CAUSES = [
  ...(['unit-error', 'short-delivery', 'earlier-miscount', 'mis-pick', 'damage', 'return-misplaced'] as const),
  ...(['not-put-back', 'sample', 'unexplained', 'reservation-left', 'reservation-missing', 'double-sale'] as const),
] as const;
export type VarianceCause = (typeof VARIANCE_CAUSES)[number];

/** What a correcting entry is booked on. The handbook says which cause belongs on which. */
export const ACCOUNTS = [
  ...(['receipt', 'supplier-claim', 'count-difference', 'mis-pick', 'damage', 'transfer', 'put-back'] as const),
  ...(['samples', 'loss', 'reservation'] as const),
] as const;
export type Account = (typeof ACCOUNTS)[number];

/** Some goods as they lie in a bin: whole boxes, one opened box, loose pieces. */
export interface Lying {
  readonly product: string;
  readonly boxes: number;
  /** Pieces in a whole box; 1 where the product lies loose alone. */
  readonly perBox: number;
  /** Pieces left in the opened box; 0 where none is open. */
  readonly opened: number;
  readonly loose: number;
}

/** Pieces of a product. */
export interface Pieces {
  readonly product: string;
  readonly pieces: number;
}

/** One round of counting: what was written down, by whom, and when. */
export interface CountRound {
  readonly at: number;
  readonly found: readonly Pieces[];
}

/** How what was counted differs from what the book said at the cut-off. */
export interface Variance extends Pieces {
  /** Pieces by the book. */
  readonly book: number;
}

/** What one party was asked and has said. Words: `store.says.<key>` of the pack, with the values in it. */
export interface Inquiry {
  readonly askedAt: number;
  readonly answeredAt?: number;
  readonly says?: string;
  readonly values?: Readonly<Record<string, string>>;
  /** Ids of the dockets that came with the answer. */
  readonly dockets?: readonly string[];
}

/** Why the counts differ, and what shows it: ids of dockets and of ledger entries, and `party/<name>` for what somebody said. */
export interface Explanation {
  readonly cause: VarianceCause;
  readonly evidence: readonly string[];
  readonly at: number;
}

/** One line of a correcting entry. */
export interface AdjustmentLine {
  readonly account: Account;
  readonly bin: string;
  readonly product: string;
  /** Pieces by which the book changes. */
  readonly quantity: number;
}

/** The correcting entry, and what became of it. */
export interface Adjustment {
  readonly lines: readonly AdjustmentLine[];
  readonly at: number;
  /** What it is worth, whole TWD. */
  readonly value: number;
  /** Left out: it needs none. */
  readonly approval?: 'waiting' | 'given' | 'refused';
  readonly postedAt?: number;
}

/** A bin on the list of counts, from the day it is put there until its book is right again. */
export interface StockCount {
  readonly id: string;
  readonly bin: string;
  /** The product that belongs into the bin. */
  readonly product: string;
  /** `reservations`: goods set aside that no open order wants or that are not there, or too few set aside; nothing is counted. */
  readonly sort: 'bin' | 'reservations';
  readonly why: 'calendar' | 'low' | 'zero' | 'report';
  readonly at: number;
  readonly dueAt: number;
  readonly state: LifecycleState;
  /** What lay in the bin, and what the book said, at the moment it was opened; movements after it are no part of the count. */
  readonly cutOff?: { readonly at: number; readonly lies: readonly Lying[]; readonly book: readonly Pieces[] };
  /** Newest last. */
  readonly rounds: readonly CountRound[];
  /** There once a count was written down and differs. */
  readonly variances?: readonly Variance[];
  readonly inquiries: Readonly<Partial<Record<Party, Inquiry>>>;
  readonly explanation?: Explanation;
  readonly adjustment?: Adjustment;
  readonly closedAt?: number;
}
