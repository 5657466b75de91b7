import { join } from 'node:path';
import { readPackFolder } from '../../src/cli/pack-files.ts';
import type { Happening } from '../../src/kernel/happening.ts';
import type {
  ComingEvent,
  ComingOrder,
  EarlierAct,
  Form,
  OrderTruth,
  Situation,
} from '../../src/operations/market/form.ts';
import { shipByOf } from '../../src/operations/orders/freight.ts';
import type { OrderHappening, OrderHappeningKind } from '../../src/operations/orders/happenings.ts';
import { ORDER, type Order, type OrderLine, type OrderStateValue, stateOf } from '../../src/operations/orders/order.ts';
import { SHIPMENT, type Shipment } from '../../src/operations/orders/shipment.ts';
import { STOCK, type Stock } from '../../src/operations/orders/stock.ts';
import type { OrderView, ShipmentView } from '../../src/operations/orders/view.ts';
import { DAY, HOUR, startOfTaipeiDay } from '../../src/operations/shop/calendar.ts';
import { find } from '../../src/operations/shop/catalogue.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import type { CheckedPack, PackSource } from '../../src/scenario/pack.ts';
import type { Opportunity } from '../../src/scoring/ledger.ts';
import { Sitting } from '../../src/sitting/sitting.ts';

/** Minutes and hours of simulated time. */
export const hours = (amount: number): number => amount * HOUR;
export const minutes = (amount: number): number => amount * 60_000;
export const days = (amount: number): number => amount * DAY;

const FOLDER = join(import.meta.dirname, '../../scenarios/order-desk');

/** The order-desk pack as an instructor wrote it. */
export const packSource: PackSource = readPackFolder(FOLDER);

/** The order-desk pack, checked. */
export const orderDeskPack: CheckedPack = (() => {
  const { pack, problems } = checkPack(packSource);
  if (pack === null) throw new Error(`the order-desk pack has errors: ${JSON.stringify(problems)}`);
  return pack;
})();

const compiled = new Map<number, Form>();

/** The form of the order-desk pack for a seed; compiled once a test file. */
export function formFor(seed: number): Form {
  const form = compiled.get(seed) ?? compileForm(orderDeskPack, seed);
  compiled.set(seed, form);
  return form;
}

export const beginSitting = (form: Form): Sitting => Sitting.begin(form, 'practice', 'test-sitting');

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

/** When the sitting of a form starts: Monday's opening. */
export const openOf = (form: Form): number => form.days[0]?.open ?? form.beginsAt;

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

/** A sitting with the look-ups a test needs. Nothing of the engine is replaced: every act goes through the sitting's own door. */
export class TestDesk {
  readonly sitting: Sitting;

  constructor(form: Form) {
    this.sitting = beginSitting(form);
  }

  get open(): number {
    return openOf(this.sitting.form);
  }

  get now(): number {
    return this.sitting.now;
  }

  /** Lets time pass until so long after Monday's opening. */
  until(afterOpening: number): this {
    this.sitting.advance(this.open + afterOpening);
    return this;
  }

  /** Does something that must be allowed. */
  do(action: string, input: unknown): readonly Happening[] {
    const { refusal, happenings } = this.sitting.perform(action, input);
    if (refusal !== null) throw new Error(`${action} was refused: ${JSON.stringify(refusal)}`);
    return happenings;
  }

  /** The key of the refusal of something that must be refused and change nothing. */
  refused(action: string, input: unknown): string {
    const { version } = this.sitting.world;
    const { length } = this.sitting.journal;
    const { refusal } = this.sitting.perform(action, input);
    if (refusal === null) throw new Error(`${action} was not refused`);
    if (this.sitting.world.version !== version || this.sitting.journal.length !== length)
      throw new Error(`${action} was refused and changed something`);
    return refusal.key;
  }

  /** Opens every channel's list. */
  openLists(): this {
    for (const { id } of this.sitting.form.catalogue.channels) this.do('channel/open', { channel: id });
    return this;
  }

  order(id: string): Order {
    const order = this.sitting.world.get<Order>(ORDER, id);
    if (order === undefined) throw new Error(`no order ${id}`);
    return order;
  }

  state(id: string): OrderStateValue {
    return stateOf(this.order(id));
  }

  /** The order as the trainee sees it. */
  seen(id: string): OrderView {
    const order = this.sitting.view().orders.orders.find((one) => one.id === id);
    if (order === undefined) throw new Error(`order ${id} is not to be seen`);
    return order;
  }

  stock(product: string): Stock {
    const stock = this.sitting.world.get<Stock>(STOCK, product);
    if (stock === undefined) throw new Error(`no stock of ${product}`);
    return stock;
  }

  shipment(order: string): Shipment {
    const shipment = this.sitting.world.get<Shipment>(SHIPMENT, this.order(order).shipment ?? '');
    if (shipment === undefined) throw new Error(`no shipment of ${order}`);
    return shipment;
  }

  /** The shipment as the trainee sees it. */
  seenShipment(order: string): ShipmentView {
    const id = this.order(order).shipment;
    const shipment = this.sitting.view().orders.shipments.find((one) => one.id === id);
    if (shipment === undefined) throw new Error(`no shipment of ${order} is to be seen`);
    return shipment;
  }

  /** What happened of that kind, to that subject where one is given. */
  happened<K extends OrderHappeningKind>(kind: K, subject?: string): OrderHappening<K>[] {
    return this.sitting.journal.filter(
      (one) => one.kind === kind && (subject === undefined || one.subject.id === subject),
    ) as OrderHappening<K>[];
  }

  /** Packs, books and declares a confirmed order as the handbook says; the mode is the trainee's. */
  prepare(id: string, mode: string, carton = 'M'): this {
    this.do('parcel/pack', { orders: [id], carton });
    this.do('shipment/book', { bookings: [{ order: id, mode, grams: 500 }] });
    this.do('shipment/book', { bookings: [{ order: id, mode, grams: this.shipment(id).chargeableGrams }] });
    return this.declare(id);
  }

  /** Completes the paper with what the form's truth says is right. */
  declare(id: string, changed: Readonly<Record<string, unknown>> = {}): this {
    this.do('document/complete', { ...this.rightPaper(id), ...changed });
    return this;
  }

  /** The right paper of a booked order, as an input. */
  rightPaper(id: string): { order: string; lines: readonly Record<string, unknown>[] } & Record<string, unknown> {
    const { form } = this.sitting;
    const order = this.order(id);
    const mode = find(form.catalogue.modes, this.shipment(id).mode);
    const members = [order, ...(order.combined ?? []).map((other) => this.order(other))];
    const lines = members.flatMap((member) => member.lines);
    const market = find(form.catalogue.markets, order.market);
    const worth = lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
    const minor = ['JPY', 'TWD'].includes(order.currency) ? 1 : 100;
    const postal = (worth * market.rate) / (1000 * minor) <= form.catalogue.rules.cn22UpTo ? 'cn22' : 'cn23';
    return {
      order: id,
      form: mode.papers === 'invoice' ? 'commercial-invoice' : postal,
      category: 'sale-of-goods',
      incoterm: mode.incoterm,
      taxNumber: market.tax !== undefined && worth <= market.tax.upTo ? market.tax.number : null,
      lines: [...new Set(lines.map((line) => line.product))].map((id) => {
        const product = find(form.catalogue.products, id);
        const same = lines.filter((line) => line.product === id);
        return {
          product: id,
          description: form.truth.descriptions[id] ?? '',
          hs: product.hs,
          origin: product.origin,
          quantity: same.reduce((sum, line) => sum + line.quantity, 0),
          value: same.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0),
        };
      }),
    };
  }

  /** Confirms, prepares, hands over and enters the number. */
  ship(id: string, mode: string, carton = 'M'): this {
    this.do('order/confirm', { orders: [id] });
    this.prepare(id, mode, carton);
    this.do('batch/hand-over', { mode, orders: [id] });
    this.do('tracking/enter', { entries: [{ order: id, number: this.shipment(id).label }] });
    return this;
  }

  /** The opportunity of that indicator and kind, judged as of now. */
  opportunity(indicator: string, kind: string, subject?: string): Opportunity {
    const found = this.opportunities(indicator, kind, subject);
    if (found.length !== 1 || found[0] === undefined)
      throw new Error(`${found.length} opportunities ${indicator} ${kind}`);
    return found[0];
  }

  opportunities(indicator: string, kind: string, subject?: string): Opportunity[] {
    return this.sitting
      .ledger()
      .opportunities.filter(
        (one) =>
          one.indicator === indicator && one.kind === kind && (subject === undefined || one.subject.id === subject),
      );
  }

  /** Points earned by criterion. */
  points(indicator: string, kind: string, subject?: string): Record<string, number> {
    return Object.fromEntries(
      this.opportunity(indicator, kind, subject).findings.map((finding) => [finding.criterion, finding.earned]),
    );
  }

  /** Keys of critical errors made. */
  critical(): string[] {
    return this.sitting.ledger().critical.map((error) => error.key);
  }
}

/** A desk in a hand-made week, with every list opened. */
export function deskWith(week: Week | readonly OrderWish[]): TestDesk {
  return new TestDesk(quietForm('orders' in week ? week : { orders: week })).openLists();
}

/** The ids of a form's orders of that situation. */
export const ordersOf = (form: Form, situation: Situation): string[] =>
  form.coming.flatMap((event) =>
    event.kind === 'order/arrives' && form.truth.orders[event.order.id]?.situation === situation
      ? [event.order.id]
      : [],
  );
