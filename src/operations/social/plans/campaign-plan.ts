import type { LifecycleState } from '../../../kernel/lifecycle.ts';
import { recordKind } from '../../../kernel/records.ts';
import { statesTagged } from '../../../kernel/state-tags.ts';
import type { Fault } from './faults.ts';
import type { PlanVerdict } from './judging.ts';
import { PLAN_PARTS, type PlanContents, type PlanPart } from './plan-parts.ts';
import { PLAN_STATES, type PlanState } from './plan-states.ts';

export const PLAN = recordKind<CampaignPlan>('campaign-plan');

/** The plan that a form asks for. */
export const THE_PLAN = 'P-1';

/** A time the plan lay before the approver. */
export interface Round {
  /** When it was handed in. */
  readonly at: number;
  /** When the approver answered. */
  readonly answeredAt?: number;
  /** What was wrong with it, once the approver has said so; none where it was approved. */
  readonly reasons?: readonly Fault[];
}

/** The plan of a campaign. */
export interface CampaignPlan {
  readonly id: string;
  readonly state: LifecycleState;
  /** What is written so far. */
  readonly parts: Partial<PlanContents>;
  /** When something of it was last written, simulated ms. */
  readonly changedAt?: number;
  /** How it was when it was handed in for the first time. Nobody at the desk is shown it. */
  readonly first?: PlanVerdict;
  /** Oldest first. */
  readonly rounds: readonly Round[];
}

export const planState = ({ state }: Pick<CampaignPlan, 'state'>): PlanState => state.value as PlanState;

const WRITING = statesTagged({ states: PLAN_STATES }, 'writing');
/** Whether the trainee can write in it. */
export const isPlanOpen = (state: PlanState): boolean => WRITING.has(state);

/** The parts in which nothing is written yet. */
export const emptyParts = ({ parts }: Pick<CampaignPlan, 'parts'>): readonly PlanPart[] =>
  PLAN_PARTS.filter((part) => parts[part] === undefined);
