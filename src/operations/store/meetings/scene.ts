import type { AdTable } from './ad-figure.ts';
import type { MeetingRules, MeetingsHouse } from './house.ts';
import type { MarketingMeeting } from './meeting.ts';

/** What a meeting is judged by: all of it lies before the trainee, too. A bot makes it of the view. */
export interface Scene {
  readonly ads: AdTable;
  readonly house: MeetingsHouse;
  readonly rules: MeetingRules;
  readonly meeting: Omit<MarketingMeeting, 'state'>;
  /** The meetings before this one. */
  readonly earlier: readonly Pick<MarketingMeeting, 'proposal' | 'raised' | 'agreement'>[];
}
