import { z } from 'zod';
import { firstRefusal, idsInput, makeAction } from '../../shop/trainee-action.ts';
import { tellService } from '../happenings.ts';
import { PRIORITIES } from '../house.ts';
import { houseOf, needTicket, refuseTicket, refuseUnknownTicket, topicRule } from '../look-ups.ts';
import { isOver, TICKET, ticketRef, ticketState, topicOf } from '../ticket.ts';

/** Takes tickets in hand; where a priority is given, says how urgent they are. Taking alone decides nothing. */
export const ticketTake = makeAction({
  kind: 'ticket/take',
  indicators: ['P4.1.1'],
  input: z.object({ tickets: idsInput, priority: z.enum(PRIORITIES).optional() }).strict(),
  check: (world, { tickets }) =>
    firstRefusal(tickets, (id) => {
      const unknown = refuseUnknownTicket(world, id);
      if (unknown !== null) return unknown;
      const ticket = needTicket(world, id);
      return isOver(ticketState(ticket)) ? refuseTicket(ticket, 'ticket/over', 'tickets') : null;
    }),
  apply: (step, { tickets, priority }) => {
    for (const id of new Set(tickets)) {
      const rule = topicRule(houseOf(step), topicOf(step, needTicket(step, id)));
      step.trySend(ticketRef(id), { type: 'TAKE' });
      if (priority === undefined) {
        tellService(step, 'ticket/in-hand', id, {});
        continue;
      }
      step.update(TICKET, id, (ticket) => {
        ticket.priority = priority;
      });
      tellService(step, 'ticket/taken', id, { priority, rightPriority: rule.priority, topic: rule.id });
    }
  },
});
