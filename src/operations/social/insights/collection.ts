import { recordKind } from '../../../kernel/records.ts';
import type { EngagementBase } from '../brief.ts';
import type { Metric, WeekSums } from './metrics.ts';

export const FIGURE_COLLECTION = recordKind<FigureCollection>('figure-collection');

/** The figures of an account for a week, which are to be collected and worked out. */
export interface CollectionBrief {
  readonly id: string;
  /** Null: all accounts together. There is nothing to collect then. */
  readonly account: string | null;
  /** First and last day of the week, `YYYY-MM-DD` on the calendar of the market. */
  readonly from: string;
  readonly to: string;
  /** Until when they are to be collected, and worked out, simulated ms. */
  readonly collectBy: number;
  readonly computeBy: number;
  readonly metrics: readonly Metric[];
}

/** Figures as they were collected last. */
export interface CollectedFigures {
  readonly at: number;
  /** Whether the platform had revised all of them. */
  readonly settled: boolean;
  readonly sums: WeekSums;
}

/** Metrics as they were handed in last, in the sequence of the brief; null: there is nothing to divide by. */
export interface ComputedMetrics {
  readonly at: number;
  /** What the engagement rate was counted on; null where there is none. */
  readonly base: EngagementBase | null;
  readonly values: readonly (number | null)[];
}

export interface FigureCollection extends CollectionBrief {
  readonly collected?: CollectedFigures;
  readonly computed?: ComputedMetrics;
}
