import { type CaseView, isolated, SALE, type SittingHost, type TicketView } from '../../host/index.ts';
import type { Found } from '../panel-duty.ts';
import { knownName, nameOf } from '../parts/names.ts';
import { channelName } from '../parts/words.ts';
import { serviceOf } from './parts/service-view.ts';

/** The records of the service duty that a search can find. Orders are found through their tickets and cases. */
export function serviceFinds(host: SittingHost): readonly Found[] {
  const { tickets, cases, sales } = serviceOf(host);
  const labelOf = new Map(sales.map(({ id, parcel }) => [id, parcel?.label ?? '']));
  const buyerOf = new Map(tickets.map(({ id, buyer }) => [id, buyer.name]));
  const found = (
    what: Pick<Found, 'kind' | 'icon'>,
    { id, channel, order = '' }: TicketView | CaseView,
    buyer: string,
  ): Found => {
    const [title, sale, label] = [
      nameOf(host, what.kind, id),
      knownName(host, SALE, order) ?? '',
      labelOf.get(order) ?? '',
    ];
    return {
      ...what,
      title,
      note: [isolated(buyer), channelName(host, channel), sale].filter(Boolean).join(' · '),
      paper: { kind: what.kind, id },
      words: [title, id, buyer, sale, label],
    };
  };
  return [
    ...tickets.map((ticket) => found({ kind: 'ticket', icon: 'chat' }, ticket, ticket.buyer.name)),
    ...cases.map((afterSales) =>
      found({ kind: 'case', icon: 'undo' }, afterSales, buyerOf.get(afterSales.ticket) ?? ''),
    ),
  ];
}
