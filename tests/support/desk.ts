import type { Happening } from '../../src/kernel/happening.ts';
import type { Form } from '../../src/operations/market/form.ts';
import type { OrderHappening, OrderHappenings } from '../../src/operations/orders/happenings.ts';
import { ORDER, type Order, type OrderStateValue, stateOf } from '../../src/operations/orders/order.ts';
import { SHIPMENT, type Shipment } from '../../src/operations/orders/shipment.ts';
import { type OrderView, ordersOf, type ShipmentView } from '../../src/operations/orders/view.ts';
import { find } from '../../src/operations/shop/catalogue.ts';
import { type StockLevels, stockLevels } from '../../src/operations/shop/stock.ts';
import type { Opportunity } from '../../src/scoring/ledger.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { type OrderWish, quietForm, type Week } from './week.ts';
import { beginSitting, openOf } from './world.ts';

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
    const order = this.sitting.world.get(ORDER, id);
    if (order === undefined) throw new Error(`no order ${id}`);
    return order;
  }

  state(id: string): OrderStateValue {
    return stateOf(this.order(id));
  }

  /** The order as the trainee sees it. */
  seen(id: string): OrderView {
    const order = ordersOf(this.sitting.view()).orders.find((one) => one.id === id);
    if (order === undefined) throw new Error(`order ${id} is not to be seen`);
    return order;
  }

  stock(product: string): StockLevels {
    const levels = stockLevels(this.sitting.world, product);
    if (levels === undefined) throw new Error(`no stock of ${product}`);
    return levels;
  }

  shipment(order: string): Shipment {
    const shipment = this.sitting.world.get(SHIPMENT, this.order(order).shipment ?? '');
    if (shipment === undefined) throw new Error(`no shipment of ${order}`);
    return shipment;
  }

  /** The shipment as the trainee sees it. */
  seenShipment(order: string): ShipmentView {
    const id = this.order(order).shipment;
    const shipment = ordersOf(this.sitting.view()).shipments.find((one) => one.id === id);
    if (shipment === undefined) throw new Error(`no shipment of ${order} is to be seen`);
    return shipment;
  }

  /** What happened of that kind, to that subject where one is given. */
  happened<K extends keyof OrderHappenings>(kind: K, subject?: string): OrderHappening<K>[] {
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
    const own = find(form.catalogue.channels, order.channel).taxNumbers;
    const worth = lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
    const minor = ['JPY', 'TWD'].includes(order.currency) ? 1 : 100;
    const postal = (worth * market.rate) / (1000 * minor) <= form.catalogue.rules.cn22UpTo ? 'cn22' : 'cn23';
    return {
      order: id,
      form: mode.papers === 'invoice' ? 'commercial-invoice' : mode.id === 'ems' ? 'cn23' : postal,
      category: 'sale-of-goods',
      incoterm: mode.incoterm,
      taxNumber: market.tax !== undefined && worth <= market.tax.upTo ? (own?.[market.id] ?? market.tax.number) : null,
      lines: [...new Set(lines.map((line) => line.product))].map((id) => {
        const product = find(form.catalogue.products, id);
        const same = lines.filter((line) => line.product === id);
        return {
          product: id,
          description: form.truth.descriptions[id] ?? '',
          hs: product.hs,
          origin: product.origin,
          ...(market.id === 'DE' ? { identifier: product.sku } : {}),
          quantity: same.reduce((sum, line) => sum + line.quantity, 0),
          netGrams: product.grams * same.reduce((sum, line) => sum + line.quantity, 0),
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
