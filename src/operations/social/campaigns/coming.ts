/** What a form lets come of the subject during the weeks. */
export type CampaignsComing =
  | { readonly kind: 'word-campaign/is-offered'; readonly at: number; readonly campaign: string }
  | { readonly kind: 'word-campaign/lapses'; readonly at: number; readonly campaign: string };
