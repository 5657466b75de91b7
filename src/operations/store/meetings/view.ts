import type { Rows } from '../../../kernel/rows.ts';
import type { AdWeek } from './ad-week.ts';
import type { MarketingMeeting } from './meeting.ts';
import type { MeetingState } from './meeting-states.ts';

export const AD_WEEK_SHOWN = [
  ...(['id', 'week', 'channel', 'from', 'days', 'spend', 'impressions', 'clicks', 'orders', 'revenue'] as const),
] as const satisfies readonly (keyof AdWeek)[];
export type AdWeekView = Pick<AdWeek, (typeof AD_WEEK_SHOWN)[number]>;

export const MEETING_SHOWN = [
  ...(['id', 'matter', 'at', 'until', 'openedAt', 'stock', 'review', 'proposal', 'raised', 'agreement'] as const),
] as const satisfies readonly (keyof MarketingMeeting)[];

/** A meeting as the trainee sees it: everything that was said, and nothing of what will be. */
export interface MeetingView extends Pick<MarketingMeeting, (typeof MEETING_SHOWN)[number]> {
  readonly stage: MeetingState;
}

/** What is shown of the subject. */
export interface MeetingsView {
  readonly ads: Rows<AdWeekView>;
  readonly meetings: Rows<MeetingView>;
}
