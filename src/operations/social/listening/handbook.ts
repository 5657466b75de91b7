/** Pages to which the refusals of the subject point. */
export const LISTENING_PAGES: readonly string[] = [];
