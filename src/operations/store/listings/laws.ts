import type { ListingLaw } from './house.ts';
import { holdsAt, type Place, productOf, sheetOf, type Terms } from './terms.ts';

/** The rules that forbid a product in a market; none: it may be listed. Each of them is reason enough. */
export function lawsAgainst(terms: Terms, { product, market }: Pick<Place, 'product' | 'market'>): ListingLaw[] {
  const { kind, certificates } = sheetOf(terms, product);
  const traits: readonly string[] = productOf(terms, product).traits;
  return terms.house.listings.laws.filter(
    (law) =>
      law.markets.includes(market) &&
      holdsAt(law, terms.at) &&
      (law.kinds.includes(kind) || law.traits.some((trait) => traits.includes(trait))) &&
      (law.unless === undefined || !certificates.includes(law.unless)),
  );
}
