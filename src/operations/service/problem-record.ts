import type { TextReader } from '../shop/words.ts';
import type { Cause, TicketTopic } from './house.ts';
import { houseOf, saleOf, topicRule } from './look-ups.ts';
import type { BareTicket } from './ticket.ts';
import { type Outcome, topicOf } from './ticket.ts';

/** How a ticket has ended, by what was done with it. */
function outcomeOf(world: TextReader, ticket: BareTicket): Outcome {
  if (ticket.case !== undefined) return 'case-opened';
  if (ticket.escalation !== undefined) return 'escalated';
  if (topicOf(world, ticket) === 'thanks') return 'no-reply-needed';
  return topicOf(world, ticket) === 'cancel' && saleOf(world, ticket)?.cancelled !== undefined
    ? 'cancelled'
    : 'answered';
}

/** The right problem record: topic and cause by the handbook's table, the outcome by what has happened. */
export const rightRecord = (
  world: TextReader,
  ticket: BareTicket,
): { topic: TicketTopic; cause: Cause; outcome: Outcome } => {
  const topic = topicOf(world, ticket);
  return { topic, cause: topicRule(houseOf(world), topic).cause, outcome: outcomeOf(world, ticket) };
};
