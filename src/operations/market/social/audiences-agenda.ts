import type { AudiencesComing } from '../../social/audiences/coming.ts';

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const AUDIENCE_COMING = {} satisfies { readonly [Kind in AudiencesComing['kind']]: unknown };
