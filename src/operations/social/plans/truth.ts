/** What the subject begins with. */
export type PlansForm = object;

/** What nobody at the social desk can know of it. */
export type PlansTruth = object;
