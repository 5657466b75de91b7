import type { StateLiterals } from '../../../kernel/state-tags.ts';

export type MeetingEvent = { type: 'OPEN' | 'PROPOSE' | 'SETTLE' | 'AGREE' | 'LAPSE' };

/** The groups that states belong to. */
export type MeetingTag = 'over';

/** The states of a meeting, the events between them, and their groups (tags). Plain data. */
export const MEETING_STATES = {
  planned: { on: { OPEN: 'talking', LAPSE: 'lapsed' } },
  talking: { on: { PROPOSE: 'objecting', LAPSE: 'lapsed' } },
  // The minute may be written while questions are open: these stay without an answer.
  objecting: { on: { SETTLE: 'settling', AGREE: 'agreed', LAPSE: 'lapsed' } },
  settling: { on: { AGREE: 'agreed', LAPSE: 'lapsed' } },
  agreed: { tags: ['over'], type: 'final' },
  // Its time ran out before anything was agreed.
  lapsed: { tags: ['over'], type: 'final' },
} as const satisfies StateLiterals<MeetingEvent['type'], MeetingTag>;

export type MeetingState = keyof typeof MEETING_STATES;
