import type { AnalysisBrief } from './analysis.ts';
import type { CollectionBrief } from './collection.ts';

/** What a form lets come of the subject during the weeks. */
export type InsightsComing =
  | { readonly kind: 'figure-collection/comes'; readonly at: number; readonly collection: CollectionBrief }
  | { readonly kind: 'figure-analysis/comes'; readonly at: number; readonly analysis: AnalysisBrief };
