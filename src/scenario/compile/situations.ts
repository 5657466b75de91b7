import type { RandomStream } from '../../kernel/random.ts';
import type { OrderTruth, Situation } from '../../operations/orders/truth.ts';
import { type Address, addressFaults } from '../../operations/shop/buyer.ts';
import { HOUR, MINUTE } from '../../operations/shop/calendar.ts';
import { find } from '../../operations/shop/catalogue.ts';
import { takesPayments } from '../../operations/shop/channel.ts';
import { inTwd } from '../../operations/shop/market.ts';
import type { Compiling } from './context.ts';
import {
  draftOrder,
  isForbidden,
  lineOf,
  type OrderDraft,
  type OrderWish,
  plainTruth,
  putOrder,
  totalOf,
} from './sales.ts';

/** Changes an ordinary order and its truth into those of a situation. */
type Twist = (
  c: Compiling,
  random: RandomStream,
  order: OrderDraft,
  truth: Mutable<OrderTruth>,
  wish: OrderWish,
) => void;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Takes away what the country's mail cannot do without: of a country without rules of its own, the postcode, which every address needs. */
function spoil(address: Address): Address {
  const { unit, local, ...unitless } = address;
  if (unit !== undefined) return local === undefined ? unitless : { ...unitless, local: { ...local, unit: '' } };
  const { state: _state, ...stateless } = address;
  const cut = { ...address, postcode: address.postcode.slice(0, -1) };
  return [stateless, cut].find((each) => addressFaults(each).length > 0) ?? { ...address, postcode: '' };
}

const addSign = (random: RandomStream, order: OrderDraft, sign: number, attempts: number): void => {
  const elsewhere = ['RO', 'BR', 'NG', 'UA'];
  if (sign === 0) order.payment = { ...order.payment, billingCountry: random.pick(elsewhere) };
  if (sign === 1) order.payment = { ...order.payment, cardAttempts: attempts + random.int(0, 4) };
  if (sign === 2) {
    order.payment = { ...order.payment, forwarder: true };
    order.address = { ...order.address, street: `${order.address.street}, c/o ParcelBridge Forwarding` };
  }
};

const TWISTS: Partial<Record<Situation, Twist>> = {
  'unpaid-then-paid': (_c, random, order, truth) => {
    order.paid = 'pending';
    truth.pays = order.placedAt + random.int(5, 20) * HOUR;
  },
  'unpaid-never': (_c, random, order) => {
    order.paid = 'pending';
    order.paymentExpiry = random.int(20, 26) * HOUR;
  },
  'address-incomplete': (_c, random, order, truth) => {
    truth.answer = { after: random.int(2, 4) * HOUR, outcome: 'cleared', address: order.address };
    order.address = spoil(order.address);
  },
  restricted: (c, random, order) => {
    const forbidden = c.catalogue.products.filter(
      (product) => isForbidden(c, product.id, order.market) && product.prices[order.currency] !== undefined,
    );
    order.lines = [lineOf(c, random.pick(forbidden).id, order.market, random.int(1, 2))];
  },
  fraud: (c, random, order) => {
    const signs = random.shuffle([0, 1, 2]).slice(0, random.int(2, 3));
    for (const sign of signs) addSign(random, order, sign, c.catalogue.rules.fraudCardAttempts);
    order.buyer = { ...order.buyer, earlierOrders: 0 };
  },
  'one-fraud-sign': (c, random, order) => addSign(random, order, random.int(0, 2), c.catalogue.rules.fraudCardAttempts),
  'price-error': (_c, random, order, truth) => {
    order.lines = order.lines.map((line) => ({
      ...line,
      unitPrice: Math.max(1, Math.floor((line.unitPrice * random.int(9, 30)) / 100)),
    }));
    truth.answer = { after: random.int(1, 3) * HOUR, outcome: 'failed' };
  },
  'price-promotion': (_c, random, order, truth) => {
    order.lines = order.lines.map((line) => ({
      ...line,
      unitPrice: Math.floor((line.unitPrice * random.int(40, 48)) / 100),
    }));
    truth.answer = { after: random.int(1, 3) * HOUR, outcome: 'cleared' };
  },
  'stock-short': (c, random, order, _truth, wish) => {
    const product = random.pick(pricedIn(c, order.market, false, wish.products));
    order.lines = [
      lineOf(c, product, order.market, find(c.catalogue.products, product).stock.onHand + random.int(1, 3)),
    ];
  },
  'stock-awaited': (c, random, order, _truth, wish) => {
    const product = random.pick(pricedIn(c, order.market, false, wish.products));
    const own = order.lines.slice(0, 1).map((line) => ({ ...line, quantity: 1 }));
    order.lines = [
      ...own,
      lineOf(c, product, order.market, find(c.catalogue.products, product).stock.onHand + random.int(1, 3)),
    ];
  },
};

/** Situations that only a shop meets that screens payments itself: on a marketplace the platform does. */
export const AT_OWN_STORE: ReadonlySet<Situation> = new Set(['fraud', 'one-fraud-sign']);

/** The products of a list, or all, that a market has a price for and that may or may not go there. */
const pricedIn = (c: Compiling, market: string, forbidden: boolean, among?: readonly string[]): string[] =>
  c.catalogue.products
    .filter(
      ({ id, prices }) =>
        prices[find(c.catalogue.markets, market).currency] !== undefined && among?.includes(id) !== false,
    )
    .map(({ id }) => id)
    .filter((id) => isForbidden(c, id, market) === forbidden);

/** Markets in which what is wished for can occur at all. */
function marketsFor(c: Compiling, { situation, products }: OrderWish): string[] {
  const sold = c.catalogue.markets
    .map(({ id }) => id)
    .filter((id) => c.catalogue.channels.some(({ markets }) => markets.includes(id)));
  if (situation === 'restricted') return sold.filter((id) => pricedIn(c, id, true).length > 0);
  return products === undefined || !situation.startsWith('stock-')
    ? sold
    : sold.filter((id) => pricedIn(c, id, false, products).length > 0);
}

/** A wish with the channel or market in which its situation can occur. */
function placed(c: Compiling, random: RandomStream, wish: OrderWish): OrderWish {
  if (wish.channel !== undefined) return wish;
  if (AT_OWN_STORE.has(wish.situation)) {
    const own = c.catalogue.channels.find((channel) => !takesPayments(channel));
    if (own === undefined) throw new Error(`pack: ${wish.situation} needs a channel of the own store`);
    return { ...wish, channel: own.id };
  }
  return { ...wish, market: wish.market ?? random.pick(marketsFor(c, wish)) };
}

/** Makes an order of a situation; for a double order, also its twin. */
export function makeOrder(c: Compiling, random: RandomStream, wish: OrderWish): OrderDraft {
  const order = draftOrder(c, random, placed(c, random, wish));
  const truth: Mutable<OrderTruth> = plainTruth(random, wish.situation);
  // A high value with express shipping is a fraud sign for a new buyer. Only the situations about fraud may have signs.
  if (inTwd(totalOf(order), find(c.catalogue.markets, order.market)) > c.catalogue.rules.fraudValue)
    order.buyer = { ...order.buyer, earlierOrders: 3 };
  if (wish.goods !== undefined) order.lines = [lineOf(c, wish.goods.product, order.market, wish.goods.quantity)];
  TWISTS[wish.situation]?.(c, random, order, truth, wish);
  putOrder(c, order, truth, wish.origin);
  if (wish.situation === 'double-order') addTwin(c, random, order);
  if (wish.situation === 'buyer-cancels')
    c.coming.push({ kind: 'order/cancel-asked', at: order.placedAt + random.int(2, 4) * HOUR, order: order.id });
  return order;
}

/** Adds the second of a double order: the same goods for the same buyer, minutes later. The first one is an ordinary order. */
function addTwin(c: Compiling, random: RandomStream, first: OrderDraft): void {
  const later = first.placedAt + random.int(3, c.catalogue.rules.duplicateMinutes - 5) * MINUTE;
  const copy = draftOrder(c, random.fork('twin'), {
    situation: 'double-order',
    placedAt: later,
    channel: first.channel,
    market: first.market,
    origin: 'twin',
  });
  const twin: OrderDraft = { ...first, id: copy.id, number: copy.number, placedAt: later };
  const firstTruth = c.truth[first.id];
  if (firstTruth !== undefined) c.truth[first.id] = { ...firstTruth, situation: 'plain' };
  putOrder(
    c,
    twin,
    {
      ...plainTruth(random, 'double-order'),
      answer: { after: random.int(1, 3) * HOUR, outcome: random.chance(600) ? 'failed' : 'cleared' },
    },
    'twin',
  );
}
