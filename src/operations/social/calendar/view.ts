/** What is shown of the subject. */
export type CalendarView = object;
