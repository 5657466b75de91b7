/** What the subject begins with. */
export type MeetingsForm = object;

/** What nobody in the store can know of it. */
export type MeetingsTruth = object;
