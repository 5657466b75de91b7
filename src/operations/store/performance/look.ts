import type { ViewFrame, ViewReader } from '../../duty.ts';
import type { PerformanceView } from './view.ts';

/** Makes the function that shows the subject. */
export function lookAtPerformance(_reader: ViewReader, _frame: ViewFrame): () => PerformanceView {
  const nothing: PerformanceView = {};
  return () => nothing;
}
