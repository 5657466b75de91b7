import type { AfterSalesCase, CaseClaim, Ground } from '../../src/operations/service/case.ts';
import { type Entitlement, entitlementOf } from '../../src/operations/service/case-rules.ts';
import type { ServiceHouse } from '../../src/operations/service/house.ts';
import type { ServiceView } from '../../src/operations/service/view.ts';
import { ServiceDeskReader } from '../../src/operations/service/view-reader.ts';
import { DAY } from '../../src/operations/shop/calendar.ts';
import { find } from '../../src/operations/shop/catalogue.ts';
import type { Sale } from '../../src/operations/shop/sale.ts';
import type { WholeCatalogue } from '../../src/operations/whole-catalogue.ts';
import { formFor, openOf } from './world.ts';

const form = formFor(3, 'service-desk');
export const { catalogue } = form;

/** The handbook of the service-desk pack, in the week of 2 November 2026. */
export const house: ServiceHouse = (() => {
  const { service } = catalogue;
  if (service === undefined) throw new Error('the pack has no service desk');
  return service;
})();

/** Monday's opening of that week. */
export const MONDAY = openOf(form);

const EMPTY: ServiceView = {
  ...{ tickets: [], cases: [], sales: [], faq: [], policies: [], news: [], figures: [] },
  ...{ counts: {}, deflected: 0 },
};

/** The handbook and nothing else on the desk; with another catalogue where a test asks what its numbers change. */
export const readerOf = (other: WholeCatalogue = catalogue): ServiceDeskReader =>
  new ServiceDeskReader(MONDAY, EMPTY, house, other, (key) => key);

/** What somebody wants: goods of one kind, alone in their order, in the own shop unless it says so. */
export interface Request {
  readonly ground: Ground;
  readonly market: string;
  readonly channel?: string;
  readonly product: string;
  /** Pieces in the order; all of them are claimed unless `claim` says otherwise. */
  readonly quantity?: number;
  readonly claim?: Partial<CaseClaim>;
  /** Ms between receipt and request: two days. */
  readonly after?: number;
  /** When it was ordered: nine days before receipt. */
  readonly placedAt?: number;
  /** When it is asked: on Monday's opening. */
  readonly at?: number;
}

/** A request as a case and its order, and what it comes down to by the handbook. Freight paid is 650 minor units. */
export function requested(wish: Request): {
  readonly one: AfterSalesCase;
  readonly sale: Sale;
  readonly entitlement: Entitlement;
} {
  const { ground, market, channel = 'harbour', product, quantity = 1, at = MONDAY, after = 2 * DAY } = wish;
  const { currency } = find(catalogue.markets, market);
  const unitPrice = find(catalogue.products, product).prices[currency] ?? 0;
  const total = 650 + quantity * unitPrice;
  const sale: Sale = {
    ...{ id: 'O-1', number: 'HB10000', channel, market, currency, shippingPaid: 650, total, refunded: 0 },
    buyer: { id: 'B-1', name: 'Robin Fox', language: 'en', earlierOrders: 0 },
    address: { name: 'Robin Fox', street: '1 High Street', city: 'Anywhere', postcode: '10000', country: market },
    ...{
      placedAt: wish.placedAt ?? at - after - 9 * DAY,
      shipBy: at - after - 6 * DAY,
      deliverBy: at - after,
      deliveredAt: at - after,
    },
    lines: [{ product, quantity, unitPrice }],
  };
  const one: AfterSalesCase = {
    ...{ id: 'C-1', number: 'RMA-1', ticket: 'T-1', order: 'O-1', channel, at, currency },
    claim: {
      ...{ product, quantity, whole: true, wish: 'refund', opened: false, photo: true, contact: 'phone', dutyPaid: 0 },
      ...wish.claim,
    },
    state: { value: 'assessing', context: {} },
    ...{ asked: [], refunds: [] },
  };
  return { one, sale, entitlement: entitlementOf(readerOf(), house, one, sale, ground) };
}
