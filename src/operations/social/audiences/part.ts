import type { AudiencesHappenings } from './happenings.ts';
import type { AudiencesHouse } from './house.ts';
import type { AudiencesForm, AudiencesTruth } from './truth.ts';
import type { AudiencesView } from './view.ts';

/** The types of the subject. */
export interface AudiencesPart {
  readonly house: AudiencesHouse;
  readonly form: AudiencesForm;
  readonly truth: AudiencesTruth;
  readonly view: AudiencesView;
  readonly happens: AudiencesHappenings;
}
