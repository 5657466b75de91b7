import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { tellListings } from '../happenings.ts';
import { lawsAgainst } from '../laws.ts';
import { LISTING, listingRef } from '../listing.ts';
import { needListing, refuseListing, refuseStage, termsOf } from '../look-ups.ts';

/** Closes a request for a listing that a rule forbids. */
export const listingDecline = makeAction({
  kind: 'listing/decline',
  indicators: ['P2.1.1'],
  input: z.object({ listing: idInput, law: idInput }).strict(),
  check: (world, { listing: id, law }) => {
    const refusal = refuseStage(world, id, 'draft', 'rejected');
    if (refusal !== null) return refusal;
    return termsOf(world).house.listings.laws.some((each) => each.id === law)
      ? null
      : refuseListing(needListing(world, id), 'market-listing/no-such-rule', 'restricted-goods');
  },
  apply: (step, { listing: id, law }) => {
    const laws = lawsAgainst(termsOf(step), needListing(step, id)).map((each) => each.id);
    step.send(listingRef(id), { type: 'DECLINE' });
    step.update(LISTING, id, (draft) => {
      draft.declined = law;
    });
    tellListings(step, 'market-listing/declined', id, {
      law,
      restricted: laws.length > 0,
      lawRight: laws.includes(law),
      laws,
    });
  },
});
