import { z } from 'zod';
import { firstRefusal, idsInput, makeAction } from '../../shop/trainee-action.ts';
import { tellService } from '../happenings.ts';
import { needTicket, refuseTicket, refuseUnknownTicket, wholeTicket } from '../look-ups.ts';
import { MATTER_FAULTS } from '../reply-rules.ts';
import { asksNothing, isOver, TICKET, ticketRef, ticketState, topicOf } from '../ticket.ts';
import { clocksStop, isInTime } from '../ticket-clocks.ts';

/** Solves tickets: because they were answered, or because nobody expects an answer. */
export const ticketSolve = makeAction({
  kind: 'ticket/solve',
  indicators: ['P4.1.1'],
  input: z.object({ tickets: idsInput, how: z.enum(['answered', 'no-reply-needed']) }).strict(),
  check: (world, { tickets, how }) =>
    firstRefusal(tickets, (id) => {
      const unknown = refuseUnknownTicket(world, id);
      if (unknown !== null) return unknown;
      const ticket = needTicket(world, id);
      if (isOver(ticketState(ticket))) return refuseTicket(ticket, 'ticket/over', 'tickets');
      const answered = wholeTicket(world, ticket).some(({ messages }) => messages.some(({ by }) => by === 'agent'));
      return how === 'answered' && !answered ? refuseTicket(ticket, 'ticket/not-answered', 'tickets') : null;
    }),
  apply: (step, { tickets, how }) => {
    for (const id of new Set(tickets)) {
      const ticket = needTicket(step, id);
      const answered = wholeTicket(step, ticket)
        .flatMap(({ messages }) => messages)
        .some(({ reply, faults = [] }) => reply !== undefined && !faults.some((fault) => MATTER_FAULTS.has(fault)));
      const called = asksNothing(step, ticket);
      const inTime = ticketState(ticket).resolution !== 'breached' && isInTime(step, id, 'resolution');
      step.send(ticketRef(id), { type: how === 'answered' ? 'SOLVE' : 'DISMISS' });
      clocksStop(step, id, how === 'answered' ? 'solved' : 'no-reply-needed');
      step.update(TICKET, id, (draft) => {
        draft.solvedAt = step.now;
      });
      tellService(step, 'ticket/solved', id, { how, answered, called, inTime, topic: topicOf(step, ticket) });
    }
  },
});
