import type { AttributeRule, ForbiddenWord, SheetImage } from './house.ts';
import type { FaultCode, ListingContent, ListingFault } from './listing.ts';
import { answersFact } from './measures.ts';
import { changeOf, channelRules, marketRules, type Place, sheetOf, type Terms } from './terms.ts';

const fault = (code: FaultCode, what: string): ListingFault => ({ code, what });

/** The category in which a product belongs; undefined where the platforms have none. */
export const categoryOf = (terms: Terms, product: string): string | undefined => {
  const { kind } = sheetOf(terms, product);
  return terms.house.listings.categories.find(({ kinds }) => kinds.includes(kind))?.id;
};

/** The fields that a listing has to fill in: those of its category, its channel and its market to which the product has an answer. */
export function demandedFields(terms: Terms, place: Place, category: string): AttributeRule[] {
  const { attributes, categories } = terms.house.listings;
  const { facts } = sheetOf(terms, place.product);
  const added = terms.changes.flatMap((change) =>
    change.sort === 'attribute' && change.channel === place.channel && change.category === category
      ? [change.attribute]
      : [],
  );
  const asked = new Set([
    ...(categories.find(({ id }) => id === category)?.attributes ?? []),
    ...channelRules(terms, place.channel).attributes,
    ...marketRules(terms, place.market).attributes,
    ...added,
  ]);
  return attributes.filter(({ id }) => asked.has(id) && facts[id] !== undefined);
}

function fieldFault(terms: Terms, place: Place, rule: AttributeRule, given: string | undefined): ListingFault[] {
  if (given === undefined || given.trim() === '') return [fault('attribute-missing', rule.id)];
  const fact = sheetOf(terms, place.product).facts[rule.id] ?? '';
  return answersFact(rule, given, fact, marketRules(terms, place.market).units)
    ? []
    : [fault('attribute-wrong', rule.id)];
}

/** The fields that are not as the product sheet has them. */
export const fieldFaults = (
  terms: Terms,
  place: Place,
  { category, attributes }: Pick<ListingContent, 'category' | 'attributes'>,
): ListingFault[] =>
  demandedFields(terms, place, category).flatMap((rule) => fieldFault(terms, place, rule, attributes[rule.id]));

/** The words that a title for a place may not have, in force now. */
export function forbiddenWords(terms: Terms, { product, channel, market }: Place): ForbiddenWord[] {
  const { certificates } = sheetOf(terms, product);
  const noticed = terms.changes.flatMap((change) =>
    change.sort === 'title' && change.channel === channel ? [{ word: change.word }] : [],
  );
  return [...channelRules(terms, channel).words, ...marketRules(terms, market).words, ...noticed].filter(
    ({ unless }: ForbiddenWord) => unless === undefined || !certificates.includes(unless),
  );
}

/** What is wrong with a title: too long, a forbidden word, not the brand first. */
export function titleFaults(terms: Terms, place: Place, title: string): ListingFault[] {
  const { titleMost, brandFirst } = channelRules(terms, place.channel);
  const brand = String(sheetOf(terms, place.product).facts.brand ?? '');
  const lower = ` ${title.toLowerCase()} `;
  return [
    ...([...title].length > titleMost ? [fault('title-long', String(titleMost))] : []),
    ...forbiddenWords(terms, place)
      .filter(({ word }) => lower.includes(word.toLowerCase()))
      .map(({ word }) => fault('title-word', word)),
    ...(brandFirst && !title.startsWith(brand) ? [fault('title-brand', brand)] : []),
  ];
}

/** Pixels that the longer side of an image must have now. */
export const pixelsOn = (terms: Terms, channel: string): number =>
  Math.max(
    channelRules(terms, channel).pixels,
    changeOf(terms, 'image', (change) => change.channel === channel)?.pixels ?? 0,
  );

function imageFault(image: SheetImage, isMain: boolean, pixels: number): ListingFault[] {
  return [
    ...(image.pixels < pixels ? [fault('image-small', image.id)] : []),
    ...(image.overlay ? [fault('image-overlay', image.id)] : []),
    ...(isMain && image.background !== 'white' ? [fault('image-background', image.id)] : []),
  ];
}

/** What is wrong with the images: too few or many, too small, with words on them, the first one not on white. */
export function imageFaults(terms: Terms, { product, channel }: Place, images: readonly string[]): ListingFault[] {
  const { imagesLeast, imagesMost } = channelRules(terms, channel);
  const known = sheetOf(terms, product).images;
  const pixels = pixelsOn(terms, channel);
  const each = images.flatMap((id, i) => {
    const image = known.find((candidate) => candidate.id === id);
    return image === undefined ? [] : imageFault(image, i === 0, pixels);
  });
  return [
    ...(images.length < imagesLeast ? [fault('images-few', String(imagesLeast))] : []),
    ...(images.length > imagesMost ? [fault('images-many', String(imagesMost))] : []),
    ...each,
  ];
}

/** What a platform finds wrong with the words, fields and images of a listing. */
export function contentFaults(terms: Terms, place: Place, content: ListingContent): ListingFault[] {
  const category = categoryOf(terms, place.product);
  const title = sheetOf(terms, place.product).titles[content.title] ?? '';
  return [
    ...(content.category === category ? [] : [fault('category-wrong', content.category)]),
    ...fieldFaults(terms, place, content),
    ...titleFaults(terms, place, title),
    ...imageFaults(terms, place, content.images),
  ];
}
