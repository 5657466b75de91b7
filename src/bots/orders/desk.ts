import type { Rows } from '../../kernel/rows.ts';
import type { Freight } from '../../operations/orders/freight.ts';
import type { OrdersCatalogue } from '../../operations/orders/house.ts';
import type { Inquiry } from '../../operations/orders/inquiry.ts';
import { type OrderView, ordersOf, type ShipmentView } from '../../operations/orders/view.ts';
import type { StockView } from '../../operations/shop/seen.ts';
import type { TraineeView } from '../../operations/trainee-view.ts';
import type { Read } from '../bot.ts';

/** A bot's desk: the view with the look-ups a person does with a glance. */
export class Desk {
  readonly view: TraineeView;
  readonly catalogue: OrdersCatalogue;
  readonly read: Read;
  readonly #orders: ReadonlyMap<string, OrderView>;
  readonly #shipments: ReadonlyMap<string, ShipmentView>;
  readonly #stock: ReadonlyMap<string, StockView>;

  constructor(view: TraineeView, catalogue: OrdersCatalogue, read: Read) {
    this.view = view;
    this.read = read;
    this.catalogue = catalogue;
    this.#orders = new Map(ordersOf(view).orders.map((order) => [order.id, order]));
    this.#shipments = new Map(ordersOf(view).shipments.map((shipment) => [shipment.id, shipment]));
    this.#stock = new Map(ordersOf(view).stock.map((stock) => [stock.id, stock]));
  }

  get now(): number {
    return this.view.now;
  }

  get orders(): Rows<OrderView> {
    return ordersOf(this.view).orders;
  }

  order(id: string | undefined): OrderView | undefined {
    return id === undefined ? undefined : this.#orders.get(id);
  }

  stock(product: string): StockView | undefined {
    return this.#stock.get(product);
  }

  shipmentOf(order: OrderView): ShipmentView | undefined {
    return order.shipment === undefined ? undefined : this.#shipments.get(order.shipment);
  }

  /** Orders in the same parcel, the leading one first. */
  parcel(order: OrderView): OrderView[] {
    return [order, ...(order.combined ?? []).flatMap((id) => this.order(id) ?? [])];
  }

  openInquiries(): Inquiry[] {
    return ordersOf(this.view).inquiries.filter((inquiry) => inquiry.answer === undefined);
  }

  /** The catalogue, and which carriers are on strike. */
  get freight(): Freight {
    const struck = ordersOf(this.view).gates.flatMap(({ mode, standsUntil }) =>
      standsUntil === undefined ? [] : [[mode, standsUntil] as const],
    );
    return struck.length === 0 ? this.catalogue : { ...this.catalogue, strikes: Object.fromEntries(struck) };
  }

  gateOpen(mode: string): boolean {
    return ordersOf(this.view).gates.some((gate) => gate.mode === mode && gate.open);
  }
}

/** The order desk of a view; nothing lies on it in packs that train other duties. */
export const orderDeskOf = (view: TraineeView, catalogue: OrdersCatalogue, read: Read): Desk =>
  new Desk(view, catalogue, read);
