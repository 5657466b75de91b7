import { z } from 'zod';
import { firstRefusal, idsInput, makeAction } from '../../shop/trainee-action.ts';
import { tellService } from '../happenings.ts';
import { PRIORITIES } from '../house.ts';
import { houseOf, needTicket, refuseTicket, refuseUnknownTicket, topicRule } from '../look-ups.ts';
import { isOver, TICKET, ticketRef, topicOf } from '../ticket.ts';

/** Takes tickets in hand and says how urgent they are. */
export const ticketTake = makeAction({
  kind: 'ticket/take',
  indicators: ['P4.1.1'],
  input: z.object({ tickets: idsInput, priority: z.enum(PRIORITIES) }).strict(),
  check: (world, { tickets }) =>
    firstRefusal(tickets, (id) => {
      const unknown = refuseUnknownTicket(world, id);
      if (unknown !== null) return unknown;
      const ticket = needTicket(world, id);
      return isOver(ticket) ? refuseTicket(ticket, 'ticket/over', 'tickets') : null;
    }),
  apply: (step, { tickets, priority }) => {
    for (const id of new Set(tickets)) {
      const rule = topicRule(houseOf(step), topicOf(step, needTicket(step, id)));
      step.trySend(ticketRef(id), { type: 'TAKE' });
      step.update(TICKET, id, (ticket) => {
        ticket.priority = priority;
      });
      tellService(step, 'ticket/taken', id, { priority, rightPriority: rule.priority });
    }
  },
});
