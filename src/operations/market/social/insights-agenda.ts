import type { InsightsComing } from '../../social/insights/coming.ts';

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const INSIGHT_COMING = {} satisfies { readonly [Kind in InsightsComing['kind']]: unknown };
