import type { Rows } from '../../../kernel/rows.ts';
import type { FigureAnalysis } from './analysis.ts';
import type { FigureCollection } from './collection.ts';

/** What of a collection and of an analysis is shown: all of it. */
export const COLLECTION_SHOWN = [
  ...(['id', 'account', 'from', 'to', 'collectBy', 'computeBy', 'metrics', 'collected', 'computed'] as const),
] as const satisfies readonly (keyof FigureCollection)[];
export const ANALYSIS_SHOWN = [
  ...(['id', 'sort', 'from', 'to', 'account', 'dueAt', 'given'] as const),
] as const satisfies readonly (keyof FigureAnalysis)[];

export type CollectionView = Pick<FigureCollection, (typeof COLLECTION_SHOWN)[number]>;
export type AnalysisView = Pick<FigureAnalysis, (typeof ANALYSIS_SHOWN)[number]>;

/** What is shown of the subject. */
export interface InsightsView {
  readonly collections: Rows<CollectionView>;
  readonly analyses: Rows<AnalysisView>;
}
