import type { Rows } from '../../../kernel/rows.ts';
import type { PostState } from './post-states.ts';
import type { PostingWeek } from './posting-week.ts';
import type { SocialPost } from './social-post.ts';

export const POST_SHOWN = [
  ...(['id', 'account', 'card', 'format', 'language', 'at', 'publishedAt', 'falls', 'trouble', 'unreplaced'] as const),
] as const satisfies readonly (keyof SocialPost)[];

/** A post as the trainee sees it. */
export interface PlannedPost extends Pick<SocialPost, (typeof POST_SHOWN)[number]> {
  readonly stage: PostState;
}

export const POSTING_WEEK_SHOWN = [
  ...(['id', 'account', 'week', 'perWeek'] as const),
] as const satisfies readonly (keyof PostingWeek)[];
export type PostingWeekView = Pick<PostingWeek, (typeof POSTING_WEEK_SHOWN)[number]>;

/** What is shown of the subject. */
export interface CalendarView {
  /** Every post that was ever pinned, in the sequence in which that was done. */
  readonly plannedPosts: Rows<PlannedPost>;
  readonly postingWeeks: Rows<PostingWeekView>;
}
