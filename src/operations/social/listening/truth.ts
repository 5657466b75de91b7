/** What the subject begins with. */
export type ListeningForm = object;

/** What nobody at the social desk can know of it. */
export type ListeningTruth = object;
