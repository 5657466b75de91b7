/** What the subject begins with. */
export type InsightsForm = object;

/** What nobody at the social desk can know of it. */
export type InsightsTruth = object;
