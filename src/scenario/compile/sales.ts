import type { RandomStream } from '../../kernel/random.ts';
import type { ComingOrder } from '../../operations/market/form.ts';
import { offersFor, restrictionsOn, shipByOf, smallestParcel } from '../../operations/orders/freight.ts';
import type { Parcel } from '../../operations/orders/order.ts';
import type { OrderTruth, Situation } from '../../operations/orders/truth.ts';
import { DAY, HOUR, startOfTaipeiDay } from '../../operations/shop/calendar.ts';
import { find } from '../../operations/shop/catalogue.ts';
import { type Channel, takesPayments } from '../../operations/shop/channel.ts';
import type { Product } from '../../operations/shop/product.ts';
import type { OrderLine } from '../../operations/shop/sale.ts';
import type { Compiling } from './context.ts';
import { PackFault } from './pack-fault.ts';
import { makeBuyer } from './people.ts';

/** An order that its situation may still change. */
export type OrderDraft = { -readonly [K in keyof ComingOrder]: ComingOrder[K] };

export interface OrderWish {
  readonly situation: Situation;
  readonly placedAt: number;
  readonly channel?: string;
  readonly market?: string;
  readonly products?: readonly string[];
  /** The goods of an order that is otherwise ordinary. */
  readonly goods?: { readonly product: string; readonly quantity: number };
  readonly origin: string;
}

/** Ordinary orders leave alone what there is less of. */
export const LOW_STOCK = 10;

/** What the goods that a shop can sell hang on. */
export type Shop = Pick<Compiling, 'catalogue' | 'monday'>;

export const isForbidden = (c: Shop, product: string, market: string): boolean =>
  restrictionsOn(c.catalogue, [{ product, quantity: 1, unitPrice: 1 }], market, c.monday).length > 0;

export const sellable = (c: Shop, market: string): Product[] =>
  c.catalogue.products.filter(
    (product) =>
      product.stock.onHand >= LOW_STOCK &&
      product.prices[find(c.catalogue.markets, market).currency] !== undefined &&
      !isForbidden(c, product.id, market),
  );

export function lineOf(c: Pick<Compiling, 'catalogue'>, product: string, market: string, quantity: number): OrderLine {
  const unitPrice = find(c.catalogue.products, product).prices[find(c.catalogue.markets, market).currency] ?? 100;
  return { product, quantity, unitPrice };
}

/** The smallest carton that holds the goods; null where none does. */
export const cartonFor = (c: Pick<Compiling, 'catalogue'>, lines: readonly OrderLine[]): Parcel | null =>
  smallestParcel(c.catalogue, lines);

export const totalOf = (order: Pick<ComingOrder, 'lines' | 'shippingPaid'>): number =>
  order.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, order.shippingPaid);

/** Draws of a number before a pattern counts as used up: by chance this never happens to one with room for all. */
const MOST_DRAWS = 1000;

export function makeNumber(c: Compiling, random: RandomStream, pattern: string): string {
  for (let attempt = 0; attempt < MOST_DRAWS; attempt += 1) {
    const number = pattern.replace(/[#@]/g, (mark) =>
      mark === '#' ? String(random.int(0, 9)) : String.fromCharCode(65 + random.int(0, 25)),
    );
    if (c.numbers.has(number)) continue;
    c.numbers.add(number);
    return number;
  }
  throw new PackFault('numbers-used-up', 'channels.yaml', ['channels'], { found: pattern });
}

/** Whether one parcel and one mode bring the goods to a market within the express promise of a channel. */
export function arrivesInTime(c: Shop, channel: Channel, market: string, lines: readonly OrderLine[]): boolean {
  const parcel = cartonFor(c, lines);
  const deliverBy = c.monday + 1000 * DAY;
  if (parcel === null || lines.length === 0) return false;
  const days = channel.promiseDays[market]?.express ?? 5;
  const offers = offersFor(c.catalogue, { channel: channel.id, market, lines, deliverBy }, parcel, c.monday);
  return offers.some((offer) => (find(c.catalogue.modes, offer.mode).lanes[market]?.days ?? 99) < days);
}

/** Lines of ordinary goods that one parcel can bring in time by at least one mode. */
function makeLines(c: Compiling, random: RandomStream, channel: Channel, market: string): OrderLine[] {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const count = random.chance(300) ? 2 : 1;
    const products = random.shuffle(sellable(c, market)).slice(0, count);
    const lines = products.map((product) => lineOf(c, product.id, market, random.pick([1, 1, 1, 2, 2, 3])));
    if (arrivesInTime(c, channel, market, lines)) return lines;
  }
  throw new PackFault('nothing-to-send', 'channels.yaml', ['channels'], { channel: channel.id, market });
}

const promiseOf = (channel: Channel, market: string, placedAt: number, express: boolean): number => {
  const promise = channel.promiseDays[market];
  return startOfTaipeiDay(placedAt) + ((express ? promise?.express : promise?.usual) ?? 14) * DAY + DAY - 1;
};

/** Sets the purchase time of an order, and the deadlines that depend on it. */
export function placeAt(c: Compiling, order: OrderDraft, placedAt: number): void {
  const channel = find(c.catalogue.channels, order.channel);
  order.placedAt = placedAt;
  order.shipBy = shipByOf(placedAt, channel.handlingDays, c.catalogue.hours);
  order.deliverBy = promiseOf(channel, order.market, placedAt, order.payment.express);
}

/** An ordinary order: paid, complete, in stock, allowed. */
export function draftOrder(c: Compiling, random: RandomStream, wish: OrderWish): OrderDraft {
  const channels = c.catalogue.channels.filter(
    ({ markets }) => wish.market === undefined || markets.includes(wish.market),
  );
  const channel = wish.channel === undefined ? random.pick(channels) : find(c.catalogue.channels, wish.channel);
  const market = wish.market ?? random.pick(channel.markets);
  const { currency, languages } = find(c.catalogue.markets, market);
  const { buyer, address } = makeBuyer(c, random, market, languages);
  const promise = channel.promiseDays[market];
  const express = promise !== undefined && promise.express < promise.usual && random.chance(150);
  const lines = makeLines(c, random, channel, market);
  const shippingPaid = channel.shippingFees[market] ?? 0;
  const order: OrderDraft = {
    id: `O-${String(c.orders.length + 1).padStart(3, '0')}`,
    number: makeNumber(c, random, channel.numberPattern),
    channel: channel.id,
    market,
    buyer,
    address,
    placedAt: wish.placedAt,
    shipBy: 0,
    deliverBy: 0,
    currency,
    lines,
    shippingPaid: express ? shippingPaid * 2 : shippingPaid,
    total: 0,
    payment: takesPayments(channel)
      ? { express }
      : { billingCountry: market, cardAttempts: random.pick([1, 1, 1, 2]), forwarder: false, express },
    paid: channel.dialect === 'own-store' && random.chance(500) ? 'authorised' : 'captured',
    paymentExpiry: 72 * HOUR,
    ...(random.chance(150) ? { note: `notes.${random.int(1, 6)}` } : {}),
  };
  placeAt(c, order, wish.placedAt);
  order.total = totalOf(order);
  return order;
}

/** The truth of an ordinary order: its journey is quick and its buyer content. */
export function plainTruth(random: RandomStream, situation: Situation): OrderTruth {
  return {
    situation,
    journey: { pacePermille: random.int(70, 100) * 10, recovery: random.int(3, 8) * HOUR },
    acceptance: {
      kind: random.chance(400) ? 'accepts' : 'silent',
      after: random.int(4, 30) * HOUR,
      settles: 0,
      refundPermille: 0,
    },
  };
}

/** Puts a finished draft into the form. */
export function putOrder(c: Compiling, order: OrderDraft, truth: OrderTruth, origin: string): ComingOrder {
  const whole: ComingOrder = { ...order, total: totalOf(order) };
  c.orders.push(whole);
  c.truth[whole.id] = truth;
  c.origin.set(whole.id, origin);
  c.coming.push({ kind: 'order/arrives', at: whole.placedAt, order: whole });
  return whole;
}
