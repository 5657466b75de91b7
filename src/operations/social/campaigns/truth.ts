/** What the subject begins with. */
export type CampaignsForm = object;

/** What nobody at the social desk can know of it. */
export type CampaignsTruth = object;
