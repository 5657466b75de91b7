import type { PostingWeek } from './posting-week.ts';
import type { PlatformTrouble } from './trouble.ts';

/** What the subject begins with. */
export interface CalendarForm {
  readonly postingWeeks: readonly Omit<PostingWeek, 'perWeek'>[];
}

/** A fault of a platform: the first post of the account that falls due in that time does not go out. */
export interface PlatformFault {
  readonly account: string;
  readonly from: number;
  readonly until: number;
  readonly why: PlatformTrouble;
}

/** What nobody at the social desk can know of it. */
export interface CalendarTruth {
  readonly faults: readonly PlatformFault[];
}
