import { categoryOf, demandedFields, imageFaults, titleFaults } from '../../operations/store/listings/content-rules.ts';
import type { ListingContent } from '../../operations/store/listings/listing.ts';
import { answerTo } from '../../operations/store/listings/measures.ts';
import { priceBand } from '../../operations/store/listings/price-terms.ts';
import {
  channelRules,
  marketRules,
  type Place,
  productOf,
  sheetOf,
  type Terms,
} from '../../operations/store/listings/terms.ts';

/** Pieces that are shown of anything that is not short. */
const PIECES = 10;

/** The fields of a listing as the product sheet answers them, in the units of the market. */
export function rightFields(terms: Terms, place: Place): Record<string, string> {
  const { facts } = sheetOf(terms, place.product);
  const { units } = marketRules(terms, place.market);
  const category = categoryOf(terms, place.product) ?? '';
  return Object.fromEntries(
    demandedFields(terms, place, category).map((rule) => [rule.id, answerTo(rule, facts[rule.id] ?? '', units)]),
  );
}

/** The first title that nothing is wrong with. */
export const rightTitle = (terms: Terms, place: Place): number =>
  sheetOf(terms, place.product).titles.findIndex((title) => titleFaults(terms, place, title).length === 0);

/** As many images as are asked: one on white first, and others that are large enough and have no words on them. */
export function rightImages(terms: Terms, place: Place): string[] {
  const { images } = sheetOf(terms, place.product);
  const { imagesLeast } = channelRules(terms, place.channel);
  const ids = images
    .filter(
      ({ id }) =>
        !imageFaults(terms, place, [id]).some(({ code }) => code === 'image-small' || code === 'image-overlay'),
    )
    .sort((a, b) => Number(b.background === 'white') - Number(a.background === 'white'))
    .map(({ id }) => id);
  return ids.slice(0, imagesLeast);
}

/** A listing as the handbook wants it. `pieces`: how many may be shown. */
export function rightContent(terms: Terms, place: Place, pieces: number): ListingContent {
  const { hs, origin } = productOf(terms, place.product);
  return {
    category: categoryOf(terms, place.product) ?? '',
    attributes: rightFields(terms, place),
    title: rightTitle(terms, place),
    images: rightImages(terms, place),
    hs,
    origin,
    price: priceBand(terms, place)?.low ?? 1,
    quantity: Math.min(PIECES, pieces),
  };
}
