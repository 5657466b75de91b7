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
  | 'gone'
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

/** What has to hold in the other regions for a move; `order.machine.ts` says of each guard when it does. */
export type OrderGuard =
  | 'isHere'
  | 'isUnderWay'
  | 'isInTransit'
  | 'isConfirmed'
  | 'mayLeave'
  | 'canBePaid'
  | 'hasEnded';

/** A move that hangs on the other regions. */
const only = <Target extends string>(guard: OrderGuard, target: Target) => ({ target, guard });

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
      refunded: { tags: ['gone'], type: 'final' },
      voided: { tags: ['gone'], type: 'final' },
      'charged-back': { tags: ['gone'], type: 'final' },
    },
  },
  review: {
    initial: 'unseen',
    states: {
      unseen: { on: { SEE: 'undecided', CANCEL: 'rejected' } },
      undecided: {
        tags: ['to-decide'],
        on: {
          CONFIRM: only('canBePaid', 'confirmed'),
          HOLD: 'on-hold',
          CANCEL: 'rejected',
          REQUEST_CANCELLATION: 'cancellation-requested',
        },
      },
      confirmed: {
        on: {
          HOLD: only('isHere', 'on-hold'),
          CANCEL: only('isHere', 'rejected'),
          REQUEST_CANCELLATION: only('isHere', 'cancellation-requested'),
        },
      },
      'on-hold': {
        on: {
          RELEASE: only('canBePaid', 'confirmed'),
          CANCEL: 'rejected',
          REQUEST_CANCELLATION: 'cancellation-requested',
        },
      },
      'cancellation-requested': {
        tags: ['to-decide'],
        on: { CANCEL: 'rejected', CONFIRM: only('canBePaid', 'confirmed') },
      },
      rejected: { type: 'final' },
    },
  },
  fulfilment: {
    initial: 'unallocated',
    states: {
      unallocated: { tags: ['before-hand-over', 'unpacked'], on: { ALLOCATE: only('isConfirmed', 'allocated') } },
      allocated: {
        tags: ['before-hand-over', 'unpacked', 'packable'],
        on: { PACK: only('mayLeave', 'packed'), DEALLOCATE: 'unallocated' },
      },
      packed: {
        tags: ['before-hand-over', 'packable'],
        on: {
          PACK: only('mayLeave', 'packed'),
          DOCUMENT: only('mayLeave', 'documented'),
          DEALLOCATE: 'unallocated',
        },
      },
      documented: {
        tags: ['before-hand-over', 'packable'],
        on: {
          PACK: only('mayLeave', 'packed'),
          DOCUMENT: only('mayLeave', 'documented'),
          HAND_OVER: only('mayLeave', 'handed-over'),
          DEALLOCATE: 'unallocated',
        },
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
      // A parcel can be lost on every leg, and turned back from wherever it stands.
      'customs-hold': {
        tags: ['in-trouble', 'stopped'],
        on: { RESUME: 'in-transit', TURN_BACK: 'returning', LOSE: 'lost' },
      },
      'delivery-failed': {
        tags: ['in-trouble', 'stopped'],
        on: { RESUME: 'in-transit', TURN_BACK: 'returning', LOSE: 'lost' },
      },
      stuck: {
        tags: ['in-trouble', 'stopped'],
        on: { RESUME: 'in-transit', TURN_BACK: 'returning', LOSE: 'lost' },
      },
      returning: { tags: ['in-trouble'], on: { COME_BACK: 'returned', LOSE: 'lost' } },
      returned: { tags: ['journey-over', 'tracking-complete', 'never-arrived', 'in-trouble'], type: 'final' },
      lost: { tags: ['journey-over', 'never-arrived', 'in-trouble', 'stopped'], type: 'final' },
      delivered: { tags: ['journey-over', 'tracking-complete'], type: 'final' },
    },
  },
  acceptance: {
    initial: 'not-yet',
    states: {
      // "Not received": a buyer may complain, and write a review, about goods that are still under way.
      'not-yet': {
        on: {
          DELIVER: only('isInTransit', 'inspecting'),
          DISPUTE: only('isUnderWay', 'disputed'),
          REVIEW: only('isUnderWay', 'not-yet'),
        },
      },
      // Platforms take a review from delivery on. It ends no inspection: the buyer may still object.
      inspecting: {
        on: { ACCEPT: 'accepted', DISPUTE: 'disputed', REVIEW: 'inspecting' },
        after: { acceptancePeriod: 'accepted' },
      },
      accepted: { tags: ['accepted', 'inspection-over'], on: { DISPUTE: 'disputed', REVIEW: 'reviewed' } },
      disputed: { tags: ['inspection-over'], on: { SETTLE: 'settled', REVIEW: 'disputed' } },
      settled: { tags: ['accepted', 'inspection-over'], on: { DISPUTE: 'disputed', REVIEW: 'reviewed' } },
      reviewed: { tags: ['accepted', 'inspection-over'], on: { DISPUTE: 'disputed' } },
    },
  },
  closing: {
    initial: 'open',
    states: {
      open: { on: { MARK_CLOSABLE: only('hasEnded', 'closable'), CLOSE: only('hasEnded', 'closed') } },
      closable: { on: { UNMARK_CLOSABLE: 'open', CLOSE: 'closed' } },
      closed: { on: { REOPEN: 'reopened' } },
      reopened: { on: { CLOSE: 'closed' } },
    },
  },
} as const satisfies Readonly<Record<string, RegionLiteral<OrderEvent['type'], OrderTag>>>;
