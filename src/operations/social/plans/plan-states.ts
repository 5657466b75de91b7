import type { StateLiterals } from '../../../kernel/state-tags.ts';

export type PlanEvent = { type: 'SUBMIT' | 'RETURN' | 'REVISE' | 'APPROVE' | 'LAPSE' };

/** The groups that states belong to. */
export type PlanTag = 'over' | 'writing';

/** The states of a plan, the events between them, and their groups (tags). Plain data. */
export const PLAN_STATES = {
  drafting: { tags: ['writing'], on: { SUBMIT: 'awaiting-approval', LAPSE: 'lapsed' } },
  'awaiting-approval': { on: { RETURN: 'returned', APPROVE: 'approved' } },
  // The approver gave it back with reasons.
  returned: { tags: ['writing'], on: { REVISE: 'awaiting-approval', LAPSE: 'lapsed' } },
  approved: { tags: ['over'], type: 'final' },
  // Its time ran out before it was approved.
  lapsed: { tags: ['over'], type: 'final' },
} as const satisfies StateLiterals<PlanEvent['type'], PlanTag>;

export type PlanState = keyof typeof PLAN_STATES;
