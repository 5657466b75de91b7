/** What the subject begins with. */
export type CalendarForm = object;

/** What nobody at the social desk can know of it. */
export type CalendarTruth = object;
