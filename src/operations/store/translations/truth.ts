import type { TargetLanguage } from './languages.ts';
import type { SegmentFault, TextSegment } from './product-translation.ts';

/** A translation as the machine has drafted it. */
export interface DraftedTranslation {
  readonly id: string;
  readonly product: string;
  readonly language: TargetLanguage;
  readonly liveAt: number;
  readonly segments: readonly Pick<TextSegment, 'id' | 'part' | 'source' | 'draft' | 'limit'>[];
}

/** The drafts of the week. */
export interface TranslationsForm {
  readonly translations: readonly DraftedTranslation[];
}

/** What nobody in the store is told: which drafts the machine got wrong, and how the native reviewer would put each segment. */
export interface TranslationsTruth {
  readonly planted: Readonly<Record<string, SegmentFault>>;
  readonly reviewed: Readonly<Record<string, string>>;
  /** The same for segments whose source has changed by then. */
  readonly reviewedAnew: Readonly<Record<string, string>>;
}
