import {
  isFlagOpen,
  type SegmentView,
  type SittingHost,
  type TranslationsHouse,
  type TranslationView,
} from '../../../host/index.ts';
import { productName, term } from '../../parts/words.ts';

const NO_HOUSE: TranslationsHouse = { glossary: [], claims: [], rates: {} };

/** The pages of the week; none in packs without them. */
export const pagesOf = (host: SittingHost): readonly TranslationView[] => [...(host.view().store?.translations ?? [])];

export const pageOf = (host: SittingHost, id: string): TranslationView | undefined =>
  pagesOf(host).find((page) => page.id === id);

/** The segments of a page, in its order. */
export const segmentsOf = (host: SittingHost, page: string): readonly SegmentView[] =>
  [...(host.view().store?.segments ?? [])].filter(({ translation }) => translation === page);

export const houseOf = (host: SittingHost): TranslationsHouse => host.catalogue.store?.translations ?? NO_HOUSE;

export const languageWords = ({ language }: Pick<TranslationView, 'language'>): string =>
  term('copyLanguage', language);

export const pageWords = (host: SittingHost, page: TranslationView): string =>
  `${productName(host, page.product)} · ${languageWords(page)}`;

export const stageWords = ({ stage }: Pick<TranslationView, 'stage'>): string =>
  term('product-translation', `product-translation.${stage}`);

/** How many segments of a page are with the reviewer. */
export const withReviewer = (host: SittingHost, page: string): number =>
  segmentsOf(host, page).filter(isFlagOpen).length;

/** Whether the source has changed since the page was signed off last. */
export const isChanged = (page: TranslationView, { sourceChangedAt }: SegmentView): boolean =>
  sourceChangedAt !== undefined && page.renewBy !== undefined;
