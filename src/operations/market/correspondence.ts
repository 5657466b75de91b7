import type { Mutable } from '../../kernel/records.ts';
import type { Step } from '../../kernel/step.ts';
import type { ClockKind } from '../service/clock.ts';
import { type ServiceHappening, tellService } from '../service/happenings.ts';
import { calendarsOf, houseOf, needTicket } from '../service/look-ups.ts';
import { MATTER_FAULTS, missingInfo } from '../service/reply-rules.ts';
import { isOver, isShut, TICKET, type TicketMessage, ticketRef, ticketState } from '../service/ticket.ts';
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
  clocksHear(step, id, work === 'solved');
  tellService(step, 'ticket/buyer-wrote', id, {
    reason,
    updateDueAt: dueAtOf(step, id, 'update'),
    resolutionDueAt: dueAtOf(step, id, 'resolution'),
  });
  if (work === 'solved') {
    step.unschedule(closingKey(id));
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
  if (clock === 'first-response') step.schedule(step.now + 3 * HOUR, BUYER_GROWS_IMPATIENT, { ticket: id });
}

/** Without an answer the buyer writes once more. */
export function buyerGrowsImpatient(step: Step, { ticket: id }: { ticket: string }): void {
  const ticket = needTicket(step, id);
  if (ticket.messages.some(({ by }) => by === 'agent')) return;
  feel(step, id, -1);
  writeAgain(step, id, 'impatient', { key: keyFor(step, 'tickets.impatient.1') });
}

/** The buyer has read an answer. The mood rises after a good one; after one with faults of matter the buyer writes back, twice at most. */
export function answerRead(step: Step, { subject, data }: ServiceHappening<'ticket/replied'>): void {
  const missed = data.faults.some((fault) => MATTER_FAULTS.has(fault)) || data.missing.length > 0;
  const grumbles = needTicket(step, subject.id).messages.filter(({ key }) =>
    meaningOf(step, key ?? '').startsWith('tickets.not-satisfied'),
  ).length;
  feel(step, subject.id, missed ? -1 : data.faults.length === 0 ? 1 : 0);
  if (missed && grumbles < 2) step.schedule(step.now + 2 * HOUR, BUYER_NOT_SATISFIED, { ticket: subject.id });
  if (!missed && contactTruth(step, subject.id).thanks)
    step.schedule(step.now + 3 * HOUR, BUYER_THANKS, { ticket: subject.id }, `thanks/${subject.id}`);
}

export function buyerNotSatisfied(step: Step, { ticket: id }: { ticket: string }): void {
  const ticket = needTicket(step, id);
  const last = ticket.messages.findLast(({ by }) => by === 'agent');
  const missed =
    last?.faults?.some((fault) => MATTER_FAULTS.has(fault)) === true || missingInfo(step, ticket).length > 0;
  // Where the answer was corrected or a question was asked meanwhile, the buyer does not write.
  if (last?.reply === undefined || !missed) return;
  writeAgain(step, id, 'not-satisfied', { key: keyFor(step, 'tickets.not-satisfied.1') });
}

export function buyerThanks(step: Step, { ticket: id }: { ticket: string }): void {
  if (ticketState(needTicket(step, id)).work === 'solved')
    writeAgain(step, id, 'thanks', { key: keyFor(step, 'tickets.thanks-back.1') });
}

/** The buyer was asked something and will answer with what the buyer has. */
export function questionReachesBuyer(step: Step, { subject }: ServiceHappening<'ticket/asked'>): void {
  step.schedule(step.now + contactTruth(step, subject.id).answersAfter, BUYER_ANSWERS, { ticket: subject.id });
}

export function buyerAnswers(step: Step, { ticket: id }: { ticket: string }): void {
  const { asked } = needTicket(step, id);
  const { has, orderNumber } = contactTruth(step, id);
  const attached = asked.filter((ask) => has.includes(ask));
  if (attached.length === 0) feel(step, id, -1);
  const numbered = attached.includes('order-number') && orderNumber !== undefined;
  writeAgain(step, id, 'answer', {
    key: keyFor(step, `tickets.${attached.length === 0 ? 'has-nothing' : numbered ? 'gives-number' : 'gives-info'}.1`),
    values: numbered ? { number: orderNumber } : {},
    attached,
  });
}

/** Colleagues answer an escalated ticket in their own hours and hand it back with a note. */
export function colleaguesTake(step: Step, { subject, data }: ServiceHappening<'ticket/escalated'>): void {
  const house = houseOf(step);
  const group = house.groups.find(({ id }) => id === data.to);
  const calendar = calendarsOf(house).get(group?.calendar ?? '');
  if (group === undefined || calendar === undefined) return;
  const at = addOpenTime(calendar, step.now, group.answersAfter * HOUR);
  if (at !== null) step.schedule(at, COLLEAGUES_ANSWER, { ticket: subject.id, called: data.right });
}

export function colleaguesAnswer(step: Step, { ticket: id, called }: { ticket: string; called: boolean }): void {
  const from = needTicket(step, id).group;
  if (from === 'front' || !step.trySend(ticketRef(id), { type: 'HAND_BACK' })) return;
  clocksTransfer(step, id, 'front');
  step.update(TICKET, id, (ticket) => {
    ticket.group = 'front';
    if (ticket.escalation !== undefined) ticket.escalation.answered = true;
    ticket.messages.push({ by: 'colleague', at: step.now, key: called ? 'noted' : 'not-ours' });
  });
  tellService(step, 'ticket/handed-back', id, { from, resolutionDueAt: dueAtOf(step, id, 'resolution') });
}

const closingKey = (id: string): string => `ticket/closes/${id}`;

/** A solved ticket stays open to the buyer for some days. */
export function solvedTicketRests(step: Step, { subject }: ServiceHappening<'ticket/solved'>): void {
  const { reopenDays } = houseOf(step).rules;
  step.schedule(step.now + reopenDays * DAY, TICKET_CLOSES, { ticket: subject.id }, closingKey(subject.id));
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
