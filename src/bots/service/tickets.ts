import { nextOf } from '../../operations/service/clock-view.ts';
import { contactKey, saleOf, topicRule } from '../../operations/service/look-ups.ts';
import { rightRecord } from '../../operations/service/problem-record.ts';
import { type ServiceAnswer, type ServiceFact, tellsOfOrder } from '../../operations/service/reply.ts';
import { ANSWER_FACTS, fittingAnswers, openQuestions, promiseFor } from '../../operations/service/reply-rules.ts';
import { asksNothing, topicOf } from '../../operations/service/ticket.ts';
import type { TicketView } from '../../operations/service/view.ts';
import type { ServiceDeskReader } from '../../operations/service/view-reader.ts';
import { type Intent, intent } from '../bot.ts';
import { isInHand, wantsAnswer } from './desk.ts';

/** Several tickets that want the same act are done in one. */
function inBulk(action: string, groups: ReadonlyMap<string, readonly string[]>, key: string): Intent[] {
  return [...groups].map(([value, tickets]) => intent(action, { tickets, [key]: value }));
}

function groupedBy(tickets: readonly TicketView[], keyOf: (ticket: TicketView) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const ticket of tickets) groups.set(keyOf(ticket), [...(groups.get(keyOf(ticket)) ?? []), ticket.id]);
  return groups;
}

const priorityOf =
  (desk: ServiceDeskReader) =>
  (ticket: TicketView): string =>
    topicRule(desk.house, topicOf(desk, ticket)).priority;

export const triage = (desk: ServiceDeskReader): Intent[] =>
  inBulk(
    'ticket/take',
    groupedBy(
      desk.tickets.filter((ticket) => isInHand(ticket) && ticket.priority === undefined),
      priorityOf(desk),
    ),
    'priority',
  );

export const tag = (desk: ServiceDeskReader): Intent[] =>
  inBulk(
    'ticket/tag',
    groupedBy(
      desk.tickets.filter((ticket) => ticket.sort === 'message' && ticket.tag === undefined),
      (ticket) => topicOf(desk, ticket),
    ),
    'tag',
  );

/** Tickets that others may be merged into, by the contact they belong to. */
function contactsOf(desk: ServiceDeskReader): ReadonlyMap<string, readonly TicketView[]> {
  const contacts = new Map<string, TicketView[]>();
  for (const ticket of desk.tickets) {
    if (ticket.mergedInto !== undefined || ticket.stage.work === 'closed') continue;
    const contact = contactKey(desk, ticket);
    const known = contacts.get(contact);
    if (known === undefined) contacts.set(contact, [ticket]);
    else known.push(ticket);
  }
  return contacts;
}

const isEarlier = (ticket: TicketView, other: TicketView): boolean =>
  ticket.at < other.at || (ticket.at === other.at && ticket.id < other.id);

function replyWith(desk: ServiceDeskReader, ticket: TicketView, answer: ServiceAnswer): Intent {
  const rule = topicRule(desk.house, topicOf(desk, ticket));
  const facts: readonly ServiceFact[] = ANSWER_FACTS[answer];
  return intent('ticket/reply', {
    ticket: ticket.id,
    language: ticket.buyer.language,
    greeting: true,
    acknowledgement: rule.acknowledge[0] ?? 'thanks',
    answer,
    commitment: promiseFor(desk, ticket).commit ?? null,
    closing: true,
    facts,
    order: tellsOfOrder(facts) ? (saleOf(desk, ticket)?.id ?? null) : null,
    policy: facts.includes('policy') ? topicOf(desk, ticket) : null,
    text: '',
  });
}

/** What remains when the answer is out: colleagues where they must see it, the record, the end. */
function finish(desk: ServiceDeskReader, ticket: TicketView): Intent[] {
  const { escalate } = topicRule(desk.house, topicOf(desk, ticket));
  if (escalate !== undefined && ticket.escalation === undefined)
    return [intent('ticket/escalate', { ticket: ticket.id, to: escalate })];
  if (ticket.stage.work === 'escalated') return [];
  const solve = intent('ticket/solve', { tickets: [ticket.id], how: 'answered' });
  if (ticket.record !== undefined) return [solve];
  return [intent('ticket/record', { ticket: ticket.id, ...rightRecord(desk, ticket) }), solve];
}

function handle(desk: ServiceDeskReader, ticket: TicketView, first: TicketView | undefined): Intent[] {
  if (first !== undefined) return [intent('ticket/merge', { ticket: ticket.id, into: first.id })];
  if (asksNothing(desk, ticket)) return [intent('ticket/solve', { tickets: [ticket.id], how: 'no-reply-needed' })];
  if (ticket.stage.work === 'waiting-on-buyer') return [];
  const missing = openQuestions(desk, ticket);
  if (missing.length > 0)
    return [intent('ticket/ask', { ticket: ticket.id, asks: missing, language: ticket.buyer.language, text: '' })];
  if (!wantsAnswer(ticket)) return finish(desk, ticket);
  const [answer] = fittingAnswers(desk, ticket);
  return answer === undefined ? [] : [replyWith(desk, ticket, answer)];
}

/** Works the inbox: what runs out first comes first. */
export function answerTickets(desk: ServiceDeskReader): Intent[] {
  const due = (ticket: TicketView): number => nextOf(ticket, desk.house, desk.now)?.dueAt ?? Number.MAX_SAFE_INTEGER;
  const contacts = contactsOf(desk);
  /** The earlier ticket of the same contact, into which this one belongs. */
  const firstOf = (ticket: TicketView): TicketView | undefined =>
    contacts.get(contactKey(desk, ticket))?.find((other) => isEarlier(other, ticket));
  return desk.tickets
    .filter(isInHand)
    .sort((a, b) => due(a) - due(b))
    .flatMap((ticket) => handle(desk, ticket, firstOf(ticket)));
}
