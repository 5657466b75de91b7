import { setup } from 'xstate';
import { MEETING_STATES, type MeetingEvent } from './meeting-states.ts';

/** The lifecycle of a meeting with marketing over {@link MEETING_STATES}. */
export const meetingMachine = setup({ types: { events: {} as MeetingEvent } }).createMachine({
  id: 'marketing-meeting',
  initial: 'planned',
  states: MEETING_STATES,
});
