import type { StoreSubject } from '../subject.ts';
import { meetingsActions } from './actions/index.ts';
import { type MeetingsHappenings, meetingsHappenings } from './happenings.ts';
import type { MeetingsHouse } from './house.ts';
import { lookAtMeetings } from './look.ts';
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

/** Meetings with marketing: what is proposed, objected to, and agreed. */
export const meetings: StoreSubject<MeetingsPart> = {
  actions: meetingsActions,
  lifecycles: {},
  names: [],
  shows: {},
  happenings: meetingsHappenings,
  begin: () => {},
  look: lookAtMeetings,
  outputs: () => [],
  consequences: () => [],
};
