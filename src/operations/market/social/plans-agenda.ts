import { dueKind } from '../../../kernel/agenda.ts';
import type { PlansComing } from '../../social/plans/coming.ts';
import type { Fault } from '../../social/plans/faults.ts';

type OfPlan = { readonly plan: string };

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const PLAN_COMING = {
  'campaign-plan/is-asked': dueKind<OfPlan>('campaign-plan/is-asked'),
  'campaign-plan/is-over': dueKind<OfPlan>('campaign-plan/is-over'),
} satisfies { readonly [Kind in PlansComing['kind']]: unknown };

export const PLAN_ANSWER = dueKind<OfPlan & { readonly round: number; readonly faults: readonly Fault[] }>(
  'campaign-plan/is-answered',
);
