import type { ViewFrame, ViewReader } from '../duty.ts';
import { atClock, isWorkingDay } from '../shop/calendar.ts';
import { type Catalogue, catalogueOf, find } from '../shop/catalogue.ts';
import { eventsSeen, isDeliverySeen, isSaleSeen, showStock } from '../shop/seen.ts';
import { keepSame, pickShown, rememberShown } from '../shop/shown.ts';
import { STOCK } from '../shop/stock.ts';
import { closingBlocks } from './closing.ts';
import { DESK, type Desk } from './desk.ts';
import { publicStatus } from './dialects.ts';
import { INQUIRY, type Inquiry } from './inquiry.ts';
import { ORDER, type Order } from './order.ts';
import { shipmentOf } from './order-look-ups.ts';
import { PAYOUT, type Payout } from './payout.ts';
import { REVIEW, type Review } from './review.ts';
import { SHIPMENT, type Shipment } from './shipment.ts';
import {
  DESK_SHOWN,
  type DeskView,
  type GateView,
  INQUIRY_SHOWN,
  type InquiryView,
  ORDER_SHOWN,
  type OrdersView,
  type OrderView,
  PAYOUT_SHOWN,
  type PayoutView,
  REVIEW_SHOWN,
  type ReviewView,
  SHIPMENT_SHOWN,
  type ShipmentView,
} from './view.ts';
import { visibleStage } from './visible.ts';

const MINUTE = 60_000;

function showOrder(catalogue: Catalogue, order: Order, shipment: Shipment | undefined): OrderView {
  const { deliveredAt } = order;
  const stage = visibleStage(order, shipment);
  return {
    ...pickShown(order, ORDER_SHOWN),
    ...(deliveredAt !== undefined && isDeliverySeen(order, shipment, true) ? { deliveredAt } : {}),
    stage,
    status: publicStatus(find(catalogue.channels, order.channel).dialect, stage),
    closingBlocks: closingBlocks(order, stage),
  };
}

function showShipment(shipment: Shipment): ShipmentView {
  const { exception, pod, chargeableGrams, cost, checkedAt } = shipment;
  return {
    ...pickShown(shipment, SHIPMENT_SHOWN),
    events: eventsSeen(shipment, true),
    ...(shipment.handedOverAt === undefined ? {} : { chargeableGrams, cost }),
    ...(exception?.noticedAt === undefined ? {} : { exception }),
    ...(pod === undefined || (checkedAt ?? 0) < pod.date ? {} : { pod }),
  };
}

function gatesAt(now: number, { modes, hours }: Catalogue): GateView[] {
  return modes.map((mode) => {
    const closesAt = atClock(now, mode.cutOff);
    return {
      mode: mode.id,
      closesAt,
      open: isWorkingDay(now, hours) && now >= atClock(now, hours.opens) && now < closesAt,
    };
  });
}

/** Makes the function that returns the orders part of the view: the same object until a record changes or a gate closes. */
export function lookAtOrders(reader: ViewReader, { looksUp }: ViewFrame): () => OrdersView {
  const catalogue = catalogueOf(reader);
  const order = rememberShown((kept: Order, shipment?: Shipment) => showOrder(catalogue, kept, shipment));
  const [shipment, stock] = [rememberShown(showShipment), rememberShown(showStock)];
  const shown = <T extends object, Key extends keyof T>(keys: readonly Key[]) =>
    rememberShown((record: T) => pickShown(record, keys));
  const [desk, inquiry] = [shown<Desk, keyof DeskView>(DESK_SHOWN), shown<Inquiry, keyof InquiryView>(INQUIRY_SHOWN)];
  const [review, payout] = [
    shown<Review, keyof ReviewView>(REVIEW_SHOWN),
    shown<Payout, keyof PayoutView>(PAYOUT_SHOWN),
  ];
  const [gates, unseen] = [keepSame<readonly GateView[]>(), keepSame<OrdersView['unseen']>()];
  let last: { readonly version: number; readonly minute: number; readonly view: OrdersView } | null = null;

  const show = (): OrdersView => {
    const all = reader.all(ORDER);
    const waiting = Object.fromEntries(catalogue.channels.map((channel) => [channel.id, 0]));
    for (const kept of all) if (!isSaleSeen(kept, looksUp)) waiting[kept.channel] = (waiting[kept.channel] ?? 0) + 1;
    return {
      unseen: unseen(waiting),
      orders: all.filter((kept) => isSaleSeen(kept, looksUp)).map((kept) => order(kept, shipmentOf(reader, kept))),
      shipments: reader.all(SHIPMENT).map((record) => shipment(record)),
      inquiries: reader.all(INQUIRY).map((record) => inquiry(record)),
      reviews: reader.all(REVIEW).map((record) => review(record)),
      payouts: reader.all(PAYOUT).map((record) => payout(record)),
      stock: reader.all(STOCK).map((record) => stock(record)),
      desks: reader.all(DESK).map((record) => desk(record)),
      gates: gates(gatesAt(reader.now, catalogue)),
    };
  };
  return () => {
    const minute = Math.floor(reader.now / MINUTE);
    if (last === null || last.version !== reader.version || last.minute !== minute)
      last = { version: reader.version, minute, view: show() };
    return last.view;
  };
}
