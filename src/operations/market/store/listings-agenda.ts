import { dueKind } from '../../../kernel/agenda.ts';
import type { ListingComing } from '../../store/listings/coming.ts';

/** What an event carries besides its kind and its moment. */
type Carries<Kind extends ListingComing['kind']> = Omit<Extract<ListingComing, { kind: Kind }>, 'kind' | 'at'>;

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const LISTING_COMING = {
  'market-listing/asked': dueKind<Carries<'market-listing/asked'>>('market-listing/asked'),
  'listing-notice/arrives': dueKind<Carries<'listing-notice/arrives'>>('listing-notice/arrives'),
} satisfies { readonly [Kind in ListingComing['kind']]: unknown };
