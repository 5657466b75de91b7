import type { Mutable } from '../../kernel/records.ts';
import type { Step } from '../../kernel/step.ts';
import type { ClockKind } from '../service/clock.ts';
import { type ServiceHappening, tellService } from '../service/happenings.ts';
import type { Group } from '../service/house.ts';
import { calendarsOf, heirOf, houseOf, mergedInto, needTicket } from '../service/look-ups.ts';
import type { Ask } from '../service/reply.ts';
import { MATTER_FAULTS, missingInfo } from '../service/reply-rules.ts';
import {
  asksNothing,
  isOver,
  isShut,
  TICKET,
  type Ticket,
  type TicketMessage,
  ticketRef,
  ticketState,
} from '../service/ticket.ts';
import { clocksHear, clocksTransfer, dueAtOf } from '../service/ticket-clocks.ts';
import { addOpenTime } from '../shop/business-hours.ts';
import { DAY, HOUR } from '../shop/calendar.ts';
import { keyFor, meaningOf } from '../shop/words.ts';
import {
  BUYER_ANSWERS,
  BUYER_GROWS_IMPATIENT,
  BUYER_MINDS,
  BUYER_NOT_SATISFIED,
  BUYER_THANKS,
  COLLEAGUES_ANSWER,
  TICKET_CLOSES,
} from './agenda.ts';
import { foresee, forget } from './foreseen.ts';
import { contactTruth } from './truth.ts';

const moodAfter = (mood: number, change: number): number => Math.max(1, Math.min(5, mood + change));

function feel(step: Step, id: string, change: number): void {
  step.update(TICKET, id, (ticket) => {
    ticket.mood = moodAfter(ticket.mood, change);
  });
}

type Wrote = 'answer' | 'impatient' | 'not-satisfied' | 'thanks';

/** A buyer writes again in a ticket that takes messages still. */
function writeAgain(step: Step, id: string, reason: Wrote, message: Omit<TicketMessage, 'by' | 'at'>): void {
  const { work } = ticketState(needTicket(step, id));
  if (isShut({ work }) || !step.trySend(ticketRef(id), { type: 'BUYER_WRITES' })) return;
  step.update(TICKET, id, (ticket) => {
    ticket.messages.push({ by: 'buyer', at: step.now, ...message } as Mutable<TicketMessage>);
    ticket.asked = [];
    delete ticket.solvedAt;
    // Reopened tickets return to the front desk.
    if (work === 'solved') ticket.group = 'front';
  });
  if (work === 'solved') forget(step, id, COLLEAGUES_ANSWER);
  clocksHear(step, id, work === 'solved');
  tellService(step, 'ticket/buyer-wrote', id, {
    reason,
    updateDueAt: dueAtOf(step, id, 'update'),
    resolutionDueAt: dueAtOf(step, id, 'resolution'),
  });
  if (work === 'solved') {
    forget(step, id, TICKET_CLOSES);
    tellService(step, 'ticket/reopened', id, {});
  }
}

/** Enters the moment at which a buyer gets impatient: after half the limit of the first response, in open hours. */
export function waitBegins(step: Step, id: string): void {
  const house = houseOf(step);
  const { calendar = '', limit = 0 } = needTicket(step, id).clocks['first-response'][0] ?? {};
  const hours = calendarsOf(house).get(calendar);
  const half = hours === undefined ? null : addOpenTime(hours, step.now, limit / 2);
  if (half !== null) step.schedule(half, BUYER_MINDS, { ticket: id });
}

/** Half the limit of the first response is over without an answer: the mood falls. */
export function buyerMinds(step: Step, { ticket: id }: { ticket: string }): void {
  const ticket = needTicket(step, id);
  if (!isOver(ticketState(ticket)) && ticketState(ticket)['first-response'] === 'due') feel(step, id, -1);
}

/** A clock has run out: the ticket is late, and the mood of its buyer falls. A ticket that waits on the buyer is never late. */
export function clockRunsOut(step: Step, { ticket: id, clock }: { ticket: string; clock: ClockKind }): void {
  if (clock === 'first-response') step.trySend(ticketRef(id), { type: 'BREACH_FIRST_RESPONSE' });
  // A ticket that was late before a transfer or before it was solved is not late a second time.
  if (clock === 'resolution' && !step.trySend(ticketRef(id), { type: 'BREACH_RESOLUTION' })) return;
  feel(step, id, -1);
  tellService(step, 'ticket/breached', id, { clock });
  if (clock === 'first-response' && !asksNothing(step, needTicket(step, id)))
    foresee(step, step.now + 3 * HOUR, BUYER_GROWS_IMPATIENT, id, { ticket: id });
}

/** Nobody waits for an answer any more: it was given, or the ticket is over. */
export const nobodyWaits = (step: Step, { subject }: { readonly subject: { readonly id: string } }): void =>
  forget(step, subject.id, BUYER_GROWS_IMPATIENT);

/** Without an answer the buyer writes once more. */
export function buyerGrowsImpatient(step: Step, { ticket: id }: { ticket: string }): void {
  feel(step, id, -1);
  writeAgain(step, id, 'impatient', { key: keyFor(step, 'tickets.impatient.1') });
}

/**
 * The buyer has read an answer. The mood rises after a good one; after one with faults of matter the buyer writes back, twice at
 * most. The last answer counts.
 */
export function answerRead(step: Step, { subject: { id }, data }: ServiceHappening<'ticket/replied'>): void {
  const missed = data.faults.some((fault) => MATTER_FAULTS.has(fault)) || data.missing.length > 0;
  const grumbles = needTicket(step, id).messages.filter(({ key }) =>
    meaningOf(step, key ?? '').startsWith('tickets.not-satisfied'),
  ).length;
  feel(step, id, missed ? -1 : data.faults.length === 0 ? 1 : 0);
  forget(step, id, BUYER_NOT_SATISFIED, BUYER_THANKS);
  if (missed && grumbles < 2) foresee(step, step.now + 2 * HOUR, BUYER_NOT_SATISFIED, id, { ticket: id });
  if (!missed && contactTruth(step, id).thanks) foresee(step, step.now + 3 * HOUR, BUYER_THANKS, id, { ticket: id });
}

export function buyerNotSatisfied(step: Step, { ticket: id }: { ticket: string }): void {
  const ticket = needTicket(step, heirOf(step, id));
  const last = ticket.messages.findLast(({ by }) => by === 'agent') ?? lastAnswer(needTicket(step, id));
  const missed =
    last?.faults?.some((fault) => MATTER_FAULTS.has(fault)) === true || missingInfo(step, ticket).length > 0;
  // Where the answer was corrected or a question was asked meanwhile, the buyer does not write.
  if (last?.reply === undefined || !missed) return;
  writeAgain(step, ticket.id, 'not-satisfied', { key: keyFor(step, 'tickets.not-satisfied.1') });
}

const lastAnswer = ({ messages }: Ticket): TicketMessage | undefined => messages.findLast(({ by }) => by === 'agent');

export function buyerThanks(step: Step, { ticket }: { ticket: string }): void {
  const id = heirOf(step, ticket);
  if (ticketState(needTicket(step, id)).work === 'solved')
    writeAgain(step, id, 'thanks', { key: keyFor(step, 'tickets.thanks-back.1') });
}

/**
 * The buyer was asked something and will answer with what the buyer has. A buyer who is asked again gives one answer, to the
 * later question.
 */
export function questionReachesBuyer(step: Step, { subject: { id }, data }: ServiceHappening<'ticket/asked'>): void {
  forget(step, id, BUYER_NOT_SATISFIED, BUYER_THANKS);
  for (const merged of mergedInto(step, id)) forget(step, merged, BUYER_ANSWERS);
  const { asks } = data;
  foresee(step, step.now + contactTruth(step, id).answersAfter, BUYER_ANSWERS, id, { ticket: id, asks });
}

/** The answer to a question stands in the ticket in which it was asked, or in the one that was merged with since. */
export function buyerAnswers(step: Step, { ticket, asks }: { ticket: string; asks: readonly Ask[] }): void {
  const { has, orderNumber } = contactTruth(step, ticket);
  const id = heirOf(step, ticket);
  const attached = asks.filter((ask) => has.includes(ask));
  if (attached.length === 0) feel(step, id, -1);
  const numbered = attached.includes('order-number') && orderNumber !== undefined;
  writeAgain(step, id, 'answer', {
    key: keyFor(step, `tickets.${attached.length === 0 ? 'has-nothing' : numbered ? 'gives-number' : 'gives-info'}.1`),
    values: numbered ? { number: orderNumber } : {},
    attached,
  });
}

/**
 * Colleagues answer an escalated ticket in their own hours and hand it back with a note. A ticket that was given to others since
 * is theirs: the answer of the first does not come any more.
 */
export function colleaguesTake(step: Step, { subject: { id }, data }: ServiceHappening<'ticket/escalated'>): void {
  const house = houseOf(step);
  forget(step, id, COLLEAGUES_ANSWER);
  const group = house.groups.find((one) => one.id === data.to);
  const calendar = calendarsOf(house).get(group?.calendar ?? '');
  if (group === undefined || calendar === undefined) return;
  const at = addOpenTime(calendar, step.now, group.answersAfter * HOUR);
  if (at !== null) foresee(step, at, COLLEAGUES_ANSWER, id, { ticket: id, called: data.right, from: group.id });
}

export function colleaguesAnswer(
  step: Step,
  { ticket, called, from }: { ticket: string; called: boolean; from: Group },
): void {
  const id = heirOf(step, ticket);
  // What others hold by now stays theirs; the note is put in all the same.
  const holds = needTicket(step, id).group === from && step.trySend(ticketRef(id), { type: 'HAND_BACK' });
  if (!holds && (id === ticket || isShut(ticketState(needTicket(step, id))))) return;
  if (holds) clocksTransfer(step, id, 'front');
  step.update(TICKET, id, (draft) => {
    if (holds) draft.group = 'front';
    if (draft.escalation?.to === from) draft.escalation.answered = true;
    draft.messages.push({ by: 'colleague', at: step.now, key: called ? 'noted' : 'not-ours' });
  });
  tellService(step, 'ticket/handed-back', id, { from, resolutionDueAt: dueAtOf(step, id, 'resolution') });
}

/** A solved ticket stays open to the buyer for some days. */
export function solvedTicketRests(step: Step, { subject }: ServiceHappening<'ticket/solved'>): void {
  const { reopenDays } = houseOf(step).rules;
  foresee(step, step.now + reopenDays * DAY, TICKET_CLOSES, subject.id, { ticket: subject.id });
}

export function ticketCloses(step: Step, { ticket: id }: { ticket: string }): void {
  if (!step.trySend(ticketRef(id), { type: 'CLOSE' })) return;
  const { mood } = needTicket(step, id);
  step.update(TICKET, id, (ticket) => {
    ticket.closedAt = step.now;
    ticket.satisfaction = mood;
  });
  tellService(step, 'ticket/closed', id, { satisfaction: mood });
}
