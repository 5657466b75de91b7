import type { Rows } from '../../../kernel/rows.ts';
import type { ProductTranslation, TextSegment } from './product-translation.ts';
import type { TranslationState } from './product-translation-states.ts';

export const TRANSLATION_SHOWN = [
  ...(['id', 'product', 'language', 'liveAt', 'signedOffAt', 'renewBy'] as const),
] as const satisfies readonly (keyof ProductTranslation)[];

/** A translation as the trainee sees it. */
export interface TranslationView extends Pick<ProductTranslation, (typeof TRANSLATION_SHOWN)[number]> {
  readonly stage: TranslationState;
}

export const SEGMENT_SHOWN = [
  ...(['id', 'translation', 'place', 'part', 'source', 'sourceBefore', 'sourceChangedAt'] as const),
  ...(['draft', 'text', 'limit', 'flag'] as const),
] as const satisfies readonly (keyof TextSegment)[];

/** A segment as the trainee sees it. Nothing says whether it is right. */
export type SegmentView = Pick<TextSegment, (typeof SEGMENT_SHOWN)[number]>;

/** What is shown of the subject. */
export interface TranslationsView {
  readonly translations: Rows<TranslationView>;
  readonly segments: Rows<SegmentView>;
}
