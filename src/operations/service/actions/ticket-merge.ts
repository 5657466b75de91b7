import { z } from 'zod';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { tellService } from '../happenings.ts';
import { isSameContact, matterOf, needTicket, refuseTicket, refuseUnknownTicket } from '../look-ups.ts';
import { isOver, isShut, TICKET, ticketRef, ticketState } from '../ticket.ts';
import { clocksStop } from '../ticket-clocks.ts';

/** Merges a ticket into another of the same contact: the merged one stops for good, and what comes later comes in the other. */
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
    const merged = needTicket(step, id);
    const other = needTicket(step, into);
    const same = isSameContact(step, merged, other);
    const [matter, otherMatter] = [matterOf(step, merged), matterOf(step, other)];
    step.send(ticketRef(id), { type: 'MERGE' });
    clocksStop(step, id, 'merged');
    step.update(TICKET, id, (ticket) => {
      ticket.mergedInto = into;
    });
    step.update(TICKET, into, (ticket) => {
      ticket.merged.push(id);
      // What is still to come for the merged ticket comes here.
      ticket.asked = [...new Set([...ticket.asked, ...merged.asked])];
      if (ticket.case === undefined && merged.case !== undefined) ticket.case = merged.case;
      if (ticket.escalation === undefined && merged.escalation !== undefined) ticket.escalation = merged.escalation;
    });
    tellService(step, 'ticket/merged', id, { into, same, matter, otherMatter });
  },
});
