import { type HappeningTable, makeTell } from '../../shop/happening-table.ts';
import { type PublishedPost, SOCIAL_POST } from './social-post.ts';

/** What can happen, with its data. Scoring and the market read all of it. */
export interface CalendarHappenings {
  /** It is out: the public answers from now on. */
  'social-post/published': PublishedPost;
}

export const calendarHappenings: HappeningTable<CalendarHappenings> = {
  'social-post/published': { of: SOCIAL_POST, tells: ['account'] },
};

/** Says that something has happened to a post. */
export const tellPost = makeTell(calendarHappenings);
