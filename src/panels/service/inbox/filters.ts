import type { TicketView } from '../../../host/index.ts';
import { isBreached, isOver } from '../parts/service-view.ts';

/** The inbox as it is looked at through a working day. */
export const FILTERS = ['open', 'due', 'waiting', 'breached', 'solved', 'all'] as const;
export type Filter = (typeof FILTERS)[number];

/** From here on a clock needs you now. */
const SOON = 2 * 3_600_000;

const isWaiting = ({ stage }: TicketView): boolean => stage.work === 'waiting-on-buyer';

/** What is on the desk: nobody else has it, and it does not wait on the buyer. */
export const isOpen = (ticket: TicketView): boolean => !(isOver(ticket) || isWaiting(ticket));

export const isDueSoon = (ticket: TicketView, now: number): boolean =>
  !isOver(ticket) && ticket.next !== null && ticket.next.dueAt >= now && ticket.next.dueAt - now < SOON;

const IS: Readonly<Record<Filter, (ticket: TicketView, now: number) => boolean>> = {
  open: isOpen,
  due: isDueSoon,
  waiting: isWaiting,
  breached: isBreached,
  solved: isOver,
  all: () => true,
};

export const passing = (tickets: readonly TicketView[], filter: Filter, now: number): readonly TicketView[] =>
  tickets.filter((ticket) => IS[filter](ticket, now));
