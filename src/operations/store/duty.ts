import type { Duty } from '../duty.ts';
import { joinSubjects } from '../subject.ts';
import { listings } from './listings/subject.ts';
import { meetings } from './meetings/subject.ts';
import type { StoreForm, StoreHappenings, StoreHouse, StoreParts, StoreTruth, StoreView } from './parts.ts';
import { performance } from './performance/subject.ts';
import { stock } from './stock/subject.ts';
import { translations } from './translations/subject.ts';

/** The types of the store duty. */
export interface StorePart {
  readonly house: StoreHouse;
  readonly form: StoreForm;
  readonly truth: StoreTruth;
  readonly view: StoreView;
  readonly happens: StoreHappenings;
}

/** Duty T2: the store, its stock and its performance. */
export const store: Duty<StorePart> = joinSubjects<StorePart, StoreParts>('T2', {
  stock,
  listings,
  translations,
  performance,
  meetings,
});
