import { z } from 'zod';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { tellService } from '../happenings.ts';
import { isSameContact, needTicket, refuseTicket, refuseUnknownTicket } from '../look-ups.ts';
import { isOver, isShut, TICKET, ticketRef, ticketState } from '../ticket.ts';
import { clocksStop } from '../ticket-clocks.ts';

/** Merges a ticket into another of the same contact: the merged one stops for good. */
export const ticketMerge = makeAction({
  kind: 'ticket/merge',
  indicators: ['P4.1.1'],
  input: z.object({ ticket: idInput, into: idInput }).strict(),
  check: (world, { ticket: id, into }) => {
    const unknown = refuseUnknownTicket(world, id) ?? refuseUnknownTicket(world, into);
    if (unknown !== null) return unknown;
    const [ticket, other] = [needTicket(world, id), needTicket(world, into)];
    if (id === into) return refuseTicket(ticket, 'ticket/merge-with-itself', 'duplicates');
    if (isOver(ticketState(ticket))) return refuseTicket(ticket, 'ticket/over', 'tickets');
    return isShut(ticketState(other)) ? refuseTicket(other, 'ticket/over', 'duplicates') : null;
  },
  apply: (step, { ticket: id, into }) => {
    const same = isSameContact(step, needTicket(step, id), needTicket(step, into));
    step.send(ticketRef(id), { type: 'MERGE' });
    clocksStop(step, id, 'merged');
    step.update(TICKET, id, (ticket) => {
      ticket.mergedInto = into;
    });
    step.update(TICKET, into, (ticket) => {
      ticket.merged.push(id);
    });
    tellService(step, 'ticket/merged', id, { into, same });
  },
});
