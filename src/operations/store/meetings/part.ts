import type { MeetingsHappenings } from './happenings.ts';
import type { MeetingsHouse } from './house.ts';
import type { MeetingsForm, MeetingsTruth } from './truth.ts';
import type { MeetingsView } from './view.ts';

/** The types of the subject. */
export interface MeetingsPart {
  readonly house: MeetingsHouse;
  readonly form: MeetingsForm;
  readonly truth: MeetingsTruth;
  readonly view: MeetingsView;
  readonly happens: MeetingsHappenings;
}
