import { named, namedById } from '../../duty.ts';
import type { StoreSubject } from '../subject.ts';
import { meetingsActions } from './actions/index.ts';
import { AD_WEEK } from './ad-week.ts';
import { type MeetingsHappenings, meetingsHappenings } from './happenings.ts';
import type { MeetingsHouse } from './house.ts';
import { lookAtMeetings } from './look.ts';
import { meetingMachine } from './meeting.machine.ts';
import { MEETING } from './meeting.ts';
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

const AD_CHANNEL = { text: 'adChannels.*.name' };

/** Meetings with marketing: what is proposed, objected to, and agreed. */
export const meetings: StoreSubject<MeetingsPart> = {
  actions: meetingsActions,
  lifecycles: { [MEETING]: meetingMachine },
  names: [
    named(MEETING, { name: ({ matter }) => ({ text: `meetings.${matter}.title` }) }),
    namedById('adChannel', AD_CHANNEL),
    // The channel that gives money away, and the one that gets it.
    namedById('giver', AD_CHANNEL),
    namedById('taker', AD_CHANNEL),
    namedById('adAnswer', { text: 'answers.*' }),
    // A minute names three days: the one it says, and the first and last that were good.
    namedById('firstDay', { date: '*' }),
    namedById('lastDay', { date: '*' }),
    namedById('owner', { text: 'owners.*' }),
    namedById('promotion', { text: 'promotions.*' }),
    namedById('adMarket', { text: 'markets.*.name' }),
  ],
  shows: { meetings: MEETING },
  happenings: meetingsHappenings,
  begin: (step, own) => {
    for (const row of own?.ads ?? []) step.put(AD_WEEK, row);
    for (const planned of own?.meetings ?? [])
      step.put(MEETING, { ...planned, state: step.begin(MEETING, planned.id, {}), raised: [] });
  },
  look: lookAtMeetings,
  outputs: () => [],
  consequences: () => [],
};
