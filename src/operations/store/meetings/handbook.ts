/** Pages to which the refusals of meetings point, and on which their verdicts rest. */
export const MEETINGS_PAGES = ['meetings'] as const;
export type MeetingsPage = (typeof MEETINGS_PAGES)[number];
