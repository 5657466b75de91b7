import { named, namedById } from '../../duty.ts';
import type { Subject } from '../../subject.ts';
import { listingsActions } from './actions/index.ts';
import { listingsHappenings } from './happenings.ts';
import { listingMachine } from './listing.machine.ts';
import { LISTING } from './listing.ts';
import { lookAtListings } from './look.ts';
import { LISTING_NOTICE } from './notice.ts';
import { listingOutputs } from './outputs.ts';
import type { ListingsPart } from './part.ts';

/** Listings: what is on sale where, as what, and for how much. */
export const listings: Subject<ListingsPart> = {
  actions: listingsActions,
  lifecycles: { [LISTING]: listingMachine },
  names: [
    named(LISTING, { name: ({ number }) => number, number: ({ number }) => number }),
    named(LISTING_NOTICE, { name: ({ number }) => number, number: ({ number }) => number }),
    namedById('listingLaw', { text: 'listingLaws.*.name' }),
    namedById('listingField', { text: 'listingFacts.*' }),
    namedById('listingCategory', { text: 'listingCategories.*' }),
    namedById('listingImage', { text: 'listingImages.*' }),
  ],
  shows: { listings: LISTING, listingNotices: LISTING_NOTICE },
  happenings: listingsHappenings,
  begin: (step, own) => {
    for (const listing of own?.onSale ?? []) step.put(LISTING, { ...listing, state: { value: 'live', context: {} } });
  },
  look: lookAtListings,
  outputs: listingOutputs,
  consequences: () => [],
};
