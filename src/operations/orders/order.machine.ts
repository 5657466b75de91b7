import { setup } from 'xstate';

interface OrderContext {
  /** Ms an unpaid order is kept by the platform before it is voided. */
  readonly paymentExpiry: number;
  /** Ms the buyer may inspect the goods before the platform takes them as accepted. */
  readonly acceptancePeriod: number;
}

type OrderEvent =
  | { type: 'AUTHORISE' | 'CAPTURE' | 'VOID' | 'REFUND' | 'REFUND_PART' | 'CHARGE_BACK' }
  | { type: 'SEE' | 'CONFIRM' | 'HOLD' | 'RELEASE' | 'REQUEST_CANCELLATION' | 'CANCEL' }
  | { type: 'ALLOCATE' | 'DEALLOCATE' | 'PACK' | 'DOCUMENT' | 'HAND_OVER' }
  | {
      type:
        | 'DEPART'
        | 'HOLD_AT_CUSTOMS'
        | 'FAIL_DELIVERY'
        | 'STAND'
        | 'RESUME'
        | 'LOSE'
        | 'TURN_BACK'
        | 'COME_BACK'
        | 'DELIVER';
    }
  | { type: 'ACCEPT' | 'DISPUTE' | 'SETTLE' | 'REVIEW' }
  | { type: 'MARK_CLOSABLE' | 'UNMARK_CLOSABLE' | 'CLOSE' | 'REOPEN' };

/**
 * The order's lifecycle: five axes that real platforms keep apart, payment, review, fulfilment, acceptance, closing.
 * Two timers: an unpaid order is voided, an uncontested delivery is accepted.
 */
export const orderMachine = setup({
  types: { context: {} as OrderContext, events: {} as OrderEvent, input: {} as OrderContext },
  delays: {
    paymentExpiry: ({ context }) => context.paymentExpiry,
    acceptancePeriod: ({ context }) => context.acceptancePeriod,
  },
}).createMachine({
  id: 'order',
  type: 'parallel',
  context: ({ input }) => ({ paymentExpiry: input.paymentExpiry, acceptancePeriod: input.acceptancePeriod }),
  states: {
    payment: {
      initial: 'pending',
      states: {
        pending: {
          on: { AUTHORISE: 'authorised', CAPTURE: 'captured', VOID: 'voided' },
          after: { paymentExpiry: 'voided' },
        },
        authorised: { on: { CAPTURE: 'captured', VOID: 'voided' } },
        captured: { on: { REFUND_PART: 'partly-refunded', REFUND: 'refunded', CHARGE_BACK: 'charged-back' } },
        'partly-refunded': { on: { REFUND: 'refunded', CHARGE_BACK: 'charged-back' } },
        refunded: { type: 'final' },
        voided: { type: 'final' },
        'charged-back': { type: 'final' },
      },
    },
    review: {
      initial: 'unseen',
      states: {
        unseen: { on: { SEE: 'undecided', CANCEL: 'rejected' } },
        undecided: {
          on: {
            CONFIRM: 'confirmed',
            HOLD: 'on-hold',
            CANCEL: 'rejected',
            REQUEST_CANCELLATION: 'cancellation-requested',
          },
        },
        confirmed: { on: { HOLD: 'on-hold', CANCEL: 'rejected', REQUEST_CANCELLATION: 'cancellation-requested' } },
        'on-hold': { on: { RELEASE: 'confirmed', CANCEL: 'rejected', REQUEST_CANCELLATION: 'cancellation-requested' } },
        'cancellation-requested': { on: { CANCEL: 'rejected', CONFIRM: 'confirmed' } },
        rejected: { type: 'final' },
      },
    },
    fulfilment: {
      initial: 'unallocated',
      states: {
        unallocated: { on: { ALLOCATE: 'allocated' } },
        allocated: { on: { PACK: 'packed', DEALLOCATE: 'unallocated' } },
        packed: { on: { PACK: 'packed', DOCUMENT: 'documented', DEALLOCATE: 'unallocated' } },
        documented: {
          on: { PACK: 'packed', DOCUMENT: 'documented', HAND_OVER: 'handed-over', DEALLOCATE: 'unallocated' },
        },
        'handed-over': { on: { DEPART: 'in-transit', LOSE: 'lost' } },
        'in-transit': {
          on: {
            HOLD_AT_CUSTOMS: 'customs-hold',
            FAIL_DELIVERY: 'delivery-failed',
            STAND: 'stuck',
            LOSE: 'lost',
            TURN_BACK: 'returning',
            DELIVER: 'delivered',
          },
        },
        'customs-hold': { on: { RESUME: 'in-transit', TURN_BACK: 'returning' } },
        'delivery-failed': { on: { RESUME: 'in-transit', TURN_BACK: 'returning' } },
        stuck: { on: { RESUME: 'in-transit', LOSE: 'lost' } },
        returning: { on: { COME_BACK: 'returned' } },
        returned: { type: 'final' },
        lost: { type: 'final' },
        delivered: { type: 'final' },
      },
    },
    acceptance: {
      initial: 'not-yet',
      states: {
        'not-yet': { on: { DELIVER: 'inspecting' } },
        inspecting: { on: { ACCEPT: 'accepted', DISPUTE: 'disputed' }, after: { acceptancePeriod: 'accepted' } },
        accepted: { on: { DISPUTE: 'disputed', REVIEW: 'reviewed' } },
        disputed: { on: { SETTLE: 'settled' } },
        settled: { on: { REVIEW: 'reviewed' } },
        reviewed: { on: { DISPUTE: 'disputed' } },
      },
    },
    closing: {
      initial: 'open',
      states: {
        open: { on: { MARK_CLOSABLE: 'closable', CLOSE: 'closed' } },
        closable: { on: { UNMARK_CLOSABLE: 'open', CLOSE: 'closed' } },
        closed: { on: { REOPEN: 'reopened' } },
        reopened: { on: { CLOSE: 'closed' } },
      },
    },
  },
});
