import { z } from 'zod';
import { firstRefusal, idsInput, makeAction } from '../../../shop/trainee-action.ts';
import { contentFaults } from '../content-rules.ts';
import { tellListings } from '../happenings.ts';
import { LISTING, listingRef } from '../listing.ts';
import { calledOff, needListing, refuseListing, refuseStage, termsOf } from '../look-ups.ts';

/** Puts suspended listings back on sale. */
export const listingResume = makeAction({
  kind: 'listing/resume',
  indicators: ['P2.1.1'],
  input: z.object({ listings: idsInput }).strict(),
  check: (world, { listings }) =>
    firstRefusal(listings, (id) => {
      const refusal = refuseStage(world, id, 'suspended');
      if (refusal !== null) return refusal;
      const listing = needListing(world, id);
      const { content } = listing;
      if (content !== undefined && contentFaults(termsOf(world), listing, content).length > 0)
        return refuseListing(listing, 'market-listing/still-at-fault', 'listing-changes');
      return calledOff(world, listing).length > 0
        ? refuseListing(listing, 'market-listing/called-off', 'takedowns')
        : null;
    }),
  apply: (step, { listings }) => {
    for (const id of new Set(listings)) {
      step.send(listingRef(id), { type: 'RESUME' });
      step.update(LISTING, id, (draft) => {
        delete draft.off;
      });
      tellListings(step, 'market-listing/resumed', id, {});
    }
  },
});
