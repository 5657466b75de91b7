import type { TranslationsHouse } from '../../../src/operations/store/translations/house.ts';
import type { TargetLanguage } from '../../../src/operations/store/translations/languages.ts';
import type { SegmentFault } from '../../../src/operations/store/translations/product-translation.ts';
import { segmentFaults } from '../../../src/operations/store/translations/segment-faults.ts';
import type { TranslationsTruth } from '../../../src/operations/store/translations/truth.ts';
import type { SegmentView, TranslationView } from '../../../src/operations/store/translations/view.ts';
import { StoreTestDesk } from '../store-desk.ts';
import { formFor } from '../world.ts';

/** A small handbook: two terms, one claim, the rates of a week. */
export const HOUSE: TranslationsHouse = {
  glossary: [
    {
      id: 'oolong',
      source: '烏龍茶',
      targets: { 'en-US': { allowed: ['oolong'], never: ['black dragon'] }, 'de-DE': { allowed: ['Oolong'] } },
    },
    { id: 'tea', source: '茶', targets: { 'en-US': { allowed: ['tea'] } } },
  ],
  claims: [
    { id: 'road', language: 'de-DE', products: ['lamp'], phrases: ['für den Straßenverkehr zugelassen'], source: '-' },
    { id: 'spots', language: 'ja-JP', products: ['mask'], phrases: ['シミが消え'], source: '-' },
    { id: 'disease', language: 'en-US', products: ['tea'], phrases: ['lowers cholesterol'], source: '-' },
  ],
  rates: { USD: 32_100, JPY: 212, EUR: 36_900, MYR: 7_650 },
};

/** What the rules find in a text. */
export const found = (
  language: TargetLanguage,
  source: string,
  text: string,
  more: { readonly limit?: number; readonly product?: string } = {},
): readonly SegmentFault[] => segmentFaults(text, { product: 'tea', language, source, ...more }, HOUSE);

/** The pages of the store room, with what a test wants to know of them. */
export class TranslationDesk extends StoreTestDesk {
  get truth(): TranslationsTruth {
    const { store } = this.sitting.form.truth;
    if (store === undefined) throw new Error('this form has no store');
    return store.translations;
  }

  get pages(): readonly TranslationView[] {
    return [...(this.sitting.view().store?.translations ?? [])];
  }

  page(id: string): TranslationView {
    const page = this.pages.find((each) => each.id === id);
    if (page === undefined) throw new Error(`no page ${id}`);
    return page;
  }

  segments(page: string): readonly SegmentView[] {
    return [...(this.sitting.view().store?.segments ?? [])].filter(({ translation }) => translation === page);
  }

  segment(id: string): SegmentView {
    const segment = [...(this.sitting.view().store?.segments ?? [])].find((each) => each.id === id);
    if (segment === undefined) throw new Error(`no segment ${id}`);
    return segment;
  }

  /** The segments of a page that the machine got wrong, with how a reviewer would put each. */
  planted(page: string): readonly { readonly id: string; readonly fault: SegmentFault; readonly reviewed: string }[] {
    return this.segments(page).flatMap(({ id }) => {
      const fault = this.truth.planted[id];
      return fault === undefined ? [] : [{ id, fault, reviewed: this.truth.reviewed[id] ?? '' }];
    });
  }

  /** Writes every faulty segment of a page anew, as a reviewer would. */
  mend(page: string): this {
    for (const { id, reviewed } of this.planted(page))
      this.do('translation/edit', { translation: page, segment: id, text: reviewed });
    return this;
  }

  signOff(page: string): this {
    this.do('translation/sign-off', { translation: page });
    return this;
  }

  /** Lets time pass until a source has changed; the segment. */
  untilSourceChanges(): SegmentView {
    for (let hour = 0; hour < 24 * 7; hour += 1) {
      const changed = [...(this.sitting.view().store?.segments ?? [])].find(
        (each) => each.sourceChangedAt !== undefined,
      );
      if (changed !== undefined) return changed;
      this.wait(3_600_000);
    }
    throw new Error('no source has changed');
  }
}

/** The pages of the store room for a seed. */
export const translationDesk = (seed = 3): TranslationDesk => new TranslationDesk(formFor(seed, 'store-room'));
