import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { tellListings } from '../happenings.ts';
import { LISTING } from '../listing.ts';
import { needListing, refuseListing, refuseStage } from '../look-ups.ts';
import { contentParts, refuseContent } from './content-input.ts';

/** Writes a listing: category, fields, title, images, customs line, price and quantity. */
export const listingDraft = makeAction({
  kind: 'listing/draft',
  indicators: ['P2.1.1'],
  input: z.object({ listing: idInput, ...contentParts }).strict(),
  check: (world, { listing: id, ...content }) => {
    const refusal = refuseStage(world, id, 'draft');
    if (refusal !== null) return refusal;
    const listing = needListing(world, id);
    if (listing.assessed === undefined)
      return refuseListing(listing, 'market-listing/not-assessed', 'restricted-goods');
    if (listing.assessed.verdict === 'restricted')
      return refuseListing(listing, 'market-listing/is-restricted', 'restricted-goods');
    return refuseContent(world, listing, content);
  },
  apply: (step, { listing: id, ...content }) => {
    step.update(LISTING, id, (draft) => {
      draft.content = content;
    });
    tellListings(step, 'market-listing/drafted', id, {});
  },
});
