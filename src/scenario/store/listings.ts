import { permille, positive } from '../schema-parts.ts';
import { compileListings } from './listings/compile.ts';
import { checkListings, listingTexts } from './listings/references.ts';
import { type ListingsData, listingsSchema } from './listings/schema.ts';
import type { StoreScenario } from './subject.ts';

/** Listings in packs: the section `listings` of `listings.yaml`. */
export const listings: StoreScenario<'listings', ListingsData> = {
  file: 'listings.yaml',
  schema: listingsSchema,
  rules: {
    listingMarginPermille: { schema: permille, page: 'listing-prices' },
    listingCeilingPermille: { schema: permille, page: 'listing-prices' },
    listingGraceHours: { schema: positive, page: 'listing-changes' },
    resumeHours: { schema: positive, page: 'takedowns' },
  },
  buyerTexts: [],
  letters: [],
  checkReferences: checkListings,
  neededTexts: listingTexts,
  compile: (c, own) => compileListings(c, own, c.storeRules),
};
