import { z } from 'zod';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { tellService } from '../happenings.ts';
import { CAUSES, TICKET_TOPICS } from '../house.ts';
import { needTicket, refuseTicket, refuseUnknownTicket } from '../look-ups.ts';
import { rightRecord } from '../problem-record.ts';
import { OUTCOMES, TICKET, ticketState } from '../ticket.ts';

/** Writes the problem record of a ticket: topic, cause and outcome. */
export const ticketRecord = makeAction({
  kind: 'ticket/record',
  indicators: ['P4.1.1'],
  input: z
    .object({ ticket: idInput, topic: z.enum(TICKET_TOPICS), cause: z.enum(CAUSES), outcome: z.enum(OUTCOMES) })
    .strict(),
  check: (world, { ticket: id }) => {
    const unknown = refuseUnknownTicket(world, id);
    if (unknown !== null) return unknown;
    const ticket = needTicket(world, id);
    return ticketState(ticket).work === 'merged' ? refuseTicket(ticket, 'ticket/merged-already', 'duplicates') : null;
  },
  apply: (step, { ticket: id, topic, cause, outcome }) => {
    step.update(TICKET, id, (ticket) => {
      ticket.record = { topic, cause, outcome, at: step.now };
    });
    tellService(step, 'ticket/recorded', id, { topic, cause, outcome, right: rightRecord(step, needTicket(step, id)) });
  },
});
