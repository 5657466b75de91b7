import type { ViewFrame, ViewReader } from '../../duty.ts';
import { pickShown } from '../../shop/shown.ts';
import { ShownList } from '../../shop/shown-list.ts';
import { FIGURE_ANALYSIS } from './analysis.ts';
import { FIGURE_COLLECTION } from './collection.ts';
import { ANALYSIS_SHOWN, type AnalysisView, COLLECTION_SHOWN, type CollectionView, type InsightsView } from './view.ts';

/** Makes the function that shows the subject. */
export function lookAtInsights(reader: ViewReader, _frame: ViewFrame): () => InsightsView {
  const collections = new ShownList(
    reader,
    FIGURE_COLLECTION,
    (each): CollectionView => pickShown(each, COLLECTION_SHOWN),
  );
  const analyses = new ShownList(reader, FIGURE_ANALYSIS, (each): AnalysisView => pickShown(each, ANALYSIS_SHOWN));
  return () => ({ collections: collections.rows(), analyses: analyses.rows() });
}
