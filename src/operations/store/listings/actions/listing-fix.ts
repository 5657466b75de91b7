import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { tellListings } from '../happenings.ts';
import { LISTING, type ListingContent, listingRef, listingStage } from '../listing.ts';
import { needListing, refuseListing, refuseStage } from '../look-ups.ts';
import { contentParts, refuseContent } from './content-input.ts';

const { price: _price, quantity: _quantity, ...words } = contentParts;

/** Mends what the platform sent back, or brings a listing on sale up to a change of the rules. */
export const listingFix = makeAction({
  kind: 'listing/fix',
  indicators: ['P2.1.1'],
  input: z.object({ listing: idInput, ...z.object(words).partial().shape }).strict(),
  check: (world, { listing: id, ...parts }) => {
    const refusal = refuseStage(world, id, 'rejected', 'live', 'suspended');
    if (refusal !== null) return refusal;
    const listing = needListing(world, id);
    if (listing.content === undefined) return refuseListing(listing, 'market-listing/not-written', 'listing-content');
    return refuseContent(world, listing, parts as Partial<ListingContent>);
  },
  apply: (step, { listing: id, ...parts }) => {
    const listing = needListing(step, id);
    if (listingStage(listing) === 'rejected') step.send(listingRef(id), { type: 'FIX' });
    step.update(LISTING, id, (draft) => {
      if (draft.content !== undefined) Object.assign(draft.content, parts);
    });
    tellListings(step, 'market-listing/fixed', id, {});
  },
});
