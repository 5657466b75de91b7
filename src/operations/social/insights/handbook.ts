/** The pages of the handbook on collecting figures and what follows from them. */
export const INSIGHT_PAGES = ['collecting', 'metrics', 'analysis'] as const;
export type InsightsPage = (typeof INSIGHT_PAGES)[number];
