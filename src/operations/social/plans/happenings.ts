import { type HappeningOf, type HappeningTable, makeTell } from '../../shop/happening-table.ts';
import { PLAN } from './campaign-plan.ts';
import type { Fault } from './faults.ts';
import type { PlanVerdict } from './judging.ts';
import type { PlanContents, PlanPart } from './plan-parts.ts';

/** A plan that lies before the approver, as it was handed in. */
export interface HandedIn {
  /** 1 the first time. */
  readonly round: number;
  readonly parts: Partial<PlanContents>;
  readonly verdict: PlanVerdict;
  /** How it was when it was handed in for the first time. */
  readonly first: PlanVerdict;
  readonly faults: readonly Fault[];
}

/** What can happen, with its data. Scoring and the market read all of it. */
export interface PlansHappenings {
  'campaign-plan/asked': { until: number };
  'campaign-plan/drafted': { planPart: PlanPart };
  'campaign-plan/submitted': HandedIn;
  'campaign-plan/revised': HandedIn;
  'campaign-plan/returned': { count: number };
  'campaign-plan/approved': { round: number };
  'campaign-plan/lapsed': Record<string, never>;
}

export type PlanHappening<Kind extends keyof PlansHappenings> = HappeningOf<PlansHappenings, Kind>;

const inState = (state: string) => ({ 'campaign-plan': state });

export const plansHappenings: HappeningTable<PlansHappenings> = {
  'campaign-plan/asked': { of: PLAN, tells: ['until'], says: 'calm' },
  'campaign-plan/drafted': { of: PLAN, tells: ['planPart'] },
  'campaign-plan/submitted': { of: PLAN, tells: ['round'], leadsTo: inState('awaiting-approval') },
  'campaign-plan/revised': { of: PLAN, tells: ['round'], leadsTo: inState('awaiting-approval') },
  'campaign-plan/returned': { of: PLAN, tells: ['count'], says: 'urgent' },
  'campaign-plan/approved': { of: PLAN, tells: ['round'], says: 'calm', leadsTo: inState('approved') },
  'campaign-plan/lapsed': { of: PLAN, tells: [], says: 'urgent', leadsTo: inState('lapsed') },
};

/** Says that something has happened to a plan. */
export const tellPlan = makeTell(plansHappenings);
