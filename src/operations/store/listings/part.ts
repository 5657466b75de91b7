import type { ListingsHappenings } from './happenings.ts';
import type { ListingsHouse } from './house.ts';
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
