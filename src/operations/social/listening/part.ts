import type { ListeningHappenings } from './happenings.ts';
import type { ListeningHouse } from './house.ts';
import type { ListeningForm, ListeningTruth } from './truth.ts';
import type { ListeningView } from './view.ts';

/** The types of the subject. */
export interface ListeningPart {
  readonly house: ListeningHouse;
  readonly form: ListeningForm;
  readonly truth: ListeningTruth;
  readonly view: ListeningView;
  readonly happens: ListeningHappenings;
}
