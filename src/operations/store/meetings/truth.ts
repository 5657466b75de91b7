import type { AdWeek } from './ad-week.ts';
import type { MarketingMeeting } from './meeting.ts';
import type { ObjectionKind } from './objection-kinds.ts';

/** What the subject begins with: the meetings that are planned, and the table of eight weeks. */
export interface MeetingsForm {
  readonly meetings: readonly Pick<MarketingMeeting, 'id' | 'matter' | 'at' | 'until'>[];
  readonly ads: readonly AdWeek[];
}

/** What nobody in the store can know of it. */
export interface MeetingsTruth {
  /** By meeting, what the colleague will object, in its sequence. */
  readonly objections: Readonly<Record<string, readonly ObjectionKind[]>>;
  /** This week so far, as it would be without any change. */
  readonly thisWeek: readonly AdWeek[];
  /** Orders and revenue of the channel that was given more, per-mille of what its own rates would bring. */
  readonly outcomePermille: number;
}
