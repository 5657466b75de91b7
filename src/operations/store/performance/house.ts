/** The part of the store's handbook that the subject goes by. */
export type PerformanceHouse = object;

/** The numbers of the procedure for performance reports. The handbook says each of them in words. */
export type PerformanceRules = object;
