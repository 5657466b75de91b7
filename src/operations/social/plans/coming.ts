/** What a form lets come of the subject during the weeks. */
export type PlansComing =
  | { readonly kind: 'campaign-plan/is-asked'; readonly at: number; readonly plan: string }
  | { readonly kind: 'campaign-plan/is-over'; readonly at: number; readonly plan: string };
