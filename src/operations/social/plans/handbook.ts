/** Pages to which the refusals of the subject point. */
export const PLAN_PAGES: readonly string[] = [];
