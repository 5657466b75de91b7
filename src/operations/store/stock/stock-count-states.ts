import type { RegionLiteral } from '../../../kernel/state-tags.ts';

export type CountEvent = {
  type:
    | ('REPORT' | 'OPEN' | 'FALL_OVERDUE' | 'WRITE_DOWN' | 'MATCH' | 'VARY' | 'RECOUNT')
    | ('EXPLAIN' | 'ADJUST' | 'AWAIT' | 'SEND_BACK' | 'POST' | 'SYNC' | 'CLOSE')
    | ('ASK_WAREHOUSE' | 'ASK_SUPPLIER' | 'ASK_MARKETING')
    | ('WAREHOUSE_ANSWERS' | 'SUPPLIER_ANSWERS' | 'MARKETING_ANSWERS');
};

/** The groups that states belong to: to be counted, a variance to be cleared up, waiting for others, over. */
export type CountTag = 'to-count' | 'to-clear-up' | 'with-others' | 'over';

/** What has to hold in the other regions for a move; `stock-count.machine.ts` says of each guard when it does. */
export type CountGuard = 'isToClearUp' | 'isWarehouseUnasked' | 'isSupplierUnasked' | 'isMarketingUnasked';

/** A move that hangs on the other regions. */
const only = <Target extends string>(guard: CountGuard, target: Target) => ({ target, guard });

/** The events that every state of a variance has that is to be cleared up. Whom nobody has asked yet can be asked. */
const TO_CLEAR_UP = {
  RECOUNT: 'counting',
  ASK_WAREHOUSE: only('isWarehouseUnasked', 'investigating'),
  ASK_SUPPLIER: only('isSupplierUnasked', 'investigating'),
  ASK_MARKETING: only('isMarketingUnasked', 'investigating'),
  EXPLAIN: 'explained',
} as const;

/**
 * The states of a count, the events between them, and the groups they belong to (tags), in four regions: the count itself, and
 * what was asked of each who can know something. Plain data, so that a page can read the groups without loading XState. What
 * each party has said stands in the count's record.
 */
export const STOCK_COUNT_STATES = {
  count: {
    initial: 'scheduled',
    states: {
      scheduled: { tags: ['to-count'], on: { OPEN: 'counting', FALL_OVERDUE: 'overdue', REPORT: 'varied' } },
      overdue: { tags: ['to-count'], on: { OPEN: 'counting' } },
      counting: { tags: ['to-count'], on: { WRITE_DOWN: 'counted' } },
      counted: { on: { MATCH: 'matched', VARY: 'varied' } },
      matched: { on: { CLOSE: 'closed' } },
      varied: { tags: ['to-clear-up'], on: TO_CLEAR_UP },
      investigating: { tags: ['to-clear-up'], on: TO_CLEAR_UP },
      explained: { tags: ['to-clear-up'], on: { ...TO_CLEAR_UP, ADJUST: 'adjusting' } },
      adjusting: { on: { AWAIT: 'awaiting-approval', POST: 'posted' } },
      'awaiting-approval': { tags: ['with-others'], on: { SEND_BACK: 'explained', POST: 'posted' } },
      posted: { on: { SYNC: 'syncing', CLOSE: 'closed' } },
      // The book is right again; the channels that list the product are still to be told.
      syncing: { on: { CLOSE: 'closed' } },
      closed: { tags: ['over'], type: 'final' },
    },
  },
  // An answer comes when it comes: the count may be explained, counted again or closed by then.
  warehouse: {
    initial: 'not-asked',
    states: {
      'not-asked': { on: { ASK_WAREHOUSE: only('isToClearUp', 'asked') } },
      asked: { on: { WAREHOUSE_ANSWERS: 'answered' } },
      answered: { type: 'final' },
    },
  },
  supplier: {
    initial: 'not-asked',
    states: {
      'not-asked': { on: { ASK_SUPPLIER: only('isToClearUp', 'asked') } },
      asked: { on: { SUPPLIER_ANSWERS: 'answered' } },
      answered: { type: 'final' },
    },
  },
  marketing: {
    initial: 'not-asked',
    states: {
      'not-asked': { on: { ASK_MARKETING: only('isToClearUp', 'asked') } },
      asked: { on: { MARKETING_ANSWERS: 'answered' } },
      answered: { type: 'final' },
    },
  },
} as const satisfies Readonly<Record<string, RegionLiteral<CountEvent['type'], CountTag>>>;

/** The state of a count in each region of its lifecycle. */
export type CountStateValue = {
  readonly [Region in keyof typeof STOCK_COUNT_STATES]: keyof (typeof STOCK_COUNT_STATES)[Region]['states'];
};

/** The states of the count itself, as they are shown. */
export type CountState = CountStateValue['count'];
