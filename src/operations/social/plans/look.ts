import type { ViewFrame, ViewReader } from '../../duty.ts';
import type { PlansView } from './view.ts';

/** Makes the function that shows the subject. */
export function lookAtPlans(_reader: ViewReader, _frame: ViewFrame): () => PlansView {
  const nothing: PlansView = {};
  return () => nothing;
}
