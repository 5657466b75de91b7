import { HOUR } from '../../operations/shop/calendar.ts';
import type { TranslationsHouse } from '../../operations/store/translations/house.ts';
import {
  isFlagOpen,
  isToSignOff,
  SEGMENT_FAULTS,
  type SegmentFault,
} from '../../operations/store/translations/product-translation.ts';
import { segmentFaults } from '../../operations/store/translations/segment-faults.ts';
import type { SegmentView, TranslationView } from '../../operations/store/translations/view.ts';
import { type Intent, intent } from '../bot.ts';
import type { Slip } from '../bot-duty.ts';
import type { StoreDesk, StorePolicy } from './desk.ts';

/** The segments of each page of the view. */
const pagesOf = ({ store }: StoreDesk): readonly (readonly [TranslationView, readonly SegmentView[]])[] =>
  store.translations.map(
    (page) => [page, store.segments.filter(({ translation }) => translation === page.id)] as const,
  );

/** What the rules find in a segment. Rows of a view are never changed in place, and a page keeps its product and language. */
const known = new WeakMap<SegmentView, readonly SegmentFault[]>();

function faultsIn(page: TranslationView, segment: SegmentView, house: TranslationsHouse): readonly SegmentFault[] {
  const faults =
    known.get(segment) ??
    segmentFaults(segment.text, { ...segment, product: page.product, language: page.language }, house);
  known.set(segment, faults);
  return faults;
}

const signOff = ({ id }: TranslationView): Intent => intent('translation/sign-off', { translation: id });

/** Ms before its limit at which a page is signed off as it is: whoever has not mended it by then is not going to. */
const LAST_MOMENT = 2 * HOUR;

/** Flags what the rules find wrong, waits for the reviewer, and signs off what is whole. */
function completePages(desk: StoreDesk): Intent[] {
  return pagesOf(desk).flatMap(([page, segments]) => {
    const waits = segments.some(isFlagOpen);
    const flags = segments.flatMap((segment) => {
      const [fault] = isFlagOpen(segment) ? [] : faultsIn(page, segment, desk.house.translations);
      return fault === undefined
        ? []
        : [intent('translation/flag', { translation: page.id, segment: segment.id, fault })];
    });
    const isLate = desk.now >= (page.renewBy ?? page.liveAt) - LAST_MOMENT;
    if (waits || (flags.length > 0 && !isLate)) return flags;
    return isToSignOff(page.stage) ? [signOff(page)] : [];
  });
}

/** All that the handbook asks for, in the order in which it is done. */
export const translationsExpert: readonly StorePolicy[] = [completePages];

/** How each act goes wrong in practice. */
export const translationsSlips: Readonly<Record<string, Slip>> = {
  'translation/flag': (input, random) =>
    intent('translation/flag', {
      ...input,
      fault: random.pick(SEGMENT_FAULTS.filter((fault) => fault !== input.fault)),
    }),
};

/** Flags every segment for the first thing that comes to mind, and signs everything off. */
function flagAll(desk: StoreDesk): Intent[] {
  return pagesOf(desk).flatMap(([page, segments]) => {
    const flags = segments
      .filter(({ flag }) => flag === undefined)
      .map(({ id }) => intent('translation/flag', { translation: page.id, segment: id, fault: 'wrong-term' }));
    return isToSignOff(page.stage) ? [...flags, signOff(page)] : flags;
  });
}

/** What somebody does who clicks everything and reads nothing. */
export const translationsBlind: readonly StorePolicy[] = [flagAll];

/** Signs the machine's drafts off as they are. */
export const acceptAll: StorePolicy = (desk) =>
  desk.store.translations.filter(({ stage }) => isToSignOff(stage)).map(signOff);
