import {
  type BuyerLanguage,
  makeAmountText,
  type Order,
  type OrderView,
  type SittingHost,
} from '../../../host/index.ts';
import { shipmentOf, stageOf } from '../parts/stage.ts';
import { labelLines, term } from '../parts/words.ts';

type Fact =
  | 'order-number'
  | 'ship-by'
  | 'tracking-number'
  | 'last-event'
  | 'deliver-by'
  | 'delivered-on'
  | 'total'
  | 'new-address';

const dated =
  (language: BuyerLanguage, time: boolean) =>
  (at: number): string =>
    new Intl.DateTimeFormat(language, {
      timeZone: 'Asia/Taipei',
      dateStyle: 'long',
      ...(time ? { timeStyle: 'short' } : {}),
      hourCycle: 'h23',
    }).format(at);

const amount = (order: Pick<Order, 'total' | 'currency'>): string =>
  `${order.currency} ${makeAmountText({ amount: order.total, currency: order.currency })}`;

/** A fact as that order knows it, in the buyer's way of writing dates; null where the order does not know it. */
export function factValue(host: SittingHost, order: OrderView, fact: Fact, language: BuyerLanguage): string | null {
  const day = dated(language, false);
  const moment = dated(language, true);
  const last = shipmentOf(host.view().orders, order)?.events.at(-1);
  switch (fact) {
    case 'order-number':
      return order.number;
    case 'ship-by':
      return moment(order.shipBy);
    case 'tracking-number':
      return order.tracking ?? null;
    case 'last-event':
      return last === undefined ? null : `${moment(last.at)} ${term('event', last.code)} (${last.place})`;
    case 'deliver-by':
      return day(order.deliverBy);
    case 'delivered-on':
      return order.deliveredAt === undefined || stageOf(order) === 'cancelled' ? null : day(order.deliveredAt);
    case 'total':
      return amount(order);
    case 'new-address':
      return labelLines(order.address).join(', ');
  }
}
