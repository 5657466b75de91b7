/** What a form lets come of the subject during the week: `{ kind, at, … }`. */
export type MeetingComing = never;
