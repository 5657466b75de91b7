import { z } from 'zod';
import { TRAITS } from '../../../operations/shop/product.ts';
import { amount, clock, country, date, id, permille, positive, whole } from '../../schema-parts.ts';

const word = z.strictObject({ word: z.string().min(1).max(40), unless: id.optional() });
const hs = z.string().regex(/^\d{6}$/);

const attribute = z.strictObject({
  id,
  sort: z.enum(['choice', 'number', 'text']),
  choices: z.array(id).min(2).optional(),
  measure: z.enum(['mass', 'volume', 'length']).optional(),
});

const channel = z.strictObject({
  channel: id,
  reviewHours: positive,
  titleMost: positive,
  brandFirst: z.boolean().default(false),
  words: z.array(word).default([]),
  imagesLeast: positive,
  imagesMost: positive,
  pixels: positive,
  shelfDays: amount,
  attributes: z.array(id).default([]),
});

const market = z.strictObject({
  market: country,
  units: z.enum(['metric', 'us']),
  words: z.array(word).default([]),
  attributes: z.array(id).default([]),
  ending: z.strictObject({ of: positive, ends: z.array(amount).min(1) }),
});

const law = z.strictObject({
  id,
  page: id,
  markets: z.array(country).min(1),
  traits: z.array(z.enum(TRAITS)).default([]),
  kinds: z.array(id).default([]),
  unless: id.optional(),
  validFrom: date,
  validTo: date.optional(),
  source: z.string().min(1),
});

const levy = z.strictObject({
  id,
  sort: z.enum(['duty', 'tax']),
  markets: z.array(country).min(1),
  kinds: z.array(id).default([]),
  permille,
  validFrom: date,
  validTo: date.optional(),
  source: z.string().min(1),
});

const sheet = z.strictObject({
  product: id,
  kind: id,
  facts: z.record(z.string(), z.union([z.string().min(1).max(200), whole])),
  certificates: z.array(id).default([]),
  titles: z.array(z.string().min(1).max(300)).min(2),
  images: z
    .array(
      z.strictObject({
        id,
        pixels: positive,
        background: z.enum(['white', 'scene']),
        overlay: z.boolean().default(false),
      }),
    )
    .min(2),
});

const place = z.strictObject({ product: id, channel: id, market: country });

/** Days of the working week, 1 the first, between which the seed picks, the clock, and the office hours that are left then. */
const timing = {
  days: z.strictObject({ from: positive.max(5), to: positive.max(5) }),
  at: clock,
  hours: positive,
};

const matter = z.discriminatedUnion('sort', [
  z.strictObject({ sort: z.literal('attribute'), channel: id, category: id, attribute: id }),
  z.strictObject({ sort: z.literal('title'), channel: id, word: z.string().min(1).max(40) }),
  z.strictObject({ sort: z.literal('image'), channel: id, pixels: positive }),
  z.strictObject({ sort: z.literal('fee'), channel: id, permille }),
  z.strictObject({ sort: z.literal('duty'), market: country, permille }),
  z.strictObject({ sort: z.literal('tax'), market: country, permille }),
  z.strictObject({ sort: z.literal('rate'), market: country, rate: positive }),
  z.strictObject({ sort: z.literal('recall'), product: id, batch: z.string().min(1).max(20) }),
  z.strictObject({ sort: z.literal('ban'), market: country, trait: z.enum(TRAITS) }),
  z.strictObject({ sort: z.literal('expiry'), product: id, daysLeft: positive }),
  z.strictObject({ sort: z.literal('end-of-life'), product: id }),
  z.strictObject({ sort: z.literal('stock-out'), product: id }),
]);

/** The section `listings` of `listings.yaml`. */
export const listingsSchema = z.strictObject({
  attributes: z.array(attribute).min(1),
  categories: z.array(z.strictObject({ id, kinds: z.array(id).min(1), attributes: z.array(id).default([]) })).min(1),
  channels: z.array(channel).min(1),
  markets: z.array(market).min(1),
  laws: z.array(law),
  freight: z.array(z.strictObject({ channel: id, market: country, base: amount, per100g: amount })).min(1),
  levies: z.array(levy),
  tariff: z.array(hs).min(2),
  origins: z.array(country).min(2),
  sheets: z.array(sheet).min(1),
  onSale: z.array(z.strictObject({ product: id, channel: id, markets: z.array(country).min(1) })),
  /** Listings to open: how many of each group, of those that can be. */
  open: z.array(z.strictObject({ ...timing, count: positive, among: z.array(place).min(1) })),
  notices: z.array(z.strictObject({ ...timing, among: z.array(matter).min(1) })),
});

export type ListingsData = z.output<typeof listingsSchema>;
export type NoticeEntry = ListingsData['notices'][number];
export type OpenEntry = ListingsData['open'][number];
