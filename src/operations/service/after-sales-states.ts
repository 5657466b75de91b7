import type { StateLiterals } from '../../kernel/state-tags.ts';

export type CaseEvent =
  | { type: 'ASSESS' | 'ASK' | 'BUYER_ANSWERS' | 'APPROVE' | 'REJECT' }
  | { type: 'ARRANGE_RETURN' | 'KEEP_GOODS' | 'RECEIVE' | 'INSPECT' }
  | { type: 'REFUND' | 'REPLACE' | 'REPAIR' | 'RECORD' | 'CLOSE' | 'DISPUTE' | 'SETTLE' };

/** The groups that states belong to. */
export type CaseTag = 'with-others' | 'to-record';

/**
 * The states of an after-sales case, the events between them, and the groups they belong to (tags). Plain data, so that a page
 * can read the groups without loading XState.
 */
export const AFTER_SALES_STATES = {
  requested: { on: { ASSESS: 'assessing' } },
  assessing: { on: { ASSESS: 'assessing', ASK: 'needs-info', APPROVE: 'approved', REJECT: 'rejected' } },
  'needs-info': { tags: ['with-others'], on: { BUYER_ANSWERS: 'assessing', REJECT: 'rejected' } },
  approved: {
    on: {
      ARRANGE_RETURN: 'awaiting-return',
      KEEP_GOODS: 'approved',
      REFUND: 'refunded',
      REPLACE: 'replaced',
      REPAIR: 'repaired',
    },
  },
  rejected: { tags: ['to-record'], on: { RECORD: 'recorded', DISPUTE: 'disputed' } },
  'awaiting-return': { tags: ['with-others'], on: { RECEIVE: 'received', REFUND: 'refunded-early' } },
  // Paid back on the proof that the goods were sent: they are still to come, and to be inspected.
  'refunded-early': { tags: ['with-others'], on: { REFUND: 'refunded-early', RECEIVE: 'received-paid' } },
  'received-paid': { on: { REFUND: 'received-paid', INSPECT: 'refunded' } },
  received: { on: { INSPECT: 'inspected' } },
  inspected: { on: { REFUND: 'refunded', REPLACE: 'replaced', REPAIR: 'repaired' } },
  refunded: { tags: ['to-record'], on: { REFUND: 'refunded', RECORD: 'recorded' } },
  replaced: { tags: ['to-record'], on: { REFUND: 'refunded', RECORD: 'recorded' } },
  repaired: { tags: ['to-record'], on: { RECORD: 'recorded' } },
  // The platform decides the dispute: the trainee can do nothing until then.
  disputed: { tags: ['with-others'], on: { SETTLE: 'settled' } },
  settled: { tags: ['to-record'], on: { RECORD: 'recorded' } },
  recorded: { on: { REFUND: 'recorded', DISPUTE: 'disputed', CLOSE: 'closed' } },
  // A closed refusal can still be contested.
  closed: { on: { DISPUTE: 'disputed' } },
} as const satisfies StateLiterals<CaseEvent['type'], CaseTag>;
