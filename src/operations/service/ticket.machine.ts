import { setup, stateIn } from 'xstate';
import { TICKET_STATES, type TicketEvent } from './ticket-states.ts';

/**
 * A ticket's lifecycle over {@link TICKET_STATES}. No timers of its own: the clocks count business hours,
 * which the agenda is told of. What waits on the buyer is never breached; what waits on us always can be.
 */
export const ticketMachine = setup({
  types: { events: {} as TicketEvent },
  guards: { isNew: stateIn({ work: 'new' }), isSolved: stateIn({ work: 'solved' }) },
}).createMachine({
  id: 'ticket',
  type: 'parallel',
  states: TICKET_STATES,
});
