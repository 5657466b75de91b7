import { atClock, DAY } from '../../../operations/shop/calendar.ts';
import type { Market } from '../../../operations/shop/market.ts';
import type { TranslationsHouse } from '../../../operations/store/translations/house.ts';
import type { SegmentFault } from '../../../operations/store/translations/product-translation.ts';
import type {
  DraftedTranslation,
  TranslationsForm,
  TranslationsTruth,
} from '../../../operations/store/translations/truth.ts';
import type { CompilingStore } from '../subject.ts';
import { plant } from './planting.ts';
import type { PageData, SegmentData, TranslationsData } from './schema.ts';

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const pageId = (page: number): string => `V-${twoDigits(page + 1)}`;
const segmentId = (page: number, at: number): string => `${pageId(page)}-${twoDigits(at + 1)}`;

/** The handbook of translations, with the rates of the week. */
export function translationsHouse(
  { glossary, claims }: Pick<TranslationsData, 'glossary' | 'claims'>,
  markets: readonly Pick<Market, 'currency' | 'rate'>[],
): TranslationsHouse {
  return { glossary, claims, rates: Object.fromEntries(markets.map(({ currency, rate }) => [currency, rate])) };
}

/** The moment of a weekday (1 = Monday) and clock time of the week. */
const moment = (c: CompilingStore, { weekday, at }: { readonly weekday: number; readonly at: string }): number =>
  atClock(c.monday + (weekday - 1) * DAY, at);

/** What the machine made of a segment: wrong in a way, or right, now and then so that it only looks wrong. */
function draftOf(c: CompilingStore, segment: SegmentData, fault: SegmentFault | undefined, id: string): string {
  const wrong = fault === undefined ? undefined : segment.drafts?.[fault];
  return wrong ?? c.random.fork(`translations/draft/${id}`).pick([segment.good, ...(segment.traps ?? [])]);
}

function draftPage(
  c: CompilingStore,
  page: PageData,
  at: number,
  faults: ReadonlyMap<number, SegmentFault>,
): DraftedTranslation {
  return {
    id: pageId(at),
    product: page.product,
    language: page.language,
    liveAt: moment(c, page.live),
    segments: page.segments.map((segment, i) => {
      const id = segmentId(at, i);
      const { part, source, limit } = segment;
      const draft = draftOf(c, segment, faults.get(i), id);
      return { id, part, source, draft, ...(limit === undefined ? {} : { limit }) };
    }),
  };
}

/** Lets the source change on some pages, once on each; how the reviewer puts the new sources. */
function addChanges(c: CompilingStore, { pages, changes }: TranslationsData): Record<string, string> {
  const random = c.random.fork('translations/changes');
  const may = pages.flatMap((page, at) => (page.changes.length === 0 ? [] : [{ page, at }]));
  const reviewedAnew: Record<string, string> = {};
  for (const { page, at } of random.shuffle(may).slice(0, changes)) {
    const change = random.fork(pageId(at)).pick(page.changes);
    const segment = segmentId(at, change.segment - 1);
    c.coming.push({ kind: 'translation/source-changes', at: moment(c, change), segment, source: change.source });
    reviewedAnew[segment] = change.good;
  }
  return reviewedAnew;
}

/** Makes the drafts of the week: which of them are wrong, and how, is the seed's. */
export function compileTranslations(
  c: CompilingStore,
  own: TranslationsData,
): { readonly house: TranslationsHouse; readonly form: TranslationsForm; readonly truth: TranslationsTruth } {
  const planted = plant(own.pages, own.faultsOfAKind, c.random.fork('translations/faults'));
  const faultsOn = (at: number): ReadonlyMap<number, SegmentFault> => planted[at] ?? new Map();
  return {
    house: translationsHouse(own, c.catalogue.markets),
    form: { translations: own.pages.map((page, at) => draftPage(c, page, at, faultsOn(at))) },
    truth: {
      planted: Object.fromEntries(
        planted.flatMap((faults, at) => [...faults].map(([i, fault]) => [segmentId(at, i), fault])),
      ),
      reviewed: Object.fromEntries(
        own.pages.flatMap(({ segments }, at) => segments.map(({ good }, i) => [segmentId(at, i), good])),
      ),
      reviewedAnew: addChanges(c, own),
    },
  };
}
