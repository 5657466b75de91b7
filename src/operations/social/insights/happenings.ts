import { type HappeningTable, makeTell } from '../../shop/happening-table.ts';
import type { EngagementBase } from '../brief.ts';
import { type AnalysisSort, FIGURE_ANALYSIS, type GivenAnalysis } from './analysis.ts';
import { FIGURE_COLLECTION } from './collection.ts';
import type { Called } from './conclusions.ts';
import type { Metric } from './metrics.ts';

/** A metric that was handed in, beside the right one. `own`: right by the base that was stated with it. */
export interface JudgedMetric {
  readonly metric: Metric;
  readonly given: number | null;
  readonly right: number | null;
  readonly own: number | null;
}

/** An account with its engagement rate of the week (thousandths of a per cent) and that in per-mille of what is usual. */
export interface RatedAccount {
  readonly account: string;
  readonly value: number | null;
  readonly permille: number | null;
}

/** What is to be concluded: the first of each list is meant, the others are as good. */
export interface RightConclusions {
  readonly best: readonly string[];
  readonly worst: readonly string[];
  /** The engagement rate of every account. */
  readonly rated: readonly RatedAccount[];
  readonly bestPost: readonly string[];
  readonly worstPost: readonly string[];
  /** The topics and days of the posts that are meant; null where there are none. */
  readonly posts: { readonly best: NamedPost; readonly worst: NamedPost } | null;
  readonly changes: readonly Called[];
  readonly samples: readonly string[];
}

/** A post as a verdict names it, with its engagement rate in thousandths of a per cent. */
export interface NamedPost {
  readonly topic: string;
  /** On the calendar of the market, `YYYY-MM-DD`. */
  readonly day: string;
  readonly value: number;
}

/** What can happen, with its data. Scoring and the market read all of it. */
export interface InsightsHappenings {
  /** All days of the week are revised: from now on they can be collected for good. */
  'figure-collection/settled': {
    account: string | null;
    from: string;
    to: string;
    collectBy: number;
    computeBy: number;
    base: EngagementBase | null;
    metrics: readonly { readonly metric: Metric; readonly right: number | null }[];
    /** What the trainee had collected before that, if anything. */
    collected: 'none' | 'early';
  };
  /** `again`: provisional figures had been collected before. */
  'figure-collection/collected': { account: string; settled: boolean; again: boolean };
  'figure-collection/computed': {
    account: string | null;
    base: EngagementBase | null;
    rightBase: EngagementBase | null;
    metrics: readonly JudgedMetric[];
  };
  'figure-analysis/asked': { sort: AnalysisSort; dueAt: number };
  /** All figures of its week are settled. */
  'figure-analysis/opened': { sort: AnalysisSort; dueAt: number; right: RightConclusions };
  'figure-analysis/given': { given: GivenAnalysis; right: RightConclusions };
}

export const insightsHappenings: HappeningTable<InsightsHappenings> = {
  'figure-collection/settled': { of: FIGURE_COLLECTION, tells: [] },
  'figure-collection/collected': { of: FIGURE_COLLECTION, tells: [] },
  'figure-collection/computed': { of: FIGURE_COLLECTION, tells: [] },
  'figure-analysis/asked': { of: FIGURE_ANALYSIS, tells: ['dueAt'], says: 'calm' },
  'figure-analysis/opened': { of: FIGURE_ANALYSIS, tells: ['dueAt'], says: 'urgent' },
  'figure-analysis/given': { of: FIGURE_ANALYSIS, tells: [] },
};

/** Writes a happening of the subject to the journal. */
export const tellInsight = makeTell(insightsHappenings);
