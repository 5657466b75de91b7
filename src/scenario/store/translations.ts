import { MORE } from '../compile/scaled.ts';
import { listOf } from '../references.ts';
import { positive } from '../schema-parts.ts';
import type { StoreScenario } from './subject.ts';
import { compileTranslations } from './translations/compile.ts';
import { type TranslationsData, translationsSchema } from './translations/schema.ts';
import { checkTranslationReferences, checkTranslationSense } from './translations/sense.ts';

const FILE = 'translations.yaml';

/** Translations in packs: the section `translations` of `translations.yaml`. Its texts are what is worked on, so they stand there. */
export const translations: StoreScenario<'translations', TranslationsData> = {
  file: FILE,
  schema: translationsSchema,
  rules: {
    reviewerHours: { schema: positive, page: 'translations' },
    renewHours: { schema: positive, page: 'translations' },
  },
  buyerTexts: [],
  letters: [],
  checkReferences: checkTranslationReferences,
  checkSense: checkTranslationSense,
  // The law behind each forbidden claim, in words.
  neededTexts: ({ [FILE]: file }) => {
    const own = (file?.data as { readonly translations?: unknown } | null)?.translations;
    return listOf(own, 'claims').flatMap(({ id }) => (typeof id === 'string' ? [`claims.${id}`] : []));
  },
  // What goes wrong in the machine's drafts is there to be found out: as many of a kind as there are drafts for at most.
  scale: (own, { traps }) => ({ ...own, faultsOfAKind: Math.max(1, Math.round((own.faultsOfAKind * traps) / MORE)) }),
  compile: compileTranslations,
};
