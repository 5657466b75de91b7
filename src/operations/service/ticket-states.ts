import type { RegionLiteral } from '../../kernel/state-tags.ts';

export type TicketEvent =
  | { type: 'TAKE' | 'REPLY' | 'ASK' | 'BUYER_WRITES' | 'ESCALATE' | 'HAND_BACK' }
  | { type: 'SOLVE' | 'DISMISS' | 'CLOSE' | 'MERGE' }
  | { type: 'BREACH_FIRST_RESPONSE' | 'BREACH_RESOLUTION' };

/** The groups that states belong to. */
export type TicketTag = 'over' | 'shut';

/** The events that every state of an unsolved ticket has. */
const IN_HAND = {
  REPLY: 'open',
  ASK: 'waiting-on-buyer',
  ESCALATE: 'escalated',
  SOLVE: 'solved',
  DISMISS: 'solved',
  MERGE: 'merged',
} as const;

/**
 * The states of a ticket, the events between them, and the groups they belong to (tags), in three regions: the work, the first
 * response, the resolution. Plain data, so that a page can read the groups without loading XState.
 */
export const TICKET_STATES = {
  work: {
    initial: 'new',
    states: {
      new: { on: { ...IN_HAND, TAKE: 'open', BUYER_WRITES: 'new', CLOSE: 'closed' } },
      // Colleagues may hand a ticket back after its state has changed: the state stays as it is.
      open: { on: { ...IN_HAND, BUYER_WRITES: 'open', HAND_BACK: 'open' } },
      'waiting-on-buyer': { on: { ...IN_HAND, BUYER_WRITES: 'open', HAND_BACK: 'waiting-on-buyer' } },
      escalated: { on: { ...IN_HAND, REPLY: 'escalated', BUYER_WRITES: 'escalated', HAND_BACK: 'open' } },
      solved: { tags: ['over'], on: { BUYER_WRITES: 'reopened', CLOSE: 'closed', HAND_BACK: 'solved' } },
      reopened: { on: { ...IN_HAND, TAKE: 'open', BUYER_WRITES: 'reopened', HAND_BACK: 'reopened' } },
      closed: { tags: ['over', 'shut'], type: 'final' },
      merged: { tags: ['over', 'shut'], type: 'final' },
    },
  },
  'first-response': {
    initial: 'due',
    states: {
      due: {
        on: {
          REPLY: 'met',
          ASK: 'met',
          BREACH_FIRST_RESPONSE: 'breached',
          SOLVE: 'not-needed',
          DISMISS: 'not-needed',
          MERGE: 'not-needed',
          CLOSE: { target: 'not-needed', guard: 'isNew' },
        },
      },
      met: { type: 'final' },
      breached: { type: 'final' },
      'not-needed': { type: 'final' },
    },
  },
  resolution: {
    initial: 'due',
    states: {
      due: {
        on: {
          ASK: 'paused',
          SOLVE: 'met',
          DISMISS: 'met',
          MERGE: 'not-needed',
          CLOSE: { target: 'not-needed', guard: 'isNew' },
          BREACH_RESOLUTION: 'breached',
        },
      },
      paused: {
        on: {
          BUYER_WRITES: 'due',
          REPLY: 'due',
          ESCALATE: 'due',
          SOLVE: 'met',
          DISMISS: 'met',
          MERGE: 'not-needed',
        },
      },
      met: { on: { BUYER_WRITES: { target: 'due', guard: 'isSolved' } } },
      breached: { type: 'final' },
      'not-needed': { type: 'final' },
    },
  },
} as const satisfies Readonly<Record<string, RegionLiteral<TicketEvent['type'], TicketTag>>>;
