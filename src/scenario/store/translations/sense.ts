import { SEGMENT_FAULTS } from '../../../operations/store/translations/product-translation.ts';
import { segmentFaults } from '../../../operations/store/translations/segment-faults.ts';
import { checkOfficeTime, checkWeekday } from '../../check-week.ts';
import type { DataPath } from '../../data-path.ts';
import type { Readings } from '../../readings.ts';
import { idsOf, listOf, type References } from '../../references.ts';
import type { YamlFile, YamlFiles } from '../../yaml-file.ts';
import { translationsHouse } from './compile.ts';
import { placesOn } from './planting.ts';
import type { PageData, TranslationsData } from './schema.ts';

const FILE = 'translations.yaml';

const dataOf = ({ byName }: Readings): TranslationsData | null =>
  (byName[FILE] as { readonly translations: TranslationsData } | null | undefined)?.translations ?? null;

/** Products that pages and claims name. */
export function checkTranslationReferences(refs: References, files: YamlFiles): void {
  const products = idsOf(listOf(files['products.yaml']?.data, 'products'));
  const own = (files[FILE]?.data as { readonly translations?: unknown } | null)?.translations;
  for (const [i, { product }] of listOf(own, 'pages').entries())
    refs.need(files[FILE], ['translations', 'pages', i, 'product'], product, products, 'product', 'product');
  for (const [i, claim] of listOf(own, 'claims').entries())
    for (const [j, product] of (Array.isArray(claim.products) ? claim.products : []).entries())
      refs.need(files[FILE], ['translations', 'claims', i, 'products', j], product, products, 'product');
}

interface Pages {
  readonly refs: References;
  readonly file: YamlFile | undefined;
  readonly house: ReturnType<typeof translationsHouse>;
}

/** Says what the rules find in a text that is to be right. */
function checkClean(
  { refs, file, house }: Pages,
  path: DataPath,
  text: string,
  frame: Parameters<typeof segmentFaults>[1],
): void {
  const found = segmentFaults(text, frame, house);
  if (found.length > 0) refs.error(file, path, 'translation-not-clean', { found: found.join(', ') });
}

/** Texts that are to be right are right, and each draft is wrong in its way and in no other. */
function checkTexts(on: Pages, page: PageData, path: DataPath): void {
  for (const [i, { source, limit, good, traps = [], drafts = {} }] of page.segments.entries()) {
    const at = [...path, 'segments', i];
    const frame = { ...page, source, ...(limit === undefined ? {} : { limit }) };
    checkClean(on, [...at, 'good'], good, frame);
    for (const [j, trap] of traps.entries()) checkClean(on, [...at, 'traps', j], trap, frame);
    for (const [fault, draft] of Object.entries(drafts)) {
      const found = segmentFaults(draft, frame, on.house).join(', ');
      if (found !== fault)
        on.refs.error(on.file, [...at, 'drafts', fault], 'draft-not-its-fault', {
          expected: fault,
          found: found || '–',
        });
    }
  }
}

/** A change is of a segment that is there, no draft of which goes wrong, and makes its text wrong. */
function checkChanges(on: Pages, page: PageData, path: DataPath): void {
  for (const [i, { segment, source, good }] of page.changes.entries()) {
    const at = [...path, 'changes', i];
    const changed = page.segments[segment - 1];
    if (changed === undefined) {
      on.refs.error(on.file, [...at, 'segment'], 'unknown-segment', { name: String(segment) });
      continue;
    }
    if (Object.keys(changed.drafts ?? {}).length > 0)
      on.refs.error(on.file, [...at, 'segment'], 'changed-has-drafts', { segment });
    const frame = { ...page, source, ...(changed.limit === undefined ? {} : { limit: changed.limit }) };
    checkClean(on, [...at, 'good'], good, frame);
    for (const text of [changed.good, ...(changed.traps ?? [])])
      if (segmentFaults(text, frame, on.house).length === 0)
        on.refs.error(on.file, [...at, 'source'], 'source-not-felt', { segment });
  }
}

function checkFaults(refs: References, file: YamlFile | undefined, { pages, faultsOfAKind }: TranslationsData): void {
  const places = pages.map((page) => placesOn(page));
  for (const fault of SEGMENT_FAULTS) {
    const found = places.filter((on) => on.has(fault)).length;
    if (found < faultsOfAKind)
      refs.error(file, ['translations', 'pages'], 'too-few-drafts', { fault, found, least: faultsOfAKind });
  }
}

/** Sense in `translations.yaml`: every text is held against the rules by which trainees are judged. */
export function checkTranslationSense(refs: References, files: YamlFiles, readings: Readings): void {
  const [data, { pack }] = [dataOf(readings), readings];
  if (data === null || pack === null) return;
  const file = files[FILE];
  const on = { refs, file, house: translationsHouse(data, pack.markets) };
  for (const [i, page] of data.pages.entries()) {
    const path = ['translations', 'pages', i];
    checkTexts(on, page, path);
    checkChanges(on, page, path);
    for (const [at, { weekday, at: time }] of [
      [[...path, 'live'], page.live] as const,
      ...page.changes.map((change, j) => [[...path, 'changes', j], change] as const),
    ]) {
      checkWeekday(refs, file, [...at, 'weekday'], weekday, pack);
      checkOfficeTime(refs, file, [...at, 'at'], time, pack);
    }
  }
  checkFaults(refs, file, data);
}
