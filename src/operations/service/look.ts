import type { RecordBase, RecordKind } from '../../kernel/records.ts';
import type { ViewFrame, ViewReader } from '../duty.ts';
import { SALE, SALE_PARCEL, type Sale } from '../shop/sale.ts';
import { isSaleSeen, parcelOfSale, showSale } from '../shop/seen.ts';
import { keepParts, keepSame, pickShown } from '../shop/shown.ts';
import { changedSince, ShownList } from '../shop/shown-list.ts';
import { type AfterSalesCase, CASE, caseState } from './case.ts';
import { FAQ_ENTRY, NEWS, POLICY } from './faq.ts';
import { ChannelFigures, TagCounts } from './figures.ts';
import { houseOf } from './look-ups.ts';
import { TICKET, type Ticket, ticketState } from './ticket.ts';
import {
  CASE_SHOWN,
  type CaseView,
  FAQ_SHOWN,
  MESSAGE_SHOWN,
  NEWS_SHOWN,
  POLICY_SHOWN,
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
  const picked = <T extends RecordBase, Key extends keyof T>(kind: RecordKind<T>, keys: readonly Key[]) =>
    new ShownList(reader, kind, (record): Pick<T, Key> => pickShown(record, keys));
  const desks = house.desks.map(({ channel }) => ({ channel, figures: new ChannelFigures(channel, house) }));
  const ofChannel = new Map(desks.map(({ channel, figures }) => [channel, figures]));
  const tags = new TagCounts();
  const tickets = new ShownList(
    reader,
    TICKET,
    (one: Ticket) => showTicket(one, feedback),
    ({ before, after }) => {
      for (const [ticket, by] of [
        [before, -1],
        [after, 1],
      ] as const) {
        if (ticket === undefined) continue;
        ofChannel.get(ticket.channel)?.count(ticket, by);
        tags.count(ticket, by);
      }
    },
  );
  const cases = new ShownList(reader, CASE, showCase);
  const sales = new ShownList(reader, SALE, (one: Sale) =>
    isSaleSeen(one, looksUp) ? showSale(one, parcelOfSale(reader, one), looksUp) : null,
  );
  const moved = changedSince(reader, SALE_PARCEL);
  const [faq, policies, news] = [picked(FAQ_ENTRY, FAQ_SHOWN), picked(POLICY, POLICY_SHOWN), picked(NEWS, NEWS_SHOWN)];
  const [figures, counts] = [keepSame<readonly ServiceFigures[]>(), keepSame<ServiceView['counts']>()];
  const kept = keepParts<ServiceView>();
  let last: { readonly version: number; readonly view: ServiceView } | null = null;

  const show = (): ServiceView => ({
    tickets: tickets.rows(),
    cases: cases.rows(),
    // An order shows how its parcel stands.
    sales: sales.rows(moved().flatMap((parcel) => parcel.orders)),
    faq: faq.rows(),
    policies: policies.rows(),
    news: news.rows(),
    figures: figures(desks.map((desk) => desk.figures.figures)),
    counts: counts(tags.counts),
    deflected: reader.all(FAQ_ENTRY).reduce((sum, entry) => sum + (entry.deflected ?? 0), 0),
  });
  return () => {
    if (last?.version !== reader.version) last = { version: reader.version, view: kept(show()) };
    return last.view;
  };
}
