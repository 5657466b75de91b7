import { named, namedById } from '../../duty.ts';
import type { Subject } from '../../subject.ts';
import { meetingsActions } from './actions/index.ts';
import { AD_WEEK } from './ad-week.ts';
import { meetingsHappenings } from './happenings.ts';
import { lookAtMeetings } from './look.ts';
import { meetingMachine } from './meeting.machine.ts';
import { MEETING } from './meeting.ts';
import type { MeetingsPart } from './part.ts';

const AD_CHANNEL = { text: 'adChannels.*.name' };

/** Meetings with marketing: what is proposed, objected to, and agreed. */
export const meetings: Subject<MeetingsPart> = {
  actions: meetingsActions,
  lifecycles: { [MEETING]: meetingMachine },
  names: [
    named(MEETING, { name: ({ matter }) => ({ text: `meetings.${matter}.title` }) }),
    namedById('adChannel', AD_CHANNEL),
    // The channel that gives money away, and the one that gets it.
    namedById('adGiver', AD_CHANNEL),
    namedById('adTaker', AD_CHANNEL),
    namedById('adAnswer', { text: 'answers.*' }),
    // A minute names three days: the one it says, and the first and last that were good.
    namedById('adFirstDay', { date: '*' }),
    namedById('adLastDay', { date: '*' }),
    namedById('adOwner', { text: 'owners.*' }),
    namedById('adPromotion', { text: 'promotions.*' }),
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
