import { z } from 'zod';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { tellService } from '../happenings.ts';
import { GROUPS } from '../house.ts';
import { houseOf, needTicket, refuseTicket, refuseUnknownTicket, topicRule } from '../look-ups.ts';
import { isOver, TICKET, ticketRef, ticketState, topicOf } from '../ticket.ts';
import { clocksTransfer, dueAtOf } from '../ticket-clocks.ts';

/** Hands a ticket to colleagues who must see it. Their hours and their limit hold from then on. */
export const ticketEscalate = makeAction({
  kind: 'ticket/escalate',
  indicators: ['P4.1.1'],
  input: z.object({ ticket: idInput, to: z.enum(GROUPS).exclude(['front']) }).strict(),
  check: (world, { ticket: id }) => {
    const unknown = refuseUnknownTicket(world, id);
    if (unknown !== null) return unknown;
    const ticket = needTicket(world, id);
    if (isOver(ticketState(ticket))) return refuseTicket(ticket, 'ticket/over', 'tickets');
    return ticketState(ticket).work === 'escalated' ? refuseTicket(ticket, 'ticket/escalated-already', 'triage') : null;
  },
  apply: (step, { ticket: id, to }) => {
    const rule = topicRule(houseOf(step), topicOf(step, needTicket(step, id)));
    step.send(ticketRef(id), { type: 'ESCALATE' });
    step.update(TICKET, id, (ticket) => {
      ticket.group = to;
      ticket.escalation = { to, at: step.now, answered: false };
    });
    clocksTransfer(step, id, to);
    tellService(step, 'ticket/escalated', id, {
      to,
      right: rule.escalate === to,
      called: rule.escalate !== undefined,
      rightTo: rule.escalate ?? null,
      topic: rule.id,
      resolutionDueAt: dueAtOf(step, id, 'resolution'),
    });
  },
});
