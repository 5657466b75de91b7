/** What a form lets come of the subject during the week. */
export type MeetingComing =
  | { readonly kind: 'meeting/is-due'; readonly at: number; readonly meeting: string }
  | { readonly kind: 'meeting/is-over'; readonly at: number; readonly meeting: string }
  | { readonly kind: 'ad-figures/arrive'; readonly at: number; readonly meeting: string };
