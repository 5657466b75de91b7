import { z } from 'zod';
import { HOUR } from '../../../shop/calendar.ts';
import { find } from '../../../shop/catalogue.ts';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { tellListings } from '../happenings.ts';
import { lawsAgainst } from '../laws.ts';
import { LISTING, listingRef } from '../listing.ts';
import { needListing, refuseListing, refuseStage, storeCatalogueOf, termsOf } from '../look-ups.ts';
import { REVIEW_ANSWERS } from '../review.ts';
import { judgeSubmission } from '../submission.ts';
import { channelRules } from '../terms.ts';

/** Sends a listing to the platform's review. */
export const listingSubmit = makeAction({
  kind: 'listing/submit',
  indicators: ['P2.1.1'],
  input: z.object({ listing: idInput }).strict(),
  check: (world, { listing: id }) => {
    const refusal = refuseStage(world, id, 'draft');
    if (refusal !== null) return refusal;
    const listing = needListing(world, id);
    return listing.content === undefined
      ? refuseListing(listing, 'market-listing/not-written', 'listing-content')
      : null;
  },
  apply: (step, { listing: id }) => {
    const listing = needListing(step, id);
    const { content } = listing;
    if (content === undefined) return;
    const terms = termsOf(step);
    const laws = lawsAgainst(terms, listing).map((law) => law.id);
    const reviewAt = step.now + channelRules(terms, listing.channel).reviewHours * HOUR;
    step.send(listingRef(id), { type: 'SUBMIT' });
    step.update(LISTING, id, (draft) => {
      draft.reviewAt = reviewAt;
      delete draft.faults;
    });
    step.schedule(reviewAt, REVIEW_ANSWERS, { listing: id });
    tellListings(step, 'market-listing/submitted', id, {
      ...judgeSubmission(step, listing, content),
      currency: find(storeCatalogueOf(step).markets, listing.market).currency,
      lawful: laws.length === 0,
      laws,
      reviewAt,
    });
  },
});
