/** Pages to which the refusals about translations point, and on which its verdicts rest. */
export const TRANSLATIONS_PAGES = ['translations'] as const;
export type TranslationsPage = (typeof TRANSLATIONS_PAGES)[number];
