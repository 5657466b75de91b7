import type { ComingEvent, ComingOrder, EarlierAct, Form } from '../../src/operations/market/form.ts';
import { shipByOf } from '../../src/operations/orders/freight.ts';
import type { OrderTruth } from '../../src/operations/orders/truth.ts';
import { DAY, HOUR, startOfTaipeiDay } from '../../src/operations/shop/calendar.ts';
import { find } from '../../src/operations/shop/catalogue.ts';
import type { OrderLine } from '../../src/operations/shop/sale.ts';
import { formFor, hours, openOf } from './world.ts';

const QUIET: OrderTruth = {
  situation: 'plain',
  journey: { pacePermille: 800, recovery: hours(4) },
  acceptance: { kind: 'silent', after: 0, settles: 0, refundPermille: 0 },
};

/** A hand-made order; what is not given is ordinary: paid, complete, in stock, allowed, in time. */
export interface OrderWish extends Partial<Omit<ComingOrder, 'lines' | 'placedAt' | 'total'>> {
  readonly lines?: readonly (Omit<OrderLine, 'unitPrice'> & { readonly unitPrice?: number })[];
  /** Ms after the opening of Monday at which it was placed; negative: before. */
  readonly placed?: number;
  readonly truth?: Partial<OrderTruth>;
}

/** What beside orders happens in a hand-made week. */
export interface Week {
  readonly orders: readonly OrderWish[];
  readonly stock?: Readonly<
    Record<string, { readonly onHand: number; readonly inbound?: { readonly at: number; readonly quantity: number } }>
  >;
  /** Built with the form's Monday opening. */
  readonly coming?: (open: number) => readonly ComingEvent[];
  readonly earlier?: (open: number) => readonly EarlierAct[];
}

const ADDRESSES: Readonly<Record<string, ComingOrder['address']>> = {
  US: { name: 'Ada Stone', street: '12 Alder Street', city: 'Portland', state: 'OR', postcode: '97205', country: 'US' },
  JP: {
    name: 'Yuki Sato',
    street: '2-3-8 Taishido',
    unit: 'Room 101',
    city: 'Setagaya-ku',
    state: 'Tokyo',
    postcode: '154-0023',
    country: 'JP',
  },
  SG: {
    name: 'Hui Min Tan',
    street: 'Blk 12 Ang Mo Kio Avenue 3',
    unit: '#05-123',
    city: 'Singapore',
    postcode: '560123',
    country: 'SG',
  },
  MY: {
    name: 'Farah Nair',
    street: 'No. 5, Jalan Burma',
    city: 'George Town',
    state: 'Pulau Pinang',
    postcode: '10350',
    country: 'MY',
  },
  DE: { name: 'Lena Vogel', street: 'Am Dobben 7', city: 'Bremen', postcode: '28195', country: 'DE' },
  AU: { name: 'Jack Murray', street: '9 King Street', city: 'Newtown', state: 'NSW', postcode: '2042', country: 'AU' },
};

/** A complete address in that market. */
export function addressIn(market: string): ComingOrder['address'] {
  const address = ADDRESSES[market];
  if (address === undefined) throw new Error(`no address in ${market}`);
  return address;
}

function makeOrder(form: Form, wish: OrderWish, index: number): ComingOrder {
  const { placed = -hours(1), truth: _truth, lines: wished, ...given } = wish;
  const { catalogue } = form;
  const channel = find(catalogue.channels, given.channel ?? 'harbour');
  const market = find(catalogue.markets, given.market ?? 'JP');
  const placedAt = openOf(form) + placed;
  const id = given.id ?? `O-${index + 1}`;
  const lines = (wished ?? [{ product: 'oolong-pouch', quantity: 1 }]).map((line) => ({
    ...line,
    unitPrice: line.unitPrice ?? find(catalogue.products, line.product).prices[market.currency] ?? 100,
  }));
  const shippingPaid = given.shippingPaid ?? channel.shippingFees[market.id] ?? 0;
  const address = given.address ?? addressIn(market.id);
  return {
    id,
    number: `HB${String(10_000 + index)}`,
    channel: channel.id,
    market: market.id,
    buyer: { id: `B-${id}`, name: address.name, language: market.languages[0] ?? 'en', earlierOrders: 2 },
    address,
    placedAt,
    shipBy: shipByOf(placedAt, channel.handlingDays, catalogue.hours),
    deliverBy: startOfTaipeiDay(placedAt) + ((channel.promiseDays[market.id]?.usual ?? 14) + 1) * DAY - 1,
    currency: market.currency,
    payment: { billingCountry: market.id, cardAttempts: 1, forwarder: false, express: false },
    paid: 'captured',
    paymentExpiry: hours(72),
    ...given,
    lines,
    shippingPaid,
    total: lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, shippingPaid),
  };
}

/** A form with nothing in it but these orders and events: the pack's own catalogue, stock and calendar. */
export function quietForm(week: Week): Form {
  const form = formFor(1);
  const open = openOf(form);
  const orders = week.orders.map((wish, i) => makeOrder(form, wish, i));
  const arrivals = orders.map((order): ComingEvent => ({ kind: 'order/arrives', at: order.placedAt, order }));
  const coming = [...arrivals, ...(week.coming?.(open) ?? [])].sort((a, b) => a.at - b.at);
  return {
    ...form,
    beginsAt: Math.min(open, ...coming.map((event) => event.at)) - HOUR,
    stock: form.stock.map(({ product, onHand }) => ({ product, onHand, ...week.stock?.[product] })),
    coming,
    earlier: week.earlier?.(open) ?? [],
    truth: {
      ...form.truth,
      orders: Object.fromEntries(orders.map((order, i) => [order.id, { ...QUIET, ...week.orders[i]?.truth }])),
    },
  };
}
