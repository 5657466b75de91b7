import { isOver, type Rows, type TicketView } from '../../../host/index.ts';
import { isBreached } from '../parts/service-view.ts';
import { type ClockHost, nextOf } from '../parts/ticket-clocks.ts';

/** The filters of the inbox. */
export const FILTERS = ['open', 'due', 'waiting', 'breached', 'solved', 'all'] as const;
export type Filter = (typeof FILTERS)[number];

/** Ms before a limit from which a clock counts as due. */
const SOON = 2 * 3_600_000;

const isWaiting = ({ stage }: TicketView): boolean => stage.work === 'waiting-on-buyer';

/** Whether a ticket is neither over nor waiting on the buyer. */
export const isOpen = (ticket: TicketView): boolean => !(isOver(ticket.stage) || isWaiting(ticket));

export function isDueSoon(host: ClockHost, ticket: TicketView): boolean {
  const left = (nextOf(host, ticket)?.dueAt ?? Number.POSITIVE_INFINITY) - host.clock();
  return !isOver(ticket.stage) && left >= 0 && left < SOON;
}

const IS: Readonly<Record<Filter, (host: ClockHost, ticket: TicketView) => boolean>> = {
  open: (_, ticket) => isOpen(ticket),
  due: isDueSoon,
  waiting: (_, ticket) => isWaiting(ticket),
  breached: isBreached,
  solved: (_, ticket) => isOver(ticket.stage),
  all: () => true,
};

export const passing = (host: ClockHost, tickets: Rows<TicketView>, filter: Filter): readonly TicketView[] =>
  tickets.filter((ticket) => IS[filter](host, ticket));
