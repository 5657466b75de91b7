import type { Refusal } from '../../kernel/happening.ts';
import type { RecordReader } from '../../kernel/step.ts';
import { SALE, SALE_PARCEL, type Sale, type SaleParcel } from '../shop/sale.ts';
import { rememberShown } from '../shop/shown.ts';
import type { TextReader } from '../shop/words.ts';
import { type AfterSalesCase, CASE } from './case.ts';
import type { Calendars } from './clock.ts';
import type { Group, ServiceDesk, ServiceHouse, TicketTopic, TopicRule } from './house.ts';
import type { BareTicket } from './ticket.ts';
import { TICKET, type Ticket, topicOf } from './ticket.ts';

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

/** The order a ticket is about: the one that the platform attached, or the one whose number the buyer wrote. */
export function saleOf(world: RecordReader, ticket: BareTicket): Sale | undefined {
  if (ticket.order !== undefined) return world.get(SALE, ticket.order);
  const numbers = numbersIn(ticket);
  return numbers.length === 0 ? undefined : world.all(SALE).find((sale) => numbers.includes(sale.number));
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
