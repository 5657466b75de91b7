import type { ViewFrame, ViewReader } from '../../duty.ts';
import { pickShown } from '../../shop/shown.ts';
import { ShownList } from '../../shop/shown-list.ts';
import { POSTING_WEEK, type PostingWeek } from './posting-week.ts';
import { postState, SOCIAL_POST, type SocialPost } from './social-post.ts';
import { type CalendarView, type PlannedPost, POST_SHOWN, POSTING_WEEK_SHOWN } from './view.ts';

const showPost = (post: SocialPost): PlannedPost => ({ ...pickShown(post, POST_SHOWN), stage: postState(post) });

/** Makes the function that shows the subject. */
export function lookAtCalendar(reader: ViewReader, _frame: ViewFrame): () => CalendarView {
  const posts = new ShownList(reader, SOCIAL_POST, showPost);
  const weeks = new ShownList(reader, POSTING_WEEK, (week: PostingWeek) => pickShown(week, POSTING_WEEK_SHOWN));
  return () => ({ plannedPosts: posts.rows(), postingWeeks: weeks.rows() });
}
