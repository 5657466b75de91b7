/** The part of the social desk's handbook that the subject goes by. */
export type CampaignsHouse = object;

/** The numbers of the procedure. The handbook says each of them in words. */
export type CampaignsRules = object;
