/** What the subject begins with. */
export type TranslationsForm = object;

/** What nobody in the store can know of it. */
export type TranslationsTruth = object;
