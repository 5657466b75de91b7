import type { RegionLiteral } from '../../kernel/state-tags.ts';

export type OrderEvent =
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

/** The groups that states belong to. */
export type OrderTag =
  | 'to-decide'
  | 'paid'
  | 'before-hand-over'
  | 'unpacked'
  | 'packable'
  | 'on-its-way'
  | 'in-trouble'
  | 'stopped'
  | 'journey-over'
  | 'tracking-complete'
  | 'never-arrived'
  | 'accepted'
  | 'inspection-over';

/**
 * The states of an order, the events between them, and the groups they belong to (tags), in five regions: payment, review,
 * fulfilment, acceptance, closing. Plain data, so that a page can read the groups without loading XState.
 */
export const ORDER_STATES = {
  payment: {
    initial: 'pending',
    states: {
      pending: {
        on: { AUTHORISE: 'authorised', CAPTURE: 'captured', VOID: 'voided' },
        after: { paymentExpiry: 'voided' },
      },
      authorised: { on: { CAPTURE: 'captured', VOID: 'voided' } },
      captured: {
        tags: ['paid'],
        on: { REFUND_PART: 'partly-refunded', REFUND: 'refunded', CHARGE_BACK: 'charged-back' },
      },
      'partly-refunded': { tags: ['paid'], on: { REFUND: 'refunded', CHARGE_BACK: 'charged-back' } },
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
        tags: ['to-decide'],
        on: {
          CONFIRM: 'confirmed',
          HOLD: 'on-hold',
          CANCEL: 'rejected',
          REQUEST_CANCELLATION: 'cancellation-requested',
        },
      },
      confirmed: { on: { HOLD: 'on-hold', CANCEL: 'rejected', REQUEST_CANCELLATION: 'cancellation-requested' } },
      'on-hold': { on: { RELEASE: 'confirmed', CANCEL: 'rejected', REQUEST_CANCELLATION: 'cancellation-requested' } },
      'cancellation-requested': { tags: ['to-decide'], on: { CANCEL: 'rejected', CONFIRM: 'confirmed' } },
      rejected: { type: 'final' },
    },
  },
  fulfilment: {
    initial: 'unallocated',
    states: {
      unallocated: { tags: ['before-hand-over', 'unpacked'], on: { ALLOCATE: 'allocated' } },
      allocated: {
        tags: ['before-hand-over', 'unpacked', 'packable'],
        on: { PACK: 'packed', DEALLOCATE: 'unallocated' },
      },
      packed: {
        tags: ['before-hand-over', 'packable'],
        on: { PACK: 'packed', DOCUMENT: 'documented', DEALLOCATE: 'unallocated' },
      },
      documented: {
        tags: ['before-hand-over', 'packable'],
        on: { PACK: 'packed', DOCUMENT: 'documented', HAND_OVER: 'handed-over', DEALLOCATE: 'unallocated' },
      },
      'handed-over': { tags: ['on-its-way'], on: { DEPART: 'in-transit', LOSE: 'lost' } },
      'in-transit': {
        tags: ['on-its-way'],
        on: {
          HOLD_AT_CUSTOMS: 'customs-hold',
          FAIL_DELIVERY: 'delivery-failed',
          STAND: 'stuck',
          LOSE: 'lost',
          TURN_BACK: 'returning',
          DELIVER: 'delivered',
        },
      },
      'customs-hold': { tags: ['in-trouble', 'stopped'], on: { RESUME: 'in-transit', TURN_BACK: 'returning' } },
      'delivery-failed': { tags: ['in-trouble', 'stopped'], on: { RESUME: 'in-transit', TURN_BACK: 'returning' } },
      stuck: { tags: ['in-trouble', 'stopped'], on: { RESUME: 'in-transit', LOSE: 'lost' } },
      returning: { tags: ['in-trouble'], on: { COME_BACK: 'returned' } },
      returned: { tags: ['journey-over', 'tracking-complete', 'never-arrived', 'in-trouble'], type: 'final' },
      lost: { tags: ['journey-over', 'never-arrived', 'in-trouble', 'stopped'], type: 'final' },
      delivered: { tags: ['journey-over', 'tracking-complete'], type: 'final' },
    },
  },
  acceptance: {
    initial: 'not-yet',
    states: {
      'not-yet': { on: { DELIVER: 'inspecting' } },
      inspecting: { on: { ACCEPT: 'accepted', DISPUTE: 'disputed' }, after: { acceptancePeriod: 'accepted' } },
      accepted: { tags: ['accepted', 'inspection-over'], on: { DISPUTE: 'disputed', REVIEW: 'reviewed' } },
      disputed: { tags: ['inspection-over'], on: { SETTLE: 'settled' } },
      settled: { tags: ['accepted', 'inspection-over'], on: { REVIEW: 'reviewed' } },
      reviewed: { tags: ['accepted', 'inspection-over'], on: { DISPUTE: 'disputed' } },
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
} as const satisfies Readonly<Record<string, RegionLiteral<OrderEvent['type'], OrderTag>>>;
