/** Pages to which the refusals of the subject point. */
export const CALENDAR_PAGES: readonly string[] = [];
