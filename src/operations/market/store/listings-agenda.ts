import type { ListingComing } from '../../store/listings/coming.ts';

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const LISTING_COMING = {} satisfies { readonly [Kind in ListingComing['kind']]: unknown };
