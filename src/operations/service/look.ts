import type { ViewFrame, ViewReader } from '../duty.ts';
import { SALE, SALE_PARCEL, type Sale, type SaleParcel } from '../shop/sale.ts';
import { isSaleSeen, parcelOfSale, showSale } from '../shop/seen.ts';
import { keepSame, listShown, pickRows, pickShown, rememberShown } from '../shop/shown.ts';
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

const showCase = (serviceCase: AfterSalesCase): CaseView => ({
  ...pickShown(serviceCase, CASE_SHOWN),
  stage: caseState(serviceCase),
});

/** Makes the function that returns the service part of the view: the same object until a record changes. Papers read the clocks themselves. */
export function lookAtService(reader: ViewReader, { feedback, looksUp }: ViewFrame): () => ServiceView {
  const house = houseOf(reader);
  const list = <T extends object, Key extends keyof T>(keys: readonly Key[]) =>
    listShown(rememberShown((record: T) => pickShown(record, keys)));
  const tickets = listShown(rememberShown((ticket: Ticket) => showTicket(ticket, feedback)));
  const cases = listShown(rememberShown(showCase));
  const saleView = rememberShown((sale: Sale, parcel?: SaleParcel) => showSale(sale, parcel, looksUp));
  /** The unused argument makes `rememberShown` build the list again when a parcel has changed. */
  const sales = rememberShown((all: readonly Sale[], _parcels?: readonly SaleParcel[]) =>
    all.filter((sale) => isSaleSeen(sale, looksUp)).map((sale) => saleView(sale, parcelOfSale(reader, sale))),
  );
  const [faq, policies] = [list<FaqEntry, keyof FaqView>(FAQ_SHOWN), list<Policy, keyof PolicyView>(POLICY_SHOWN)];
  const news = list<NewsItem, keyof NewsView>(NEWS_SHOWN);
  const [figures, counts] = [keepSame<readonly ServiceFigures[]>(), keepSame<ServiceView['counts']>()];
  const desks = house.desks.map(({ channel }) => {
    const ofChannel = pickRows<TicketView>((ticket) => ticket.channel === channel);
    const count = rememberShown((shown: readonly TicketView[]) => figuresOf(channel, shown, house));
    return (shown: readonly TicketView[]) => count(ofChannel(shown));
  });
  const countUp = rememberShown((shown: readonly TicketView[]) => ({
    figures: figures(desks.map((figuresAt) => figuresAt(shown))),
    counts: counts(countTags(shown)),
  }));
  let last: { readonly version: number; readonly view: ServiceView } | null = null;

  const show = (): ServiceView => {
    const shown = tickets(reader.all(TICKET));
    const entries = reader.all(FAQ_ENTRY);
    return {
      tickets: shown,
      cases: cases(reader.all(CASE)),
      sales: sales(reader.all(SALE), reader.all(SALE_PARCEL)),
      faq: faq(entries),
      policies: policies(reader.all(POLICY)),
      news: news(reader.all(NEWS)),
      ...countUp(shown),
      deflected: entries.reduce((sum, entry) => sum + (entry.deflected ?? 0), 0),
    };
  };
  return () => {
    if (last?.version !== reader.version) last = { version: reader.version, view: show() };
    return last.view;
  };
}
