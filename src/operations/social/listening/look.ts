import type { ViewFrame, ViewReader } from '../../duty.ts';
import type { ListeningView } from './view.ts';

/** Makes the function that shows the subject. */
export function lookAtListening(_reader: ViewReader, _frame: ViewFrame): () => ListeningView {
  const nothing: ListeningView = {};
  return () => nothing;
}
