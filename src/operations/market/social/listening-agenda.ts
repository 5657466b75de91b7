import type { ListeningComing } from '../../social/listening/coming.ts';

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const LISTENING_COMING = {} satisfies { readonly [Kind in ListeningComing['kind']]: unknown };
