import {
  type ClockLedger,
  type ClockReadings,
  holidayBefore,
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

/** The market where there is a public holiday before the next clock of a ticket runs out, by its id; undefined where there is none. */
export function holidayMarketOf(host: ClockHost, ticket: Pick<TicketView, 'clocks'>): string | undefined {
  const next = nextOf(host, ticket);
  const zone = next === null ? null : holidayBefore(ticket, next, host.catalogue.service, host.clock());
  return zone === null ? undefined : host.catalogue.markets.find((market) => market.zone === zone)?.id;
}

/** The minute ledger of each clock of a ticket until now. */
export const ledgerOf = (host: ClockHost, ticket: Pick<TicketView, 'clocks'>): readonly ClockLedger[] =>
  ledgersOf(ticket, host.catalogue.service, host.clock());
