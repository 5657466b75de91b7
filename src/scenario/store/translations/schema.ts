import { z } from 'zod';
import { TARGET_LANGUAGES } from '../../../operations/store/translations/languages.ts';
import { SEGMENT_FAULTS, SEGMENT_PARTS } from '../../../operations/store/translations/product-translation.ts';
import { clock, id, positive, whole } from '../../schema-parts.ts';

const language = z.enum(TARGET_LANGUAGES);
const words = z.array(z.string().min(1)).min(1);
const copy = z.string().min(1).max(2000);
const weekday = whole.min(1).max(5);

const term = z.strictObject({
  id,
  source: z.string().min(1),
  targets: z.partialRecord(language, z.strictObject({ allowed: words, never: words.optional() })),
});

const claim = z.strictObject({ id, language, products: z.array(id).min(1), phrases: words, source: z.string().min(1) });

/** `good`: how a native reviewer puts it. `traps`: drafts that only look wrong. `drafts`: what a machine makes of it, by the fault. */
const segment = z.strictObject({
  part: z.enum(SEGMENT_PARTS),
  source: copy,
  limit: positive.optional(),
  good: copy,
  traps: z.array(copy).optional(),
  drafts: z.partialRecord(z.enum(SEGMENT_FAULTS), copy).optional(),
});

/** `segment`: its place on the page, from 1. */
const change = z.strictObject({ segment: positive, weekday, at: clock, source: copy, good: copy });

const page = z.strictObject({
  product: id,
  language,
  live: z.strictObject({ weekday, at: clock }),
  segments: z.array(segment).min(1),
  changes: z.array(change),
});

/** The section `translations` of `translations.yaml`. */
export const translationsSchema = z.strictObject({
  /** How many drafts of each kind of fault a form has, on different pages. */
  faultsOfAKind: positive,
  /** On how many pages the source changes during the week. */
  changes: whole.min(0),
  glossary: z.array(term),
  claims: z.array(claim),
  pages: z.array(page).min(1),
});

export type TranslationsData = z.output<typeof translationsSchema>;
export type PageData = TranslationsData['pages'][number];
export type SegmentData = PageData['segments'][number];
