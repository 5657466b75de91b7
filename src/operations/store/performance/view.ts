/** What is shown of the subject. */
export type PerformanceView = object;
