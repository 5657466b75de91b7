import { setup } from 'xstate';

type CaseEvent =
  | { type: 'ASSESS' | 'ASK' | 'BUYER_ANSWERS' | 'APPROVE' | 'REJECT' }
  | { type: 'ARRANGE_RETURN' | 'KEEP_GOODS' | 'RECEIVE' | 'INSPECT' }
  | { type: 'REFUND' | 'REPLACE' | 'REPAIR' | 'RECORD' | 'CLOSE' | 'DISPUTE' | 'SETTLE' };

/** The lifecycle of an after-sales case, one line: what is asked for, decided, sent back, put right, recorded. */
export const afterSalesMachine = setup({ types: { events: {} as CaseEvent } }).createMachine({
  id: 'case',
  initial: 'requested',
  states: {
    requested: { on: { ASSESS: 'assessing' } },
    assessing: { on: { ASSESS: 'assessing', ASK: 'needs-info', APPROVE: 'approved', REJECT: 'rejected' } },
    'needs-info': { on: { BUYER_ANSWERS: 'assessing', REJECT: 'rejected' } },
    approved: {
      on: {
        ARRANGE_RETURN: 'awaiting-return',
        KEEP_GOODS: 'approved',
        REFUND: 'refunded',
        REPLACE: 'replaced',
        REPAIR: 'repaired',
      },
    },
    rejected: { on: { RECORD: 'recorded', DISPUTE: 'disputed' } },
    'awaiting-return': { on: { RECEIVE: 'received' } },
    received: { on: { INSPECT: 'inspected' } },
    inspected: { on: { REFUND: 'refunded', REPLACE: 'replaced', REPAIR: 'repaired' } },
    refunded: { on: { REFUND: 'refunded', RECORD: 'recorded' } },
    replaced: { on: { REFUND: 'refunded', RECORD: 'recorded' } },
    repaired: { on: { RECORD: 'recorded' } },
    // The platform has it now: nothing is done here until it has decided.
    disputed: { on: { SETTLE: 'settled' } },
    settled: { on: { RECORD: 'recorded' } },
    recorded: { on: { REFUND: 'recorded', DISPUTE: 'disputed', CLOSE: 'closed' } },
    // A closed refusal can still be contested.
    closed: { on: { DISPUTE: 'disputed' } },
  },
});
