import type { StateLiterals } from '../../../kernel/state-tags.ts';

export type PostEvent = { type: 'SCHEDULE' | 'PUBLISH' | 'FAIL' | 'WITHDRAW' | 'EXPIRE' };

/** The groups that states belong to. */
export type PostTag = 'over' | 'standing';

/** The states of a post, the events between them, and their groups (tags). Plain data. */
export const POST_STATES = {
  // Put together, and not on the calendar yet.
  draft: { on: { SCHEDULE: 'scheduled', WITHDRAW: 'withdrawn' } },
  // Stands on the calendar; it can be moved.
  scheduled: {
    tags: ['standing'],
    on: { SCHEDULE: 'scheduled', PUBLISH: 'published', FAIL: 'failed', WITHDRAW: 'withdrawn' },
  },
  // The platform did not take it, or nobody published it by hand: it waits for another time.
  failed: { on: { SCHEDULE: 'scheduled', WITHDRAW: 'withdrawn' } },
  published: { on: { EXPIRE: 'expired', WITHDRAW: 'withdrawn' } },
  // Nobody is shown it any more.
  expired: { tags: ['over'], type: 'final' },
  withdrawn: { tags: ['over'], type: 'final' },
} as const satisfies StateLiterals<PostEvent['type'], PostTag>;

export type PostState = keyof typeof POST_STATES;
