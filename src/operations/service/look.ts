import type { ViewFrame, ViewReader } from '../duty.ts';
import { SALE, type Sale, type SaleParcel } from '../shop/sale.ts';
import { isSaleSeen, parcelOfSale, showSale } from '../shop/seen.ts';
import { keepSame, pickShown, rememberShown } from '../shop/shown.ts';
import { type AfterSalesCase, CASE, caseState } from './case.ts';
import { FAQ_ENTRY, type FaqEntry, NEWS, type NewsItem, POLICY, type Policy } from './faq.ts';
import { countTags, figuresOf } from './figures.ts';
import { houseOf } from './look-ups.ts';
import { TICKET, type Ticket, ticketState } from './ticket.ts';
import {
  CASE_SHOWN,
  type CaseView,
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

function showTicket(ticket: Ticket, feedback: boolean): TicketView {
  return {
    ...pickShown(ticket, TICKET_SHOWN),
    messages: ticket.messages.map((message) => ({
      ...pickShown(message, MESSAGE_SHOWN),
      ...(feedback && message.faults !== undefined ? { faults: message.faults } : {}),
    })),
    stage: ticketState(ticket),
  };
}

const showCase = (one: AfterSalesCase): CaseView => ({ ...pickShown(one, CASE_SHOWN), stage: caseState(one) });

/** Makes the function that shows the service desk: the same object as long as no record has changed. Papers read the clocks themselves. */
export function lookAtService(reader: ViewReader, { feedback, looksUp }: ViewFrame): () => ServiceView {
  const house = houseOf(reader);
  const ticket = rememberShown((one: Ticket) => showTicket(one, feedback));
  const sale = rememberShown((one: Sale, parcel?: SaleParcel) => showSale(one, parcel, looksUp));
  const shownCase = rememberShown(showCase);
  const shown = <T extends object, Key extends keyof T>(keys: readonly Key[]) =>
    rememberShown((one: T) => pickShown(one, keys));
  const [faq, policy] = [shown<FaqEntry, keyof FaqView>(FAQ_SHOWN), shown<Policy, keyof PolicyView>(POLICY_SHOWN)];
  const news = shown<NewsItem, keyof NewsView>(NEWS_SHOWN);
  const [figures, counts] = [keepSame<readonly ServiceFigures[]>(), keepSame<ServiceView['counts']>()];
  const countUp = rememberShown((tickets: readonly TicketView[]) => ({
    figures: figures(
      house.desks.map(({ channel }) =>
        figuresOf(
          channel,
          tickets.filter((one) => one.channel === channel),
          house,
        ),
      ),
    ),
    counts: counts(countTags(tickets)),
  }));
  const list = rememberShown((all: readonly Ticket[]) => all.map((one) => ticket(one)));
  let last: { readonly version: number; readonly view: ServiceView } | null = null;

  const show = (): ServiceView => {
    const tickets = list(reader.all(TICKET));
    const entries = reader.all(FAQ_ENTRY);
    const sales = reader.all(SALE).filter((one) => isSaleSeen(one, looksUp));
    return {
      tickets,
      cases: reader.all(CASE).map((one) => shownCase(one)),
      sales: sales.map((one) => sale(one, parcelOfSale(reader, one))),
      faq: entries.map((one) => faq(one)),
      policies: reader.all(POLICY).map((one) => policy(one)),
      news: reader.all(NEWS).map((one) => news(one)),
      ...countUp(tickets),
      deflected: entries.reduce((sum, entry) => sum + (entry.deflected ?? 0), 0),
    };
  };
  return () => {
    if (last?.version !== reader.version) last = { version: reader.version, view: show() };
    return last.view;
  };
}
