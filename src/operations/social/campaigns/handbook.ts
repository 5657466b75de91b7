/** Pages to which the refusals of the subject point, and on which its verdicts rest. */
export const CAMPAIGN_PAGES = [
  ...(['word-of-mouth', 'rewards-margin', 'disclosure-law', 'referral-fraud'] as const),
  ...(['moderation', 'sour-posts', 'campaign-closing'] as const),
] as const;
export type CampaignPage = (typeof CAMPAIGN_PAGES)[number];
