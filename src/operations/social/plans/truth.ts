import type { CampaignPlan } from './campaign-plan.ts';

/** What the subject begins with. */
export interface PlansForm {
  readonly plans: readonly Pick<CampaignPlan, 'id'>[];
}

/** What nobody at the social desk can know of it. */
export interface PlansTruth {
  /** Office hours the approver takes, by round; the last one for all further rounds. */
  readonly answerHours: readonly number[];
}
