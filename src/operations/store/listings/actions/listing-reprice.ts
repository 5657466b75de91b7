import { z } from 'zod';
import type { Step } from '../../../../kernel/step.ts';
import { find } from '../../../shop/catalogue.ts';
import { firstRefusal, idInput, makeAction } from '../../../shop/trainee-action.ts';
import { tellListings } from '../happenings.ts';
import { isOnSale, LISTING, listingStage } from '../listing.ts';
import { needListing, noticesOf, refuseListing, refuseStage, storeCatalogueOf, termsOf } from '../look-ups.ts';
import { priceBand, priceFits, priceFitsFrom } from '../price-terms.ts';
import { priceInput } from './content-input.ts';

function reprice(step: Step, id: string, price: number): void {
  const listing = needListing(step, id);
  const terms = termsOf(step);
  const band = priceBand(terms, listing);
  const catalogue = storeCatalogueOf(step);
  step.update(LISTING, id, (draft) => {
    if (draft.content !== undefined) draft.content.price = price;
  });
  tellListings(step, 'market-listing/repriced', id, {
    price,
    currency: find(catalogue.markets, listing.market).currency,
    right: priceFitsFrom(catalogue, noticesOf(step), step.now, listing, price),
    wasRight: priceFits(terms, listing, listing.content?.price ?? 0),
    low: band?.low ?? 0,
    high: band?.high ?? 0,
    onSale: isOnSale(listingStage(listing)),
  });
}

/** Sets new prices, of one listing or of many. */
export const listingReprice = makeAction({
  kind: 'listing/reprice',
  indicators: ['P2.1.1'],
  input: z
    .object({
      prices: z
        .array(z.object({ listing: idInput, price: priceInput }).strict())
        .min(1)
        .max(500),
    })
    .strict(),
  check: (world, { prices }) => {
    if (new Set(prices.map(({ listing }) => listing)).size < prices.length)
      return { key: 'market-listing/twice', values: {}, page: 'listing-prices' };
    return firstRefusal(prices, ({ listing: id }) => {
      const refusal = refuseStage(world, id, 'draft', 'rejected', 'live', 'suspended');
      if (refusal !== null) return refusal;
      const listing = needListing(world, id);
      return listing.content === undefined
        ? refuseListing(listing, 'market-listing/not-written', 'listing-content')
        : null;
    });
  },
  apply: (step, { prices }) => {
    for (const { listing, price } of prices) reprice(step, listing, price);
  },
});
