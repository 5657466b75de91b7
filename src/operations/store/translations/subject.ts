import type { StoreSubject } from '../subject.ts';
import { translationsActions } from './actions/index.ts';
import { type TranslationsHappenings, translationsHappenings } from './happenings.ts';
import type { TranslationsHouse } from './house.ts';
import { lookAtTranslations } from './look.ts';
import type { TranslationsForm, TranslationsTruth } from './truth.ts';
import type { TranslationsView } from './view.ts';

/** The types of the subject. */
export interface TranslationsPart {
  readonly house: TranslationsHouse;
  readonly form: TranslationsForm;
  readonly truth: TranslationsTruth;
  readonly view: TranslationsView;
  readonly happens: TranslationsHappenings;
}

/** Translations: the texts of products in the languages of their markets. */
export const translations: StoreSubject<TranslationsPart> = {
  actions: translationsActions,
  lifecycles: {},
  names: [],
  shows: {},
  happenings: translationsHappenings,
  begin: () => {},
  look: lookAtTranslations,
  outputs: () => [],
  consequences: () => [],
};
