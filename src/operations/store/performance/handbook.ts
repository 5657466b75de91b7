/** The pages of the handbook on performance reports. */
export const PERFORMANCE_PAGES = ['reports', 'figures', 'readings', 'anomalies'] as const;
export type PerformancePage = (typeof PERFORMANCE_PAGES)[number];
