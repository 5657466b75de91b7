import {
  type ClockLedger,
  type ClockReadings,
  ledgersOf,
  type NextClock,
  nextOf as nextAt,
  readingsOf,
  type SittingHost,
  type TicketView,
} from '../../../host/index.ts';

/** The data for reading a clock: the handbook's business hours, and the present moment. */
export type ClockHost = Pick<SittingHost, 'catalogue' | 'clock'>;

/** The reading of each clock of a ticket now: how much of its limit is used and left, and when it runs out. */
export const readingOf = (host: ClockHost, ticket: Pick<TicketView, 'clocks'>): ClockReadings =>
  readingsOf(ticket, host.catalogue.service, host.clock());

/** The clock of a ticket that runs out first; null where none runs. */
export const nextOf = (host: ClockHost, ticket: Pick<TicketView, 'clocks'>): NextClock | null =>
  nextAt(ticket, host.catalogue.service, host.clock());

/** The minute ledger of each clock of a ticket until now. */
export const ledgerOf = (host: ClockHost, ticket: Pick<TicketView, 'clocks'>): readonly ClockLedger[] =>
  ledgersOf(ticket, host.catalogue.service, host.clock());
