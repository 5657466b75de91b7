import { z } from 'zod';
import { firstRefusal, idsInput, makeAction } from '../../shop/trainee-action.ts';
import { tellService } from '../happenings.ts';
import { TICKET_TOPICS } from '../house.ts';
import { needTicket, refuseUnknownTicket } from '../look-ups.ts';
import { TICKET, topicOf } from '../ticket.ts';

/** Marks tickets with the topic they are counted under in the weekly review. */
export const ticketTag = makeAction({
  kind: 'ticket/tag',
  indicators: ['P4.1.2'],
  input: z.object({ tickets: idsInput, tag: z.enum(TICKET_TOPICS) }).strict(),
  check: (world, { tickets }) => firstRefusal(tickets, (id) => refuseUnknownTicket(world, id)),
  apply: (step, { tickets, tag }) => {
    for (const id of new Set(tickets)) {
      step.update(TICKET, id, (ticket) => {
        ticket.tag = tag;
      });
      const rightTag = topicOf(step, needTicket(step, id));
      tellService(step, 'ticket/tagged', id, { tag, right: rightTag === tag, rightTag });
    }
  },
});
