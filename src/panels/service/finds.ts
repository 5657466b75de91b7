import type { CaseView, SittingHost, TicketView } from '../../host/index.ts';
import type { Found } from '../panel-duty.ts';
import { channelName } from '../parts/words.ts';
import { serviceOf } from './parts/service-view.ts';

/** The records of the service duty that a search can find. Orders are found through their tickets and cases. */
export function serviceFinds(host: SittingHost): readonly Found[] {
  const { tickets, cases, sales } = serviceOf(host);
  const numbersOf = new Map(sales.map(({ id, number, parcel }) => [id, [number, parcel?.label ?? '']]));
  const buyerOf = new Map(tickets.map(({ id, buyer }) => [id, buyer.name]));
  const found = (
    what: Pick<Found, 'kind' | 'icon'>,
    { id, number, channel, order }: TicketView | CaseView,
    buyer: string,
  ): Found => {
    const [sale = '', label = ''] = numbersOf.get(order ?? '') ?? [];
    return {
      ...what,
      title: number,
      note: [buyer, channelName(host, channel), sale].filter(Boolean).join(' · '),
      paper: { kind: what.kind, id },
      words: [number, id, buyer, sale, label],
    };
  };
  return [
    ...tickets.map((ticket) => found({ kind: 'ticket', icon: 'chat' }, ticket, ticket.buyer.name)),
    ...cases.map((afterSales) =>
      found({ kind: 'case', icon: 'undo' }, afterSales, buyerOf.get(afterSales.ticket) ?? ''),
    ),
  ];
}
