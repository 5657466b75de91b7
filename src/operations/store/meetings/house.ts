/** The part of the store's handbook that the subject goes by. */
export type MeetingsHouse = object;

/** The numbers of the procedure for meetings. The handbook says each of them in words. */
export type MeetingRules = object;
