import { dueKind } from '../../../kernel/agenda.ts';
import type { TranslationComing } from '../../store/translations/coming.ts';

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const TRANSLATION_COMING = {
  'translation/source-changes': dueKind<Omit<TranslationComing, 'kind' | 'at'>>('translation/source-changes'),
} satisfies { readonly [Kind in TranslationComing['kind']]: unknown };

/** The native reviewer answers a flag. */
export const REVIEWER_ANSWERS = dueKind<{ readonly segment: string; readonly flaggedAt: number }>('reviewer/answers');
