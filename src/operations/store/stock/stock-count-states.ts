import type { StateLiterals } from '../../../kernel/state-tags.ts';

export type CountEvent = {
  type:
    | ('REPORT' | 'OPEN' | 'FALL_OVERDUE' | 'WRITE_DOWN' | 'MATCH' | 'VARY' | 'RECOUNT')
    | ('ASK' | 'EXPLAIN' | 'ADJUST' | 'AWAIT' | 'SEND_BACK' | 'POST' | 'SYNC' | 'CLOSE');
};

/** The groups that states belong to: to be counted, a variance to be cleared up, waiting for others, over. */
export type CountTag = 'to-count' | 'to-clear-up' | 'with-others' | 'over';

/**
 * The states of a count, the events between them, and the groups they belong to (tags). Plain data, so that a page can read the
 * groups without loading XState. What each party has said stands in the count itself.
 */
export const STOCK_COUNT_STATES = {
  scheduled: { tags: ['to-count'], on: { OPEN: 'counting', FALL_OVERDUE: 'overdue', REPORT: 'varied' } },
  overdue: { tags: ['to-count'], on: { OPEN: 'counting' } },
  counting: { tags: ['to-count'], on: { WRITE_DOWN: 'counted' } },
  counted: { on: { MATCH: 'matched', VARY: 'varied' } },
  matched: { on: { CLOSE: 'closed' } },
  varied: {
    tags: ['to-clear-up'],
    on: { RECOUNT: 'counting', ASK: 'investigating', EXPLAIN: 'explained' },
  },
  investigating: {
    tags: ['to-clear-up'],
    on: { RECOUNT: 'counting', ASK: 'investigating', EXPLAIN: 'explained' },
  },
  explained: {
    tags: ['to-clear-up'],
    on: { RECOUNT: 'counting', ASK: 'investigating', EXPLAIN: 'explained', ADJUST: 'adjusting' },
  },
  adjusting: { on: { AWAIT: 'awaiting-approval', POST: 'posted' } },
  'awaiting-approval': { tags: ['with-others'], on: { SEND_BACK: 'explained', POST: 'posted' } },
  posted: { on: { SYNC: 'syncing', CLOSE: 'closed' } },
  // The book is right again; the channels that list the product are still to be told.
  syncing: { on: { CLOSE: 'closed' } },
  closed: { tags: ['over'], type: 'final' },
} as const satisfies StateLiterals<CountEvent['type'], CountTag>;

/** The states of a count, as they are shown. */
export type CountState = keyof typeof STOCK_COUNT_STATES;
