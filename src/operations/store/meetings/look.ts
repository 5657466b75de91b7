import type { ViewFrame, ViewReader } from '../../duty.ts';
import type { MeetingsView } from './view.ts';

/** Makes the function that shows the subject. */
export function lookAtMeetings(_reader: ViewReader, _frame: ViewFrame): () => MeetingsView {
  const nothing: MeetingsView = {};
  return () => nothing;
}
