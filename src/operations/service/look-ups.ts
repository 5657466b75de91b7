import type { Refusal } from '../../kernel/happening.ts';
import { recordIndex } from '../../kernel/records.ts';
import type { RecordReader } from '../../kernel/step.ts';
import { SALE, SALE_PARCEL, SALES_BY_NUMBER, type Sale, type SaleParcel } from '../shop/sale.ts';
import { rememberShown } from '../shop/shown.ts';
import { familiesAbout, familyOf, type TextReader } from '../shop/words.ts';
import { type AfterSalesCase, CASE } from './case.ts';
import type { Calendars } from './clock.ts';
import type { Group, ServiceDesk, ServiceHouse, TicketTopic, TopicRule } from './house.ts';
import type { BareTicket } from './ticket.ts';
import { TICKET, type Ticket, ticketState, topicOf } from './ticket.ts';

/** The public part of the form for the service duty; throws for a form without it. */
export function houseOf(world: RecordReader): ServiceHouse {
  const { service } = (world.known as { catalogue: { service?: ServiceHouse } }).catalogue;
  if (service === undefined) throw new Error('this form has no service desk');
  return service;
}

const calendars = new WeakMap<Pick<ServiceHouse, 'calendars'>, Calendars>();

/** The business calendars of a house by id. */
export function calendarsOf(house: Pick<ServiceHouse, 'calendars'>): Calendars {
  const known = calendars.get(house) ?? new Map(house.calendars.map((calendar) => [calendar.id, calendar]));
  calendars.set(house, known);
  return known;
}

export function deskOf(house: ServiceHouse, channel: string): ServiceDesk {
  const desk = house.desks.find((each) => each.channel === channel);
  if (desk === undefined) throw new Error(`no service desk for ${channel}`);
  return desk;
}

/** The resolution limit (open hours) and calendar of a group that holds a ticket of that channel. */
export function limitOf(house: ServiceHouse, channel: string, group: Group): { hours: number; calendar: string } {
  const desk = deskOf(house, channel);
  const colleagues = house.groups.find(({ id }) => id === group);
  return colleagues === undefined
    ? { hours: desk.resolutionHours, calendar: desk.calendar }
    : { hours: colleagues.resolutionHours, calendar: colleagues.calendar };
}

export function topicRule(house: ServiceHouse, topic: TicketTopic): TopicRule {
  const rule = house.topics.find(({ id }) => id === topic);
  if (rule === undefined) throw new Error(`the handbook has no topic ${topic}`);
  return rule;
}

export function needTicket(world: RecordReader, id: string): Ticket {
  const ticket = world.get(TICKET, id);
  if (ticket === undefined) throw new Error(`no ticket ${id}`);
  return ticket;
}

/** The ticket in which the matter of a ticket goes on: itself, or the one it was merged into, and so on. */
export function heirOf(world: RecordReader, id: string): string {
  let heir = id;
  for (let into: string | undefined = id; into !== undefined; into = world.get(TICKET, into)?.mergedInto) heir = into;
  return heir;
}

/** All tickets that were merged into a ticket, those merged into them among them. */
export const mergedInto = (world: RecordReader, id: string): readonly string[] =>
  (world.get(TICKET, id)?.merged ?? []).flatMap((merged) => [merged, ...mergedInto(world, merged)]);

export function needCase(world: RecordReader, id: string): AfterSalesCase {
  const found = world.get(CASE, id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
}

export function needSale(world: RecordReader, id: string): Sale {
  const sale = world.get(SALE, id);
  if (sale === undefined) throw new Error(`no order ${id}`);
  return sale;
}

export const parcelOf = (world: RecordReader, sale: Sale): SaleParcel | undefined =>
  sale.shipment === undefined ? undefined : world.get(SALE_PARCEL, sale.shipment);

/** Order numbers in the buyer's messages. */
const numbersIn = rememberShown((ticket: BareTicket): readonly string[] =>
  ticket.messages.flatMap(({ by, values }) => (by === 'buyer' ? (values?.number ?? []) : [])),
);

/** A ticket and all that were merged into it: what is known in one of them is known in all. */
export const wholeTicket = (world: RecordReader, ticket: BareTicket): readonly BareTicket[] =>
  ticket.merged.length === 0
    ? [ticket]
    : [ticket, ...mergedInto(world, ticket.id).flatMap((id) => world.get(TICKET, id) ?? [])];

/**
 * The order a ticket is about: the one that the platform attached, to it or to a ticket merged into it, or the one whose number
 * the buyer wrote.
 */
export function saleOf(world: RecordReader, ticket: BareTicket): Sale | undefined {
  const whole = wholeTicket(world, ticket);
  const shown = whole.find(({ order }) => order !== undefined)?.order;
  if (shown !== undefined) return world.get(SALE, shown);
  const numbers = whole.flatMap((one) => numbersIn(one));
  return numbers.flatMap((number) => world.where(SALES_BY_NUMBER, number))[0];
}

/** Refusals about a ticket or a case; its number is among the values. */
export const refuseTicket = (ticket: Ticket, key: string, page: string): Refusal => ({
  key,
  values: { ticket: ticket.number },
  page,
});
export const refuseCase = (serviceCase: AfterSalesCase, key: string, page: string): Refusal => ({
  key,
  values: { case: serviceCase.number },
  page,
});

/** Refuses an unknown ticket. */
export const refuseUnknownTicket = (world: RecordReader, id: string): Refusal | null =>
  world.get(TICKET, id) === undefined ? { key: 'ticket/unknown', values: { ticket: id } } : null;

/** Refuses an unknown case. */
export const refuseUnknownCase = (world: RecordReader, id: string): Refusal | null =>
  world.get(CASE, id) === undefined ? { key: 'case/unknown', values: { case: id } } : null;

const firstText = ({ messages }: Pick<BareTicket, 'messages'>): string => familyOf(messages[0]?.key ?? '');

/** Finds tickets by what they say first; and by that with the order beside them, an order number in them, or the buyer's name. */
const TICKETS_BY_TEXT = recordIndex(TICKET, (ticket) => [firstText(ticket)]);
const TICKETS_BY_CONTACT = recordIndex(TICKET, (ticket: BareTicket) => {
  const text = firstText(ticket);
  return [
    ...(ticket.order === undefined ? [] : [`${text} order ${ticket.order}`]),
    ...new Set(numbersIn(ticket).map((number) => `${text} number ${number}`)),
    `${text} by ${ticket.buyer.name}`,
  ];
});

/** The first ticket of the same contact that is not closed; what was merged away stands for the ticket it went into. */
export function sameContactBefore(world: TextReader, ticket: Ticket): Ticket | undefined {
  const sale = saleOf(world, ticket);
  const matters = sale === undefined ? [`by ${ticket.buyer.name}`] : [`order ${sale.id}`, `number ${sale.number}`];
  const heir = (other: BareTicket): Ticket => needTicket(world, heirOf(world, other.id));
  const fits = (other: Ticket): boolean =>
    ticketState(heir(other)).work !== 'closed' && isSameContact(world, ticket, heir(other));
  const found = (familiesAbout(world, `tickets.${topicOf(world, ticket)}`) ?? []).flatMap((text) =>
    matters.flatMap((matter) => world.first(TICKETS_BY_CONTACT, `${text} ${matter}`, fits) ?? []),
  );
  return found.map(heir).sort((a, b) => a.at - b.at)[0];
}

/** The tickets on a topic. */
export function ticketsOn(world: TextReader, topic: TicketTopic): readonly Ticket[] {
  const texts = familiesAbout(world, `tickets.${topic}`);
  return texts === null
    ? world.all(TICKET).filter((ticket) => topicOf(world, ticket) === topic)
    : texts.flatMap((text) => world.where(TICKETS_BY_TEXT, text));
}

/** What a contact is about: its topic, and the number of its order or, without an order, its buyer's name. */
export interface ContactMatter {
  readonly topic: TicketTopic;
  readonly about: string;
}

export const matterOf = (world: TextReader, ticket: BareTicket): ContactMatter => ({
  topic: topicOf(world, ticket),
  about: saleOf(world, ticket)?.number ?? ticket.buyer.name,
});

/** The contact of each ticket as computed last: it changes when its order becomes known. */
const contacts = new WeakMap<BareTicket, { readonly sale: string | undefined; readonly key: string }>();

/** Identifies a ticket's contact: its topic with its order or, without an order, with its buyer. */
export function contactKey(world: TextReader, ticket: BareTicket): string {
  const sale = saleOf(world, ticket);
  const known = contacts.get(ticket);
  if (known !== undefined && known.sale === sale?.id) return known.key;
  const key = `${topicOf(world, ticket)}/${sale?.id ?? `by ${ticket.buyer.name}`}`;
  contacts.set(ticket, { sale: sale?.id, key });
  return key;
}

/** Whether two unmerged tickets belong to the same contact. */
export const isSameContact = (world: TextReader, ticket: BareTicket, other: BareTicket): boolean =>
  ticket.id !== other.id &&
  ticket.mergedInto === undefined &&
  other.mergedInto === undefined &&
  topicOf(world, ticket) === topicOf(world, other) &&
  contactKey(world, ticket) === contactKey(world, other);
