import type { Step } from '../../kernel/step.ts';
import { ORDER } from '../orders/order.ts';
import { partsOf } from '../orders/order-look-ups.ts';
import { type AfterSalesCase, CASE } from '../service/case.ts';
import { groundOf, missingForCase } from '../service/case-rules.ts';
import { readClock } from '../service/clock.ts';
import { answersInAdvance, FAQ_ENTRY, POLICY } from '../service/faq.ts';
import { tellService } from '../service/happenings.ts';
import { calendarsOf, deskOf, houseOf, needTicket, sameContactBefore, topicRule } from '../service/look-ups.ts';
import { openQuestions } from '../service/reply-rules.ts';
import { TICKET, type Ticket, type TicketMessage, ticketRef, topicOf, topicOfText } from '../service/ticket.ts';
import { firstTurns, startClocks } from '../service/ticket-clocks.ts';
import { COMING, type What } from './agenda.ts';
import { waitBegins } from './correspondence.ts';
import type { ComingTicket, Concern } from './form.ts';
import { concernsOf, contactTruth } from './truth.ts';

/** Share of buyers, per-mille, who look into the FAQ before they write. Chosen for the game; there is no source. */
const FAQ_PULL = 700;

/** Whether a buyer finds a right FAQ entry in the buyer's language, and so does not write. */
function findsAnswer(step: Step, ticket: ComingTicket): boolean {
  const topic = topicOfText(step, ticket.message.key);
  const entry = step.get(FAQ_ENTRY, topic);
  const answered = answersInAdvance(entry, step.get(POLICY, topic), ticket.buyer.language);
  if (!answered || contactTruth(step, ticket.id).selfHelp >= FAQ_PULL) return false;
  step.update(FAQ_ENTRY, topic, (draft) => {
    draft.deflected = (draft.deflected ?? 0) + 1;
  });
  tellService(step, 'ticket/deflected', topic, { topic });
  return true;
}

/** A ticket arrives. Some platforms acknowledge it automatically at once, which is no answer. */
export function ticketArrives(step: Step, { ticket: coming }: What<'ticket/arrives'>): void {
  if (findsAnswer(step, coming)) return;
  const { message, attached, ...rest } = coming;
  const house = houseOf(step);
  const { danger } = topicRule(house, topicOfText(step, message.key));
  const messages: TicketMessage[] = [
    { by: 'buyer', at: step.now, ...message, ...(attached === undefined ? {} : { attached }) },
  ];
  if (coming.sort === 'message' && deskOf(house, coming.channel).autoReply)
    messages.push({ by: 'platform', at: step.now, key: 'auto-reply' });
  const ticket: Ticket = {
    ...rest,
    group: 'front',
    at: step.now,
    messages,
    state: step.begin(TICKET, coming.id, {}),
    clocks: firstTurns(step, coming.channel, coming.sort, danger),
    ...(danger === undefined ? {} : { danger: true }),
    mood: 3,
    merged: [],
    asked: [],
    ...(coming.sort === 'notice' ? { closedAt: step.now } : {}),
  };
  step.put(TICKET, ticket);
  if (coming.sort === 'notice') step.send(ticketRef(coming.id), { type: 'CLOSE' });
  startClocks(step, coming.id);
  if (coming.sort === 'message') waitBegins(step, coming.id);
  tellArrival(step, needTicket(step, coming.id));
  openCase(step, coming.id);
}

function tellArrival(step: Step, ticket: Ticket): void {
  const earlier = sameContactBefore(step, ticket);
  const calendars = calendarsOf(houseOf(step));
  tellService(step, 'ticket/arrived', ticket.id, {
    channel: ticket.channel,
    topic: topicOf(step, ticket),
    language: ticket.buyer.language,
    firstDueAt: readClock(ticket.clocks['first-response'], calendars, step.now).dueAt,
    resolutionDueAt: readClock(ticket.clocks.resolution, calendars, step.now).dueAt,
    sort: ticket.sort,
    duplicateOf: earlier?.id ?? null,
    missing: openQuestions(step, ticket),
  });
}

/** Opens the case of a ticket about goods. */
function openCase(step: Step, id: string): void {
  const coming = contactTruth(step, id).case;
  if (coming === undefined || step.get(ORDER, coming.order) === undefined) return;
  // Of an order that was split, the part with the goods.
  const parts = partsOf(step, coming.order);
  const sale = parts.find(({ lines }) => lines.some(({ product }) => product === coming.claim.product)) ?? parts[0];
  if (sale === undefined) return;
  const ticket = needTicket(step, id);
  const serviceCase: AfterSalesCase = {
    id: coming.id,
    number: coming.number,
    ticket: id,
    order: sale.id,
    channel: ticket.channel,
    at: step.now,
    currency: sale.currency,
    claim: coming.claim,
    state: step.begin(CASE, coming.id, {}),
    asked: [],
    refunds: [],
  };
  step.put(CASE, serviceCase);
  step.update(TICKET, id, (draft) => {
    draft.case = coming.id;
  });
  const ground = groundOf(topicOf(step, ticket));
  const needsInfo = missingForCase(step, houseOf(step), serviceCase, sale, ground).length > 0;
  tellService(step, 'case/opened', coming.id, { ticket: id, order: sale.id, ground, needsInfo });
}

/** Makes the reaction that enters the tickets of an order for a trigger. */
const raise =
  (trigger: Concern['trigger']) =>
  (step: Step, { subject }: { subject: { id: string } }): void => {
    for (const concern of concernsOf(step, subject.id)) {
      if (concern.trigger !== trigger) continue;
      step.schedule(Math.max(step.now + concern.after, concern.notBefore), COMING['ticket/arrives'], {
        ticket: concern.ticket,
      });
    }
  };

export const raisedByConfirming = raise('confirmed');
export const raisedByHandOver = raise('handed-over');
export const raisedByDelivery = raise('delivered');
export const raisedByTrouble = raise('exception');

/** The promised day has passed: a buyer without a delivery may write. */
export function promiseRunsOut(step: Step, { order: id }: { order: string }): void {
  if (step.get(ORDER, id)?.deliveredAt === undefined) raise('late')(step, { subject: { id } });
}
