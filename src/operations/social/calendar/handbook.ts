/** Pages to which the refusals of the calendar point, and on which its verdicts rest. */
export const CALENDAR_PAGES = ['cadence', 'posting', 'formats', 'post-languages', 'occasions', 'failed-posts'] as const;
export type CalendarPage = (typeof CALENDAR_PAGES)[number];
