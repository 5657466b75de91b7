import { type HappeningTable, makeTell } from '../../shop/happening-table.ts';
import { POSTING_WEEK } from './posting-week.ts';
import { type PublishedPost, SOCIAL_POST, type SocialPost } from './social-post.ts';
import type { PlatformTrouble, PostMend, PostTrouble } from './trouble.ts';

/** What a post was answered with after it had failed. Times in simulated ms. */
export interface AnswerVerdict {
  readonly trouble: PlatformTrouble;
  readonly mend: PostMend;
  readonly rightMend: PostMend;
  /** Whether the new time lies in peak hours, and soon enough; until when it would have. */
  readonly peak: boolean;
  readonly soon: boolean;
  readonly until: number;
}

/** A post that is still to go out when the week is looked over. */
export interface StandingPost extends PublishedPost {
  readonly post: string;
  /** Nobody is there at its time to publish it by hand. */
  readonly nobodyThere: boolean;
}

/** What was pinned, and the account's week in which it stands then. */
type Planned = Pick<SocialPost, 'account' | 'card' | 'format' | 'language' | 'at'> & { week: string };

/** What can happen, with its data. Scoring and the market read all of it. */
export interface CalendarHappenings {
  'posting-week/opened': { account: string; week: number; pinBy: number };
  'posting-week/set': { account: string; week: number; perWeek: number; least: number; most: number };
  /** The calendar of the week is to stand: how many posts were asked for, and how many stand there. */
  'posting-week/due': { account: string; week: number; slots: number; pinned: number; most: number; overAt: number };
  /** The week is looked over: what is still to go out, and what the platform did not take and nobody put right. */
  'posting-week/over': { account: string; week: number; standing: readonly StandingPost[]; lost: number };
  'social-post/scheduled': Planned & { replaces: string | null; answer: AnswerVerdict | null };
  'social-post/rescheduled': Planned & { postMend: PostMend; answer: AnswerVerdict | null };
  'social-post/withdrawn': { account: string };
  /** The time of a post that has to be published by hand has come. */
  'social-post/waits': { account: string };
  'social-post/failed': { account: string; postTrouble: PostTrouble; week: string; again: boolean };
  /** It is out: the public answers from now on. `week`: the account's week; `late`: minutes after its time, below 0 before it. */
  'social-post/published': PublishedPost & { week: string; late: number };
  'social-post/expired': { account: string };
}

const inState = (state: string) => ({ 'social-post': state });

export const calendarHappenings: HappeningTable<CalendarHappenings> = {
  'posting-week/opened': { of: POSTING_WEEK, tells: [] },
  'posting-week/set': { of: POSTING_WEEK, tells: ['perWeek'] },
  'posting-week/due': { of: POSTING_WEEK, tells: ['pinned'] },
  'posting-week/over': { of: POSTING_WEEK, tells: [] },
  'social-post/scheduled': { of: SOCIAL_POST, tells: ['account', 'at'], leadsTo: inState('scheduled') },
  'social-post/rescheduled': { of: SOCIAL_POST, tells: ['account', 'at', 'postMend'], leadsTo: inState('scheduled') },
  'social-post/withdrawn': { of: SOCIAL_POST, tells: ['account'], leadsTo: inState('withdrawn') },
  'social-post/waits': { of: SOCIAL_POST, tells: ['account'], says: 'urgent' },
  'social-post/failed': {
    of: SOCIAL_POST,
    tells: ['account', 'postTrouble'],
    says: 'urgent',
    leadsTo: inState('failed'),
  },
  'social-post/published': { of: SOCIAL_POST, tells: ['account'], leadsTo: inState('published') },
  'social-post/expired': { of: SOCIAL_POST, tells: [], leadsTo: inState('expired') },
};

/** Says that something has happened to a post, or in the week of an account. */
export const tellPost = makeTell(calendarHappenings);
