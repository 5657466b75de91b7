import type { ViewFrame, ViewReader } from '../../duty.ts';
import type { ListingsView } from './view.ts';

/** Makes the function that shows the subject. */
export function lookAtListings(_reader: ViewReader, _frame: ViewFrame): () => ListingsView {
  const nothing: ListingsView = { listings: [] };
  return () => nothing;
}
