/** Pages to which the refusals of the subject point, and on which its verdicts rest. */
export const PLAN_PAGES = ['plan-brief', 'plan-guide', 'plan-budget', 'plan-targets', 'plan-approval'] as const;
export type PlanPage = (typeof PLAN_PAGES)[number];
