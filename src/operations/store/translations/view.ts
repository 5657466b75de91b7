/** What is shown of the subject. */
export type TranslationsView = object;
