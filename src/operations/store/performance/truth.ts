/** What the subject begins with. */
export type PerformanceForm = object;

/** What nobody in the store can know of it. */
export type PerformanceTruth = object;
