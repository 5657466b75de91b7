import type { ViewFrame, ViewReader } from '../../duty.ts';
import { pickShown } from '../../shop/shown.ts';
import { ShownList } from '../../shop/shown-list.ts';
import { AD_WEEK, type AdWeek } from './ad-week.ts';
import { type MarketingMeeting, MEETING, meetingState } from './meeting.ts';
import { AD_WEEK_SHOWN, MEETING_SHOWN, type MeetingsView, type MeetingView } from './view.ts';

const showMeeting = (meeting: MarketingMeeting): MeetingView => ({
  ...pickShown(meeting, MEETING_SHOWN),
  stage: meetingState(meeting),
});

/** Makes the function that shows the subject. */
export function lookAtMeetings(reader: ViewReader, _frame: ViewFrame): () => MeetingsView {
  const ads = new ShownList(reader, AD_WEEK, (row: AdWeek) => pickShown(row, AD_WEEK_SHOWN));
  const meetings = new ShownList(reader, MEETING, showMeeting);
  return () => ({ ads: ads.rows(), meetings: meetings.rows() });
}
