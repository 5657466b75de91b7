/** Pages to which the refusals of the subject point. */
export const CAMPAIGN_PAGES: readonly string[] = [];
