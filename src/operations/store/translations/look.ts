import type { ViewFrame, ViewReader } from '../../duty.ts';
import { pickShown } from '../../shop/shown.ts';
import { ShownList } from '../../shop/shown-list.ts';
import {
  type ProductTranslation,
  SEGMENT,
  type TextSegment,
  TRANSLATION,
  translationState,
} from './product-translation.ts';
import {
  SEGMENT_SHOWN,
  type SegmentView,
  TRANSLATION_SHOWN,
  type TranslationsView,
  type TranslationView,
} from './view.ts';

const showTranslation = (translation: ProductTranslation): TranslationView => ({
  ...pickShown(translation, TRANSLATION_SHOWN),
  stage: translationState(translation),
});

/** Makes the function that shows the subject. */
export function lookAtTranslations(reader: ViewReader, _frame: ViewFrame): () => TranslationsView {
  const translations = new ShownList(reader, TRANSLATION, showTranslation);
  const segments = new ShownList(reader, SEGMENT, (one: TextSegment): SegmentView => pickShown(one, SEGMENT_SHOWN));
  return () => ({ translations: translations.rows(), segments: segments.rows() });
}
