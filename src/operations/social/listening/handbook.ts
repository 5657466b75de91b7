/** Pages to which the refusals of listening point, and on which its verdicts rest. */
export const LISTENING_PAGES = ['tagging', 'not-customers', 'evidence'] as const;
export type ListeningPage = (typeof LISTENING_PAGES)[number];
