/** What is shown of the subject. */
export type InsightsView = object;
