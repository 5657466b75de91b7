import type { PlansComing } from '../../social/plans/coming.ts';

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const PLAN_COMING = {} satisfies { readonly [Kind in PlansComing['kind']]: unknown };
