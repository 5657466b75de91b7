import type { Happening } from '../../src/kernel/happening.ts';
import type { Form } from '../../src/operations/market/form.ts';
import {
  type AfterSalesCase,
  CASE,
  type CaseState,
  caseState,
  type Ground,
} from '../../src/operations/service/case.ts';
import { type ClockKind, type ClockReading, readClock } from '../../src/operations/service/clock.ts';
import { type NextClock, nextOf } from '../../src/operations/service/clock-view.ts';
import { type Handling, handlingOf } from '../../src/operations/service/handling.ts';
import type { ServiceHappening, ServiceHappenings } from '../../src/operations/service/happenings.ts';
import type { ServiceHouse, TicketTopic } from '../../src/operations/service/house.ts';
import { calendarsOf, saleOf, topicRule } from '../../src/operations/service/look-ups.ts';
import type { ServiceReply } from '../../src/operations/service/reply.ts';
import { ANSWER_FACTS, fittingAnswers, openQuestions, promiseFor } from '../../src/operations/service/reply-rules.ts';
import {
  TICKET,
  type Ticket,
  type TicketStateValue,
  ticketState,
  topicOf,
} from '../../src/operations/service/ticket.ts';
import type { TicketView } from '../../src/operations/service/view.ts';
import { ORDER_FACTS } from '../../src/operations/shop/letter.ts';
import { SALE, type Sale } from '../../src/operations/shop/sale.ts';
import { TestDesk } from './desk.ts';
import { type ContactWish, quietServiceForm, type ServiceWeek } from './service-week.ts';
import { formFor } from './world.ts';

/** A sitting at the service desk with the look-ups a test needs. Every act goes through the sitting's own door. */
export class ServiceTestDesk extends TestDesk {
  get house(): ServiceHouse {
    const { service } = this.sitting.form.catalogue;
    if (service === undefined) throw new Error('this form has no service desk');
    return service;
  }

  ticket(id = 'T-1'): Ticket {
    const ticket = this.sitting.world.get(TICKET, id);
    if (ticket === undefined) throw new Error(`no ticket ${id}`);
    return ticket;
  }

  /** The three regions of a ticket. */
  stage(id = 'T-1'): TicketStateValue {
    return ticketState(this.ticket(id));
  }

  /** The ticket as the trainee sees it. */
  seenTicket(id = 'T-1'): TicketView {
    const ticket = this.sitting.view().service?.tickets.find((one) => one.id === id);
    if (ticket === undefined) throw new Error(`ticket ${id} is not to be seen`);
    return ticket;
  }

  /** The clock of a ticket that runs out first, as papers read it; null where none runs. */
  nextDue(id = 'T-1'): NextClock | null {
    return nextOf(this.seenTicket(id), this.house, this.sitting.now);
  }

  /** What a clock of a ticket shows now. */
  clock(kind: ClockKind, id = 'T-1'): ClockReading {
    const clock = this.ticket(id).clocks[kind];
    if (clock === undefined) throw new Error(`ticket ${id} has no ${kind} clock`);
    return readClock(clock, calendarsOf(this.house), this.now);
  }

  case(id = 'C-1'): AfterSalesCase {
    const one = this.sitting.world.get(CASE, id);
    if (one === undefined) throw new Error(`no case ${id}`);
    return one;
  }

  caseStage(id = 'C-1'): CaseState {
    return caseState(this.case(id));
  }

  /** A case with all that its handling goes by. */
  handling(id = 'C-1'): Handling {
    return handlingOf(this.sitting.world, id);
  }

  sale(id: string): Sale {
    const sale = this.sitting.world.get(SALE, id);
    if (sale === undefined) throw new Error(`no order ${id}`);
    return sale;
  }

  /** What happened of that kind on the service desk, to that subject where one is given. */
  told<K extends keyof ServiceHappenings>(kind: K, subject?: string): ServiceHappening<K>[] {
    return this.sitting.journal.filter(
      (one) => one.kind === kind && (subject === undefined || one.subject.id === subject),
    ) as ServiceHappening<K>[];
  }

  /** The one happening of that kind, its data. */
  toldOnce<K extends keyof ServiceHappenings>(kind: K, subject?: string): ServiceHappenings[K] {
    const [one, ...more] = this.told(kind, subject);
    if (one === undefined || more.length > 0) throw new Error(`${kind} was told ${more.length + (one ? 1 : 0)} times`);
    return one.data;
  }

  /** Lets time pass until that happens, at most to the end; the happening. */
  awaits<K extends keyof ServiceHappenings>(kind: K, wanted: (one: ServiceHappening<K>) => boolean = () => true) {
    for (;;) {
      const found = this.told(kind).find(wanted);
      if (found !== undefined) return found;
      const next = this.sitting.nextDueAt();
      if (next === null) throw new Error(`${kind} never happens in this week`);
      this.sitting.advance(next);
    }
  }

  /** Lets time pass until a contact of that topic has come; its id. */
  firstTicket(topic: TicketTopic): string {
    return this.awaits('ticket/arrived', ({ data }) => data.topic === topic && data.sort === 'message').subject.id;
  }

  /** Lets time pass until a case of that ground has come; its id. */
  firstCase(ground: Ground): string {
    return this.awaits('case/opened', ({ data }) => data.ground === ground).subject.id;
  }

  /** Lets that much time pass from now on. */
  wait(ms: number): this {
    this.sitting.advance(this.now + ms);
    return this;
  }

  /** The reply the handbook asks for, as an input. */
  rightReply(id = 'T-1'): ServiceReply & { readonly ticket: string } {
    const { world } = this.sitting;
    const ticket = this.ticket(id);
    const rule = topicRule(this.house, topicOf(world, ticket));
    const [answer] = fittingAnswers(world, ticket);
    if (answer === undefined) throw new Error(`nothing can be answered to ${id} yet`);
    const facts = ANSWER_FACTS[answer];
    const ofOrder = facts.some((fact) => (ORDER_FACTS as readonly string[]).includes(fact));
    return {
      ticket: id,
      language: ticket.buyer.language,
      greeting: true,
      acknowledgement: rule.acknowledge[0] ?? 'thanks',
      answer,
      commitment: promiseFor(world, ticket).commit ?? null,
      closing: true,
      facts,
      order: ofOrder ? (saleOf(world, ticket)?.id ?? null) : null,
      policy: facts.includes('policy') ? topicOf(world, ticket) : null,
      text: '',
    };
  }

  /** Replies as the handbook asks, but for what is given. */
  reply(id = 'T-1', changed: Partial<ServiceReply> = {}): ServiceHappening<'ticket/replied'>['data'] {
    const happenings = this.do('ticket/reply', { ...this.rightReply(id), ...changed });
    return dataOf(happenings, 'ticket/replied');
  }

  /** Asks for what is missing, or for what is given. */
  ask(id = 'T-1', changed: Readonly<Record<string, unknown>> = {}): ServiceHappening<'ticket/asked'>['data'] {
    const ticket = this.ticket(id);
    const asks = openQuestions(this.sitting.world, ticket);
    const input = { ticket: id, asks, language: ticket.buyer.language, text: '', ...changed };
    return dataOf(this.do('ticket/ask', input), 'ticket/asked');
  }

  solve(id = 'T-1', how: 'answered' | 'no-reply-needed' = 'answered'): this {
    this.do('ticket/solve', { tickets: [id], how });
    return this;
  }
}

function dataOf<K extends keyof ServiceHappenings>(happenings: readonly Happening[], kind: K): ServiceHappenings[K] {
  const found = happenings.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`${kind} did not happen`);
  return found.data as ServiceHappenings[K];
}

/** A desk in the pack's own week for a seed, with everybody who writes in it. */
export const serviceDesk = (seed: number): ServiceTestDesk => new ServiceTestDesk(formFor(seed, 'service-desk'));

/** A desk to which nobody writes but these; T-1, T-2… in their order, with the cases C-1, C-2… */
export function serviceDeskWith(week: ServiceWeek | readonly ContactWish[] | ContactWish): ServiceTestDesk {
  const form = (contacts: readonly ContactWish[]): Form => quietServiceForm({ contacts });
  if ('topic' in week) return new ServiceTestDesk(form([week]));
  return new ServiceTestDesk('contacts' in week ? quietServiceForm(week) : form(week));
}
