/** What a form lets come of the subject during the weeks. */
export type CalendarComing =
  | { readonly kind: 'posting-week/opens'; readonly at: number; readonly week: number }
  | { readonly kind: 'posting-week/is-due'; readonly at: number; readonly week: number }
  | { readonly kind: 'posting-week/is-over'; readonly at: number; readonly week: number };
