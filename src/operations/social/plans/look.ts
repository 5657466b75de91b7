import type { ViewFrame, ViewReader } from '../../duty.ts';
import { pickShown } from '../../shop/shown.ts';
import { ShownList } from '../../shop/shown-list.ts';
import { type CampaignPlan, PLAN, planState } from './campaign-plan.ts';
import { PLAN_SHOWN, type PlansView, type PlanView } from './view.ts';

const showPlan = (plan: CampaignPlan): PlanView => ({ ...pickShown(plan, PLAN_SHOWN), stage: planState(plan) });

/** Makes the function that shows the subject. */
export function lookAtPlans(reader: ViewReader, _frame: ViewFrame): () => PlansView {
  const plans = new ShownList(reader, PLAN, showPlan);
  return () => ({ campaignPlans: plans.rows() });
}
