import { setup, stateIn } from 'xstate';

type TicketEvent =
  | { type: 'TAKE' | 'REPLY' | 'ASK' | 'BUYER_WRITES' | 'ESCALATE' | 'HAND_BACK' }
  | { type: 'SOLVE' | 'DISMISS' | 'CLOSE' | 'MERGE' }
  | { type: 'BREACH_FIRST_RESPONSE' | 'BREACH_RESOLUTION' };

/** Where somebody has it in hand: the same ways lead out of each of these. */
const IN_HAND = {
  REPLY: 'open',
  ASK: 'waiting-on-buyer',
  ESCALATE: 'escalated',
  SOLVE: 'solved',
  DISMISS: 'solved',
  MERGE: 'merged',
} as const;

/**
 * A ticket's lifecycle: the work, the first response, the resolution. No timers of its own: the clocks count business hours,
 * which the agenda is told of. What waits on the buyer is never breached; what waits on us always can be.
 */
export const ticketMachine = setup({
  types: { events: {} as TicketEvent },
  guards: { isNew: stateIn({ work: 'new' }), isSolved: stateIn({ work: 'solved' }) },
}).createMachine({
  id: 'ticket',
  type: 'parallel',
  states: {
    work: {
      initial: 'new',
      states: {
        new: { on: { ...IN_HAND, TAKE: 'open', BUYER_WRITES: 'new', CLOSE: 'closed' } },
        // Colleagues may hand back at any time what was escalated: it stays where it has got to by then.
        open: { on: { ...IN_HAND, BUYER_WRITES: 'open', HAND_BACK: 'open' } },
        'waiting-on-buyer': { on: { ...IN_HAND, BUYER_WRITES: 'open', HAND_BACK: 'waiting-on-buyer' } },
        escalated: { on: { ...IN_HAND, REPLY: 'escalated', BUYER_WRITES: 'escalated', HAND_BACK: 'open' } },
        solved: { on: { BUYER_WRITES: 'reopened', CLOSE: 'closed', HAND_BACK: 'solved' } },
        reopened: { on: { ...IN_HAND, TAKE: 'open', BUYER_WRITES: 'reopened', HAND_BACK: 'reopened' } },
        closed: { type: 'final' },
        merged: { type: 'final' },
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
  },
});
