import type { BuyerLanguage, SittingHost } from '../../host/index.ts';
import { term } from './words.ts';

/** The languages of the buyers of this sitting. */
export function buyerLanguages(host: SittingHost): readonly BuyerLanguage[] {
  return [...new Set(host.catalogue.markets.flatMap((market) => market.languages))];
}

export const languageOptions = (host: SittingHost): readonly (readonly [string, string])[] =>
  buyerLanguages(host).map((each) => [each, term('language', each)]);
