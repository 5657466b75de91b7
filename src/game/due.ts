/** Ms before a limit from which something counts as due soon; the same as on the papers. */
export const SOON = 2 * 3_600_000;
