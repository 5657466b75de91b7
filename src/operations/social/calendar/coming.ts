/** What a form lets come of the subject during the weeks. */
export type CalendarComing = never;
