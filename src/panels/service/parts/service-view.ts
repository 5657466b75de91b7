import type { CaseView, SaleView, ServiceView, SittingHost, TicketView, WholeCatalogue } from '../../../host/index.ts';
import { type ClockHost, readingOf } from './ticket-clocks.ts';

type House = NonNullable<WholeCatalogue['service']>;

const NO_SERVICE: ServiceView = {
  tickets: [],
  cases: [],
  sales: [],
  faq: [],
  policies: [],
  news: [],
  figures: [],
  counts: {},
  deflected: 0,
};

/** The service part of the view; empty in packs without the service duty. */
export const serviceOf = (host: SittingHost): ServiceView => host.view().service ?? NO_SERVICE;

/** The handbook's tables for the service duty; undefined in packs without it. */
export const houseOf = (host: SittingHost): House | undefined => host.catalogue.service;

export const ticketOf = (host: SittingHost, id: string | undefined): TicketView | undefined =>
  serviceOf(host).tickets.find((ticket) => ticket.id === id);

export const caseOf = (host: SittingHost, id: string | undefined): CaseView | undefined =>
  serviceOf(host).cases.find((each) => each.id === id);

export const saleOf = (host: SittingHost, id: string | undefined): SaleView | undefined =>
  serviceOf(host).sales.find((sale) => sale.id === id);

export const isBreached = (host: ClockHost, ticket: Pick<TicketView, 'stage' | 'clocks'>): boolean =>
  ticket.stage['first-response'] === 'breached' ||
  ticket.stage.resolution === 'breached' ||
  (readingOf(host, ticket).update?.left ?? 0) < 0;
