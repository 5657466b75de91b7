/** Pages to which the refusals of the subject point. */
export const INSIGHT_PAGES: readonly string[] = [];
