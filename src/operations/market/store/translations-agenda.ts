import type { TranslationComing } from '../../store/translations/coming.ts';

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const TRANSLATION_COMING = {} satisfies { readonly [Kind in TranslationComing['kind']]: unknown };
