import type { TranslationsHappenings } from './happenings.ts';
import type { TranslationsHouse } from './house.ts';
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
