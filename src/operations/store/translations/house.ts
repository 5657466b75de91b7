/** The part of the store's handbook that the subject goes by. */
export type TranslationsHouse = object;

/** The numbers of the procedure for translations. The handbook says each of them in words. */
export type TranslationRules = object;
