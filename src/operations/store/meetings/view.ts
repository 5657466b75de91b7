/** What is shown of the subject. */
export type MeetingsView = object;
