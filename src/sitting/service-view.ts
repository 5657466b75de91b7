import type { World } from '../kernel/world.ts';
import { CASE, caseState } from '../operations/service/case.ts';
import { CLOCKS, type ClockKind, readClock } from '../operations/service/clock.ts';
import { FAQ_ENTRY, NEWS, POLICY } from '../operations/service/faq.ts';
import type { ServiceHouse, TicketTopic } from '../operations/service/house.ts';
import { calendarsOf, parcelOf } from '../operations/service/look-ups.ts';
import { isOver, TICKET, type Ticket, ticketState } from '../operations/service/ticket.ts';
import type {
  CaseView,
  ClockView,
  SaleView,
  ServiceFigures,
  ServiceView,
  TicketView,
} from '../operations/service/view.ts';
import { SALE, type Sale } from '../operations/shop/sale.ts';

/** The middle of some numbers, the lower of two; null where there is none. */
function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? null;
}

const permille = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 1000) / whole);

/** Makes the service part of the trainee's view. Like its neighbour it copies what may be seen; the truth is not within reach. */
export class ServiceViewMaker {
  readonly #world: World;
  readonly #house: ServiceHouse;
  /** Whether the trainee is told what a rule found wrong with an answer: in practice. */
  readonly #feedback: boolean;
  readonly #over = new WeakMap<Ticket, TicketView>();
  #read = 0;
  #deflected = 0;
  #cached: { version: number; now: number; view: ServiceView } | null = null;

  constructor(world: World, house: ServiceHouse, feedback: boolean) {
    this.#world = world;
    this.#house = house;
    this.#feedback = feedback;
  }

  /** The same object as long as no record has changed and no time has passed. */
  view(): ServiceView {
    const world = this.#world;
    if (this.#cached !== null && this.#cached.version === world.version && this.#cached.now === world.now)
      return this.#cached.view;
    const tickets = world.all(TICKET).map((ticket) => this.#ticket(ticket));
    const view: ServiceView = {
      tickets,
      cases: world.all(CASE).map((one): CaseView => ({ ...one, stage: caseState(one) })),
      sales: world.all(SALE).map((sale) => this.#sale(sale)),
      faq: world.all(FAQ_ENTRY),
      policies: world.all(POLICY),
      news: world.all(NEWS),
      figures: this.#house.desks.map(({ channel }) =>
        figuresOf(
          channel,
          tickets.filter((ticket) => ticket.channel === channel),
        ),
      ),
      counts: countTags(tickets),
      deflected: this.#countDeflected(),
    };
    this.#cached = { version: world.version, now: world.now, view };
    return view;
  }

  #ticket(ticket: Ticket): TicketView {
    const known = this.#over.get(ticket);
    if (known !== undefined) return known;
    const reading: Partial<Record<ClockKind, ClockView>> = {};
    for (const kind of CLOCKS) {
      const clock = ticket.clocks[kind];
      if (clock === undefined) continue;
      const read = readClock(clock, calendarsOf(this.#house), this.#world.now);
      reading[kind] = { ...read, left: read.limit - read.used };
    }
    const view: TicketView = {
      ...ticket,
      messages: this.#feedback ? ticket.messages : ticket.messages.map(({ faults: _faults, ...message }) => message),
      stage: ticketState(ticket),
      reading,
      next: nextOf(reading),
    };
    if (isOver(ticket)) this.#over.set(ticket, view);
    return view;
  }

  #sale(sale: Sale): SaleView {
    const parcel = parcelOf(this.#world, sale);
    const { id, number, channel, market, buyer, address, placedAt, shipBy, deliverBy, currency, lines } = sale;
    const { shippingPaid, total, refunded, deliveredAt, cancelled } = sale;
    return {
      ...{ id, number, channel, market, buyer, address, placedAt, shipBy, deliverBy, currency, lines, shippingPaid },
      ...{ total, refunded },
      ...(deliveredAt === undefined ? {} : { deliveredAt }),
      ...(cancelled === undefined ? {} : { cancelled: { at: cancelled.at } }),
      ...(parcel === undefined
        ? {}
        : {
            parcel: {
              label: parcel.label,
              mode: parcel.mode,
              ...(parcel.handedOverAt === undefined ? {} : { handedOverAt: parcel.handedOverAt }),
              events: parcel.events.map(({ code, at, place }) => ({ code, at, place })),
            },
          }),
    };
  }

  #countDeflected(): number {
    const { journal } = this.#world;
    for (; this.#read < journal.length; this.#read += 1)
      if (journal[this.#read]?.kind === 'ticket/deflected') this.#deflected += 1;
    return this.#deflected;
  }
}

function nextOf(reading: Partial<Record<ClockKind, ClockView>>): TicketView['next'] {
  let next: TicketView['next'] = null;
  for (const clock of CLOCKS) {
    const dueAt = reading[clock]?.dueAt ?? null;
    if (dueAt !== null && (next === null || dueAt < next.dueAt)) next = { clock, dueAt };
  }
  return next;
}

function figuresOf(channel: string, all: readonly TicketView[]): ServiceFigures {
  const tickets = all.filter(({ sort, stage }) => sort === 'message' && stage.work !== 'merged');
  const usedIn = (kind: ClockKind, ended: (ticket: TicketView) => boolean): number[] =>
    tickets.flatMap((ticket) => (ended(ticket) ? [ticket.reading[kind]?.used ?? 0] : []));
  const answered = (ticket: TicketView): boolean => ticket.messages.some(({ by }) => by === 'agent');
  const solved = ({ solvedAt, stage }: TicketView): boolean => solvedAt !== undefined && stage.resolution === 'met';
  const judged = tickets.filter(
    ({ stage }) => stage['first-response'] === 'met' || stage['first-response'] === 'breached',
  );
  const left = tickets.filter(({ stage }) => stage.work === 'solved' || stage.work === 'closed');
  return {
    channel,
    arrived: tickets.length,
    open: tickets.filter(({ stage }) => !['solved', 'closed', 'waiting-on-buyer'].includes(stage.work)).length,
    waiting: tickets.filter(({ stage }) => stage.work === 'waiting-on-buyer').length,
    firstResponse: medianOf(usedIn('first-response', answered)),
    resolution: medianOf(usedIn('resolution', solved)),
    withinLimit: permille(judged.filter(({ stage }) => stage['first-response'] === 'met').length, judged.length),
    satisfied: permille(left.filter(({ mood }) => mood >= 4).length, left.length),
    breached: tickets.filter(({ stage }) => stage['first-response'] === 'breached' || stage.resolution === 'breached')
      .length,
  };
}

function countTags(tickets: readonly TicketView[]): ServiceView['counts'] {
  const counts: Partial<Record<TicketTopic, number>> = {};
  for (const { tag, stage } of tickets)
    if (tag !== undefined && stage.work !== 'merged') counts[tag] = (counts[tag] ?? 0) + 1;
  return counts;
}
