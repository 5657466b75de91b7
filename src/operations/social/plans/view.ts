import type { Rows } from '../../../kernel/rows.ts';
import type { CampaignPlan } from './campaign-plan.ts';
import type { PlanState } from './plan-states.ts';

export const PLAN_SHOWN = ['id', 'parts', 'changedAt', 'rounds'] as const satisfies readonly (keyof CampaignPlan)[];

/** A plan as the trainee sees it: what is written, and what the approver said of it. */
export interface PlanView extends Pick<CampaignPlan, (typeof PLAN_SHOWN)[number]> {
  readonly stage: PlanState;
}

/** What is shown of the subject. */
export interface PlansView {
  readonly campaignPlans: Rows<PlanView>;
}
