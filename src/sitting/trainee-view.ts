import type { World } from '../kernel/world.ts';
import { closingBlocks } from '../operations/orders/closing.ts';
import { DESK } from '../operations/orders/desk.ts';
import { publicStatus } from '../operations/orders/dialects.ts';
import { INQUIRY } from '../operations/orders/inquiry.ts';
import { ORDER, type Order, type OrderStateValue, stateOf } from '../operations/orders/order.ts';
import { PAYOUT } from '../operations/orders/payout.ts';
import { REVIEW } from '../operations/orders/review.ts';
import { SHIPMENT, type Shipment } from '../operations/orders/shipment.ts';
import type { GateView, NoticeView, OrdersView, OrderView, ShipmentView } from '../operations/orders/view.ts';
import { visibleEvents, visibleState } from '../operations/orders/visible.ts';
import { atClock, isWorkingDay, type WorkingDay } from '../operations/shop/calendar.ts';
import { find } from '../operations/shop/catalogue.ts';
import { STOCK } from '../operations/shop/stock.ts';
import type { TraineeView } from '../operations/trainee-view.ts';
import type { WholeCatalogue } from '../operations/whole-catalogue.ts';
import { noticeOf } from './notices.ts';
import { ServiceViewMaker } from './service-view.ts';

/** What of a form the view is made with: its days and its catalogue. The truth is not among it. */
export interface ViewFrame {
  readonly days: readonly WorkingDay[];
  readonly catalogue: WholeCatalogue;
  readonly duties: readonly string[];
  /** Whether answers are looked over at once: in practice. */
  readonly feedback: boolean;
}

const NO_ORDERS: OrdersView = {
  unseen: {},
  orders: [],
  shipments: [],
  inquiries: [],
  reviews: [],
  payouts: [],
  stock: [],
  desks: [],
  gates: [],
};

/** Makes the trainee's view of a world, and only here: what this file does not copy, nobody sees. */
export class ViewMaker {
  readonly #world: World;
  readonly #frame: ViewFrame;
  readonly #orders = new WeakMap<Order, { shipment: Shipment | undefined; view: OrderView }>();
  readonly #shipments = new WeakMap<Shipment, ShipmentView>();
  readonly #service: ServiceViewMaker | null;
  readonly #notices: NoticeView[] = [];
  #read = 0;
  #cached: { version: number; minute: number; view: OrdersView } | null = null;

  constructor(world: World, frame: ViewFrame) {
    this.#world = world;
    this.#frame = frame;
    const { service } = frame.catalogue;
    this.#service = service === undefined ? null : new ServiceViewMaker(world, service, frame.feedback);
  }

  view(): TraineeView {
    const { now } = this.#world;
    const { days } = this.#frame;
    const found = days.findIndex((day) => now < day.close);
    const index = found === -1 ? days.length - 1 : found;
    const day = days[index] as WorkingDay;
    return {
      now,
      day: { index, ...day },
      days: days.length,
      over: now >= (days.at(-1)?.close ?? 0),
      orders: this.#frame.duties.includes('T3') ? this.#ordersView() : NO_ORDERS,
      ...(this.#service === null ? {} : { service: this.#service.view() }),
      notices: this.#readNotices(),
    };
  }

  /** The same object as long as no record has changed and no gate has closed. */
  #ordersView(): OrdersView {
    const world = this.#world;
    const minute = Math.floor(world.now / 60_000);
    if (this.#cached !== null && this.#cached.version === world.version && this.#cached.minute === minute)
      return this.#cached.view;
    const orders = world.all(ORDER);
    const seen = orders.filter((order) => stateOf(order).review !== 'unseen');
    const unseen = Object.fromEntries(this.#frame.catalogue.channels.map((channel) => [channel.id, 0]));
    for (const order of orders)
      if (stateOf(order).review === 'unseen') unseen[order.channel] = (unseen[order.channel] ?? 0) + 1;
    const view: OrdersView = {
      unseen,
      orders: seen.map((order) => this.#order(order)),
      shipments: world.all(SHIPMENT).map((shipment) => this.#shipment(shipment)),
      inquiries: world.all(INQUIRY),
      reviews: world.all(REVIEW),
      payouts: world.all(PAYOUT),
      stock: world.all(STOCK),
      desks: world.all(DESK).map(({ accounts: _accounts, ...desk }) => ({ ...desk, accounts: {} })),
      gates: this.#gates(),
    };
    this.#cached = { version: world.version, minute, view };
    return view;
  }

  #order(order: Order): OrderView {
    const shipment = order.shipment === undefined ? undefined : this.#world.get(SHIPMENT, order.shipment);
    const known = this.#orders.get(order);
    if (known !== undefined && known.shipment === shipment) return known.view;
    const stage: OrderStateValue = visibleState(this.#world, order);
    const view: OrderView = {
      ...(stage.fulfilment === 'delivered' ? order : withoutDelivery(order)),
      deductions: 0,
      // The lifecycle as stored knows more than the trainee: the view's is the visible one.
      state: { value: stage, context: {} },
      stage,
      status: publicStatus(find(this.#frame.catalogue.channels, order.channel).dialect, stage),
      closingBlocks: closingBlocks(order, stage),
    };
    this.#orders.set(order, { shipment, view });
    return view;
  }

  #shipment(shipment: Shipment): ShipmentView {
    const known = this.#shipments.get(shipment);
    if (known !== undefined) return known;
    const { exception, pod, chargeableGrams, cost, resumesAt: _resumesAt, ...shown } = shipment;
    const view: ShipmentView = {
      ...shown,
      events: visibleEvents(shipment),
      ...(shipment.handedOverAt === undefined ? {} : { chargeableGrams, cost }),
      ...(exception?.noticedAt === undefined ? {} : { exception }),
      ...(pod === undefined || (shipment.checkedAt ?? 0) < pod.date ? {} : { pod }),
    };
    this.#shipments.set(shipment, view);
    return view;
  }

  #gates(): GateView[] {
    const { now } = this.#world;
    const { modes, hours } = this.#frame.catalogue;
    return modes.map((mode) => {
      const closesAt = atClock(now, mode.cutOff);
      return {
        mode: mode.id,
        closesAt,
        open: isWorkingDay(now, hours) && now >= atClock(now, hours.opens) && now < closesAt,
      };
    });
  }

  #readNotices(): readonly NoticeView[] {
    const { journal } = this.#world;
    if (this.#read === journal.length) return this.#notices;
    const start = this.#frame.days[0]?.open ?? 0;
    for (; this.#read < journal.length; this.#read += 1) {
      const happening = journal[this.#read];
      if (happening === undefined || happening.at < start) continue;
      const notice = noticeOf(this.#world, happening, this.#frame.duties);
      if (notice !== null) this.#notices.push(notice);
    }
    return this.#notices;
  }
}

/** An order as if it had not been delivered: the trainee has not looked yet. */
function withoutDelivery(order: Order): Order {
  if (order.deliveredAt === undefined) return order;
  const { deliveredAt: _deliveredAt, ...rest } = order;
  return rest;
}
