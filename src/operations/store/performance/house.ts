/** The part of the store's handbook that the subject goes by. */
export interface PerformanceHouse {
  /** The first day of the platforms' tables, midnight in Taipei, simulated ms. */
  readonly firstDay: number;
  /** How many days they hold. */
  readonly days: number;
}

/** The numbers of the procedure for performance reports. The handbook says each of them in words. */
export interface PerformanceRules {
  /** Office hours in which a report is to be handed in. */
  readonly reportHours: number;
}
