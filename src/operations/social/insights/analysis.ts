import { recordKind } from '../../../kernel/records.ts';

export const FIGURE_ANALYSIS = recordKind<FigureAnalysis>('figure-analysis');

/** The interim analysis, and the final one. Words: `insights.sort` of `locales/<lang>/terms.json`. */
export const ANALYSIS_SORTS = ['interim', 'final'] as const;
export type AnalysisSort = (typeof ANALYSIS_SORTS)[number];

/** What can be recommended for an account, in the sequence in which the handbook asks (page `analysis`). */
export const CHANGES = [
  ...(['post-regularly', 'post-less', 'mend-link', 'mend-page', 'cut-boost', 'change-content'] as const),
] as const;
export type Change = (typeof CHANGES)[number];

/** What an analysis is about. */
export interface AnalysisBrief {
  readonly id: string;
  readonly sort: AnalysisSort;
  /** First and last day of the week, `YYYY-MM-DD` on the calendars of the markets. */
  readonly from: string;
  readonly to: string;
  /** The account whose best and worst post it names. */
  readonly account: string;
  readonly dueAt: number;
}

/** An account with the engagement rate that carries the conclusion, thousandths of a per cent. */
export interface Carried {
  readonly account: string;
  readonly value: number;
}

export interface ProposedChange {
  readonly account: string;
  readonly change: Change;
}

/** What was concluded. */
export interface Conclusions {
  readonly best: Carried;
  readonly worst: Carried;
  /** Posts of the account that the brief names; null where it has none. */
  readonly bestPost: string | null;
  readonly worstPost: string | null;
  readonly changes: readonly ProposedChange[];
  /** Accounts whose orders and clicks are too few to conclude from. */
  readonly samples: readonly string[];
}

export interface GivenAnalysis extends Conclusions {
  readonly at: number;
}

export interface FigureAnalysis extends AnalysisBrief {
  readonly given?: GivenAnalysis;
}
