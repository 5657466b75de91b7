/** What is shown of the subject. */
export type ListeningView = object;
