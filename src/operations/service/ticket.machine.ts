import { setup, stateIn } from 'xstate';
import { TICKET_STATES, type TicketEvent } from './ticket-states.ts';

/**
 * A ticket's lifecycle over {@link TICKET_STATES}. It has no timers of its own: the clocks count business hours, and the agenda
 * sends the breach events. A ticket that waits on the buyer is never breached.
 */
export const ticketMachine = setup({
  types: { events: {} as TicketEvent },
  guards: { isNew: stateIn({ work: 'new' }), isSolved: stateIn({ work: 'solved' }) },
}).createMachine({
  id: 'ticket',
  type: 'parallel',
  states: TICKET_STATES,
});
