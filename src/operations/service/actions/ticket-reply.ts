import { z } from 'zod';
import type { Mutable } from '../../../kernel/records.ts';
import { idInput, languageInput, makeAction, textInput } from '../../shop/trainee-action.ts';
import { tellService } from '../happenings.ts';
import { TICKET_TOPICS } from '../house.ts';
import { needTicket, refuseTicket, refuseUnknownTicket } from '../look-ups.ts';
import { ACKNOWLEDGEMENTS, COMMITMENTS, SERVICE_ANSWERS, SERVICE_FACTS } from '../reply.ts';
import { calledFor, missingInfo, quotedIn, replyFaults, warningsAbout } from '../reply-rules.ts';
import { isOver, TICKET, type TicketMessage, ticketRef, ticketState, topicOf } from '../ticket.ts';
import { clocksAnswered, isFirstAnswer, isInTime } from '../ticket-clocks.ts';

/** Answers a ticket: blocks, facts as chips, a promise, own words. */
export const ticketReply = makeAction({
  kind: 'ticket/reply',
  indicators: ['P4.1.1'],
  input: z
    .object({
      ticket: idInput,
      language: languageInput,
      greeting: z.boolean(),
      acknowledgement: z.enum(ACKNOWLEDGEMENTS).nullable(),
      answer: z.enum(SERVICE_ANSWERS),
      commitment: z.enum(COMMITMENTS).nullable(),
      closing: z.boolean(),
      facts: z.array(z.enum(SERVICE_FACTS)).max(SERVICE_FACTS.length),
      order: idInput.nullable(),
      policy: z.enum(TICKET_TOPICS).nullable(),
      text: textInput,
    })
    .strict(),
  check: (world, { ticket: id, answer, text }) => {
    const unknown = refuseUnknownTicket(world, id);
    if (unknown !== null) return unknown;
    const ticket = needTicket(world, id);
    if (isOver(ticketState(ticket))) return refuseTicket(ticket, 'ticket/over', 'tickets');
    return answer === 'own-words' && text.trim() === '' ? refuseTicket(ticket, 'ticket/nothing-said', 'replies') : null;
  },
  apply: (step, { ticket: id, ...reply }) => {
    const ticket = needTicket(step, id);
    const faults = replyFaults(step, ticket, reply);
    const warnings = warningsAbout(step, ticket, reply.text, reply.language);
    const missing = missingInfo(step, ticket);
    const called = calledFor(step, ticket);
    const quoted = quotedIn(step, reply);
    const first = ticketState(ticket)['first-response'] === 'due';
    const late = !first && isFirstAnswer(ticket);
    const inTime = isInTime(step, id, 'first-response');
    step.send(ticketRef(id), { type: 'REPLY' });
    clocksAnswered(step, id);
    step.update(TICKET, id, (draft) => {
      draft.messages.push({ by: 'agent', at: step.now, reply, quoted, faults, warnings } as Mutable<TicketMessage>);
    });
    tellService(step, 'ticket/replied', id, {
      topic: topicOf(step, ticket),
      faults,
      warnings,
      inTime,
      first,
      late,
      missing,
      called,
    });
  },
});
