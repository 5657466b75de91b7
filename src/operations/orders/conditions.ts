import { addressFaults } from '../shop/buyer.ts';
import { addOfficeTime, HOUR, MINUTE } from '../shop/calendar.ts';
import { find } from '../shop/catalogue.ts';
import { exceedsTwd } from '../shop/market.ts';
import { arrivalsOf, availableToPromise, type StockLevels } from '../shop/stock.ts';
import { restrictionsOn } from './freight.ts';
import type { OrdersCatalogue } from './house.ts';
import { type BareOrder, type CancelReason, type HoldReason, isWithPlatform, type OrderStateValue } from './order.ts';

/** The handbook's decision on an order. */
export type Verdict =
  | { readonly decision: 'confirm' }
  /** A marketplace still waits for the money: nothing can be done, and nothing is to be done. */
  | { readonly decision: 'wait' }
  | { readonly decision: 'hold'; readonly reason: HoldReason }
  | { readonly decision: 'cancel'; readonly reason: CancelReason };

/** The data that a reader of the order page needs besides the order. */
export interface ConditionContext {
  readonly catalogue: OrdersCatalogue;
  readonly now: number;
  readonly stock: (product: string) => StockLevels | undefined;
  /** The other orders of the same channel. */
  readonly others: readonly BareOrder[];
}

/** Signs of fraud that an order page can show. */
export const FRAUD_SIGNS = ['billing-country', 'card-attempts', 'forwarder', 'first-express'] as const;
export type FraudSign = (typeof FRAUD_SIGNS)[number];

/** The fraud signs that the order page shows. Handbook: two or more are plain fraud. */
export function fraudSigns(order: BareOrder, catalogue: OrdersCatalogue): readonly FraudSign[] {
  const { rules } = catalogue;
  const expensive = exceedsTwd(order.total, find(catalogue.markets, order.market), rules.fraudValue);
  const shows: Readonly<Record<FraudSign, boolean>> = {
    'billing-country': (order.payment.billingCountry ?? order.address.country) !== order.address.country,
    'card-attempts': (order.payment.cardAttempts ?? 0) >= rules.fraudCardAttempts,
    forwarder: order.payment.forwarder === true,
    'first-express': order.buyer.earlierOrders === 0 && order.payment.express && expensive,
  };
  return FRAUD_SIGNS.filter((sign) => shows[sign]);
}

/** What a line was sold for beside its list price, as per-mille of it: the lowest of an order; null where no line has a list price. */
export function lowestPrice(order: BareOrder, catalogue: OrdersCatalogue): LinePrice | null {
  const prices = order.lines.flatMap(({ product, unitPrice }): LinePrice[] => {
    const list = find(catalogue.products, product).prices[order.currency];
    return list === undefined ? [] : [{ product, unitPrice, list }];
  });
  return prices.sort((a, b) => a.unitPrice * b.list - b.unitPrice * a.list)[0] ?? null;
}

/** Minor units of the order's currency. */
export interface LinePrice {
  readonly product: string;
  readonly unitPrice: number;
  readonly list: number;
}

export const isTooLow = ({ unitPrice, list }: LinePrice, { rules }: OrdersCatalogue): boolean =>
  unitPrice * 1000 < list * rules.priceFloorPermille;

function pricedWrong(order: BareOrder, catalogue: OrdersCatalogue): boolean {
  const lowest = lowestPrice(order, catalogue);
  return lowest !== null && isTooLow(lowest, catalogue);
}

const sameGoods = (a: BareOrder, b: BareOrder): boolean =>
  a.lines.length === b.lines.length &&
  a.lines.every((line, i) => line.product === b.lines[i]?.product && line.quantity === b.lines[i]?.quantity);

/** The earlier order that an order repeats, where there is one. */
export function repeatedOrder(
  order: BareOrder,
  { catalogue, others }: Pick<ConditionContext, 'catalogue' | 'others'>,
): BareOrder | undefined {
  return others.find(
    (other) =>
      other.id !== order.id &&
      other.partOf === undefined &&
      other.buyer.id === order.buyer.id &&
      other.cancelled === undefined &&
      other.placedAt <= order.placedAt &&
      order.placedAt - other.placedAt <= catalogue.rules.duplicateMinutes * MINUTE &&
      (other.placedAt < order.placedAt || other.id < order.id) &&
      sameGoods(other, order),
  );
}

function stockVerdict(
  order: BareOrder,
  stage: OrderStateValue,
  { catalogue, stock }: ConditionContext,
): Verdict | null {
  if (stage.fulfilment !== 'unallocated') return null;
  let worst: Verdict | null = null;
  for (const line of order.lines) {
    const shelf = stock(line.product);
    if (shelf === undefined || availableToPromise(shelf) >= line.quantity) continue;
    const inTime = arrivalsOf(shelf)
      .filter(({ at }) => addOfficeTime(at, catalogue.rules.inboundMarginHours * HOUR, catalogue.hours) <= order.shipBy)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    if (inTime === 0 || availableToPromise(shelf) + inTime < line.quantity)
      return { decision: 'cancel', reason: 'stock' };
    worst = { decision: 'hold', reason: 'stock' };
  }
  return worst;
}

/**
 * Reads an order's conditions in the order in which the handbook does: what ends an order first, then what holds it.
 * Source: domain facts 1.7, the checklist for order validity.
 */
export function readConditions(order: BareOrder, stage: OrderStateValue, context: ConditionContext): Verdict {
  const { catalogue } = context;
  if (stage.review === 'cancellation-requested') return { decision: 'cancel', reason: 'buyer-request' };
  if (stage.payment === 'voided') return { decision: 'cancel', reason: 'payment' };
  if (isWithPlatform(order, stage, catalogue)) return { decision: 'wait' };
  if (restrictionsOn(catalogue, order.lines, order.market, context.now).length > 0)
    return { decision: 'cancel', reason: 'restricted' };
  if (fraudSigns(order, catalogue).length >= catalogue.rules.fraudSigns) return { decision: 'cancel', reason: 'fraud' };
  if (stage.payment === 'pending') return { decision: 'hold', reason: 'payment' };
  if (pricedWrong(order, catalogue)) return { decision: 'hold', reason: 'price' };
  if (repeatedOrder(order, context) !== undefined) return { decision: 'hold', reason: 'duplicate' };
  if (addressFaults(order.address).length > 0) return { decision: 'hold', reason: 'address' };
  return stockVerdict(order, stage, context) ?? { decision: 'confirm' };
}
