import { setup } from 'xstate';
import { LISTING_STATES, type ListingEvent } from './listing-states.ts';

/** The lifecycle of a listing over {@link LISTING_STATES}. */
export const listingMachine = setup({ types: { events: {} as ListingEvent } }).createMachine({
  id: 'market-listing',
  initial: 'draft',
  states: LISTING_STATES,
});
