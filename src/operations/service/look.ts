import type { ViewFrame, ViewReader } from '../duty.ts';
import { SALE, type Sale, type SaleParcel } from '../shop/sale.ts';
import { isSaleSeen, parcelOfSale, showSale } from '../shop/seen.ts';
import { keepSame, pickShown, rememberShown } from '../shop/shown.ts';
import { type AfterSalesCase, CASE, caseState } from './case.ts';
import { CLOCKS, type ClockKind, readClock } from './clock.ts';
import { FAQ_ENTRY, type FaqEntry, NEWS, type NewsItem, POLICY, type Policy } from './faq.ts';
import { countTags, figuresOf } from './figures.ts';
import type { ServiceHouse } from './house.ts';
import { calendarsOf, houseOf } from './look-ups.ts';
import { isOver, TICKET, type Ticket, ticketState } from './ticket.ts';
import {
  CASE_SHOWN,
  type CaseView,
  type ClockView,
  FAQ_SHOWN,
  type FaqView,
  MESSAGE_SHOWN,
  NEWS_SHOWN,
  type NewsView,
  POLICY_SHOWN,
  type PolicyView,
  type ServiceFigures,
  type ServiceView,
  TICKET_SHOWN,
  type TicketView,
} from './view.ts';

function nextOf(reading: Partial<Record<ClockKind, ClockView>>): TicketView['next'] {
  let next: TicketView['next'] = null;
  for (const clock of CLOCKS) {
    const dueAt = reading[clock]?.dueAt ?? null;
    if (dueAt !== null && (next === null || dueAt < next.dueAt)) next = { clock, dueAt };
  }
  return next;
}

function showTicket(ticket: Ticket, house: ServiceHouse, now: number, feedback: boolean): TicketView {
  const reading: Partial<Record<ClockKind, ClockView>> = {};
  for (const kind of CLOCKS) {
    const clock = ticket.clocks[kind];
    if (clock === undefined) continue;
    const read = readClock(clock, calendarsOf(house), now);
    reading[kind] = { ...read, left: read.limit - read.used };
  }
  return {
    ...pickShown(ticket, TICKET_SHOWN),
    messages: ticket.messages.map((message) => ({
      ...pickShown(message, MESSAGE_SHOWN),
      ...(feedback && message.faults !== undefined ? { faults: message.faults } : {}),
    })),
    stage: ticketState(ticket),
    reading,
    next: nextOf(reading),
  };
}

const showCase = (one: AfterSalesCase): CaseView => ({ ...pickShown(one, CASE_SHOWN), stage: caseState(one) });

/** Makes the function that shows the service desk: the same object as long as no record has changed and no time has passed. */
export function lookAtService(reader: ViewReader, { feedback, looksUp }: ViewFrame): () => ServiceView {
  const house = houseOf(reader);
  const over = new WeakMap<Ticket, TicketView>();
  const ticket = (one: Ticket): TicketView => {
    const view = over.get(one) ?? showTicket(one, house, reader.now, feedback);
    if (isOver(one)) over.set(one, view);
    return view;
  };
  const sale = rememberShown((one: Sale, parcel?: SaleParcel) => showSale(one, parcel, looksUp));
  const shownCase = rememberShown(showCase);
  const shown = <T extends object, Key extends keyof T>(keys: readonly Key[]) =>
    rememberShown((one: T) => pickShown(one, keys));
  const [faq, policy] = [shown<FaqEntry, keyof FaqView>(FAQ_SHOWN), shown<Policy, keyof PolicyView>(POLICY_SHOWN)];
  const news = shown<NewsItem, keyof NewsView>(NEWS_SHOWN);
  const [figures, counts] = [keepSame<readonly ServiceFigures[]>(), keepSame<ServiceView['counts']>()];
  let last: { readonly version: number; readonly now: number; readonly view: ServiceView } | null = null;

  const show = (): ServiceView => {
    const tickets = reader.all(TICKET).map(ticket);
    const ofChannel = (channel: string) => tickets.filter((one) => one.channel === channel);
    const sales = reader.all(SALE).filter((one) => isSaleSeen(one, looksUp));
    const entries = reader.all(FAQ_ENTRY);
    return {
      tickets,
      cases: reader.all(CASE).map((one) => shownCase(one)),
      sales: sales.map((one) => sale(one, parcelOfSale(reader, one))),
      faq: entries.map((one) => faq(one)),
      policies: reader.all(POLICY).map((one) => policy(one)),
      news: reader.all(NEWS).map((one) => news(one)),
      figures: figures(house.desks.map(({ channel }) => figuresOf(channel, ofChannel(channel)))),
      counts: counts(countTags(tickets)),
      deflected: entries.reduce((sum, entry) => sum + (entry.deflected ?? 0), 0),
    };
  };
  return () => {
    if (last === null || last.version !== reader.version || last.now !== reader.now)
      last = { version: reader.version, now: reader.now, view: show() };
    return last.view;
  };
}
