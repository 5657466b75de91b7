/** Pages to which the refusals of the subject point. */
export const AUDIENCE_PAGES: readonly string[] = [];
