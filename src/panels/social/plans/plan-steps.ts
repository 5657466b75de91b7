import {
  type CampaignPlanView,
  emptyParts,
  isPlanOpen,
  PLAN_PARTS,
  type PlanPart,
  type SittingHost,
} from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { PaperStep } from '../../shell/paper.ts';
import { openFaults, planOf } from './plan-view.ts';

/** The parts that wait for the trainee: empty ones, and those that came back and were not written anew since. */
export function waitingParts(plan: CampaignPlanView): readonly PlanPart[] {
  if (!isPlanOpen(plan.stage)) return [];
  const empty = emptyParts(plan);
  const faulty = openFaults(plan).map(({ part }) => part);
  return PLAN_PARTS.filter((part) => empty.includes(part) || faulty.includes(part));
}

/** What is still to be done on the paper of the plan: its parts, and handing it in. */
export function planSteps(host: SittingHost): readonly PaperStep[] {
  const plan = planOf(host);
  if (plan === undefined || !isPlanOpen(plan.stage)) return [];
  const parts = waitingParts(plan).map((part) => ({ part: part as string, words: t(`terms:planPart.${part}`) }));
  const words = t(plan.stage === 'returned' ? 'papers:plan.act.revise' : 'papers:plan.act.submit');
  return [...parts, { part: 'hand-in', words }];
}
