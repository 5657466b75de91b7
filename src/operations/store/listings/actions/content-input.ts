import { z } from 'zod';
import type { Refusal } from '../../../../kernel/happening.ts';
import type { RecordReader } from '../../../../kernel/step.ts';
import { idInput } from '../../../shop/trainee-action.ts';
import type { Listing, ListingContent } from '../listing.ts';
import { refuseListing, termsOf } from '../look-ups.ts';
import { sheetOf } from '../terms.ts';

/** No listing has more fields or images than this. */
const MOST = 50;
/** No price and no stock of the house is higher, minor units or pieces. */
const HIGHEST = 100_000_000;

const fields = z.record(z.string().max(64), z.string().max(200)).refine((values) => Object.keys(values).length <= MOST);

export const priceInput = z.number().int().min(1).max(HIGHEST);

export const contentParts = {
  category: idInput,
  attributes: fields,
  title: z.number().int().min(0).max(MOST),
  images: z.array(idInput).max(MOST),
  hs: z.string().max(10),
  origin: z.string().max(2),
  price: priceInput,
  quantity: z.number().int().min(0).max(HIGHEST),
};

const NONE: ReadonlySet<string> = new Set();

/** Refuses parts of a listing that are not among those to choose from. */
export function refuseContent(
  reader: RecordReader,
  listing: Listing,
  content: Partial<ListingContent>,
): Refusal | null {
  const { attributes, categories, tariff, origins } = termsOf(reader).house.listings;
  const sheet = sheetOf(termsOf(reader), listing.product);
  const known = { ...content };
  const images = new Set(sheet.images.map(({ id }) => id));
  const refuse = (field: string): Refusal =>
    refuseListing(listing, 'market-listing/no-such-choice', 'listing-content', { field });
  if (known.category !== undefined && !categories.some(({ id }) => id === known.category)) return refuse('category');
  if (Object.keys(known.attributes ?? {}).some((id) => !attributes.some((rule) => rule.id === id)))
    return refuse('attributes');
  if (known.title !== undefined && sheet.titles[known.title] === undefined) return refuse('title');
  const chosen = known.images ?? [];
  if (chosen.some((id) => !images.has(id)) || (chosen.length > 0 ? new Set(chosen) : NONE).size < chosen.length)
    return refuse('images');
  if (known.hs !== undefined && !tariff.includes(known.hs)) return refuse('hs');
  return known.origin !== undefined && !origins.includes(known.origin) ? refuse('origin') : null;
}
