/** What is shown of the subject. */
export type CampaignsView = object;
