import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { tellListings } from '../happenings.ts';
import { lawsAgainst } from '../laws.ts';
import { LISTING, VERDICTS } from '../listing.ts';
import { needListing, refuseListing, refuseStage, termsOf } from '../look-ups.ts';

/** Says whether a product may be listed in a market, and by which rule it may not. */
export const listingAssess = makeAction({
  kind: 'listing/assess',
  indicators: ['P2.1.1'],
  input: z.object({ listing: idInput, verdict: z.enum(VERDICTS), law: idInput.nullable() }).strict(),
  check: (world, { listing: id, verdict, law }) => {
    const refusal = refuseStage(world, id, 'draft', 'rejected');
    if (refusal !== null) return refusal;
    const listing = needListing(world, id);
    if ((verdict === 'restricted') !== (law !== null))
      return refuseListing(listing, 'market-listing/rule-missing', 'restricted-goods');
    const known = termsOf(world).house.listings.laws.some((each) => each.id === law);
    return law === null || known ? null : refuseListing(listing, 'market-listing/no-such-rule', 'restricted-goods');
  },
  apply: (step, { listing: id, verdict, law }) => {
    const laws = lawsAgainst(termsOf(step), needListing(step, id)).map((each) => each.id);
    const rightVerdict = laws.length === 0 ? 'allowed' : 'restricted';
    step.update(LISTING, id, (draft) => {
      draft.assessed = { verdict, law };
    });
    tellListings(step, 'market-listing/assessed', id, {
      listingVerdict: verdict,
      law,
      right: verdict === rightVerdict,
      lawRight: law === null ? laws.length === 0 : laws.includes(law),
      laws,
      rightListingVerdict: rightVerdict,
    });
  },
});
