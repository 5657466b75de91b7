import type { StoreSubject } from '../subject.ts';
import { listingsActions } from './actions/index.ts';
import { type ListingsHappenings, listingsHappenings } from './happenings.ts';
import type { ListingsHouse } from './house.ts';
import { lookAtListings } from './look.ts';
import type { ListingsForm, ListingsTruth } from './truth.ts';
import type { ListingsView } from './view.ts';

/** The types of the subject. */
export interface ListingsPart {
  readonly house: ListingsHouse;
  readonly form: ListingsForm;
  readonly truth: ListingsTruth;
  readonly view: ListingsView;
  readonly happens: ListingsHappenings;
}

/** Listings: what is on sale where, as what, and for how much. */
export const listings: StoreSubject<ListingsPart> = {
  actions: listingsActions,
  lifecycles: {},
  names: [],
  shows: {},
  happenings: listingsHappenings,
  begin: () => {},
  look: lookAtListings,
  outputs: () => [],
  consequences: () => [],
};
