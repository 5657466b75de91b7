import { z } from 'zod';
import { idInput, languageInput, makeAction, textInput } from '../../shop/trainee-action.ts';
import { tellService } from '../happenings.ts';
import { needTicket, refuseTicket, refuseUnknownTicket } from '../look-ups.ts';
import { ASKS, type ReplyFault } from '../reply.ts';
import { openQuestions, warningsAbout } from '../reply-rules.ts';
import { isOver, TICKET, ticketRef, ticketState } from '../ticket.ts';
import { clocksWait, isFirstAnswer, isInTime } from '../ticket-clocks.ts';

/** Asks the buyer for what is missing: until the answer comes, the ticket waits on the buyer. */
export const ticketAsk = makeAction({
  kind: 'ticket/ask',
  indicators: ['P4.1.1'],
  input: z
    .object({
      ticket: idInput,
      asks: z.array(z.enum(ASKS)).min(1).max(ASKS.length),
      language: languageInput,
      text: textInput,
    })
    .strict(),
  check: (world, { ticket: id }) => {
    const unknown = refuseUnknownTicket(world, id);
    if (unknown !== null) return unknown;
    const ticket = needTicket(world, id);
    if (isOver(ticketState(ticket))) return refuseTicket(ticket, 'ticket/over', 'tickets');
    return ticketState(ticket).work === 'waiting-on-buyer'
      ? refuseTicket(ticket, 'ticket/asked-already', 'tickets')
      : null;
  },
  apply: (step, { ticket: id, asks, language, text }) => {
    const ticket = needTicket(step, id);
    const missing = openQuestions(step, ticket);
    const faults: ReplyFault[] = language === ticket.buyer.language ? [] : ['wrong-language'];
    const warnings = warningsAbout(step, ticket, text, language);
    const right = missing.length > 0 && missing.every((ask) => asks.includes(ask)) && asks.length === missing.length;
    const first = ticketState(ticket)['first-response'] === 'due';
    const late = !first && isFirstAnswer(ticket);
    const inTime = isInTime(step, id, 'first-response');
    step.send(ticketRef(id), { type: 'ASK' });
    clocksWait(step, id);
    step.update(TICKET, id, (draft) => {
      draft.asked = asks;
      draft.messages.push({ by: 'agent', at: step.now, asks, text, faults, warnings });
    });
    tellService(step, 'ticket/asked', id, { asks, right, open: missing, faults, warnings, first, late, inTime });
  },
});
