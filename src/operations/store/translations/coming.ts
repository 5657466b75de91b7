/** What a form lets come of translations during the week: the source of a segment changes. */
export interface TranslationComing {
  readonly kind: 'translation/source-changes';
  readonly at: number;
  readonly segment: string;
  readonly source: string;
}
