import type { ViewFrame, ViewReader } from '../../duty.ts';
import type { InsightsView } from './view.ts';

/** Makes the function that shows the subject. */
export function lookAtInsights(_reader: ViewReader, _frame: ViewFrame): () => InsightsView {
  const nothing: InsightsView = {};
  return () => nothing;
}
