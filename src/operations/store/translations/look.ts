import type { ViewFrame, ViewReader } from '../../duty.ts';
import type { TranslationsView } from './view.ts';

/** Makes the function that shows the subject. */
export function lookAtTranslations(_reader: ViewReader, _frame: ViewFrame): () => TranslationsView {
  const nothing: TranslationsView = {};
  return () => nothing;
}
