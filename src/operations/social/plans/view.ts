/** What is shown of the subject. */
export type PlansView = object;
