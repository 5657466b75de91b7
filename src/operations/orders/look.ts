import type { RecordBase, RecordKind } from '../../kernel/records.ts';
import type { ViewFrame, ViewReader } from '../duty.ts';
import { atClock, DAY, isWorkingDay, startOfTaipeiDay } from '../shop/calendar.ts';
import { type Catalogue, catalogueOf, find } from '../shop/catalogue.ts';
import { eventsSeen, isDeliverySeen, isSaleSeen, showStock } from '../shop/seen.ts';
import { keepParts, keepSame, pickShown } from '../shop/shown.ts';
import { changedSince, ShownList } from '../shop/shown-list.ts';
import { STOCK } from '../shop/stock.ts';
import { closingBlocks } from './closing.ts';
import { DESK } from './desk.ts';
import { publicStatus } from './dialects.ts';
import { INQUIRY } from './inquiry.ts';
import { ORDER, type Order, UNSEEN_AT } from './order.ts';
import { shipmentOf } from './order-look-ups.ts';
import { PAYOUT } from './payout.ts';
import { REVIEW } from './review.ts';
import { SHIPMENT, type Shipment } from './shipment.ts';
import { strikeUntil } from './strike.ts';
import {
  DESK_SHOWN,
  type GateView,
  INQUIRY_SHOWN,
  ORDER_SHOWN,
  type OrdersView,
  type OrderView,
  PAYOUT_SHOWN,
  REVIEW_SHOWN,
  SHIPMENT_SHOWN,
  type ShipmentView,
} from './view.ts';
import { visibleStage } from './visible.ts';

function showOrder(catalogue: Catalogue, order: Order, shipment: Shipment | undefined): OrderView {
  const { deliveredAt } = order;
  const stage = visibleStage(order, shipment);
  return {
    ...pickShown(order, ORDER_SHOWN),
    ...(deliveredAt !== undefined && isDeliverySeen(order, shipment, true) ? { deliveredAt } : {}),
    stage,
    status: publicStatus(find(catalogue.channels, order.channel).dialect, stage, order.refunded),
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

/** The gates now, and the next moment at which they stand otherwise by themselves. */
function gatesOf(reader: ViewReader, { modes, hours }: Catalogue): readonly [gates: GateView[], until: number] {
  const { now } = reader;
  const opensAt = atClock(now, hours.opens);
  const gates = modes.map((mode): GateView => {
    const closesAt = atClock(now, mode.cutOff);
    const standsUntil = strikeUntil(reader, mode.id);
    const isDaytime = isWorkingDay(now, hours) && now >= opensAt && now < closesAt;
    return {
      mode: mode.id,
      closesAt,
      open: isDaytime && standsUntil === null,
      ...(standsUntil === null ? {} : { standsUntil }),
    };
  });
  const times = gates.flatMap(({ closesAt, standsUntil = closesAt }) => [closesAt, standsUntil]);
  return [gates, Math.min(...[startOfTaipeiDay(now) + DAY, opensAt, ...times].filter((at) => at > now))];
}

/** Makes the function that returns the gates: looked at anew when a record has changed, or one of their times has come. */
function lookAtGates(reader: ViewReader, catalogue: Catalogue): () => readonly GateView[] {
  const same = keepSame<readonly GateView[]>();
  let last: { readonly version: number; readonly until: number; readonly gates: readonly GateView[] } | null = null;
  return () => {
    if (last === null || last.version !== reader.version || reader.now >= last.until) {
      const [gates, until] = gatesOf(reader, catalogue);
      last = { version: reader.version, until, gates: same(gates) };
    }
    return last.gates;
  };
}

/** Makes the function that returns the orders part of the view: the same object until a record changes or a gate closes. */
export function lookAtOrders(reader: ViewReader, { looksUp }: ViewFrame): () => OrdersView {
  const catalogue = catalogueOf(reader);
  const list = <T extends RecordBase, View>(kind: RecordKind<T>, show: (record: T) => View | null) =>
    new ShownList(reader, kind, show);
  const picked = <T extends RecordBase, Key extends keyof T>(kind: RecordKind<T>, keys: readonly Key[]) =>
    list(kind, (record): Pick<T, Key> => pickShown(record, keys));
  const orders = list(ORDER, (kept) =>
    isSaleSeen(kept, looksUp) ? showOrder(catalogue, kept, shipmentOf(reader, kept)) : null,
  );
  const shipments = list(SHIPMENT, showShipment);
  const moved = changedSince(reader, SHIPMENT);
  const [inquiries, reviews] = [picked(INQUIRY, INQUIRY_SHOWN), picked(REVIEW, REVIEW_SHOWN)];
  const [payouts, stock, desks] = [
    picked(PAYOUT, PAYOUT_SHOWN),
    list(STOCK, (book) => showStock(reader, book)),
    picked(DESK, DESK_SHOWN),
  ];
  const gatesNow = lookAtGates(reader, catalogue);
  const unseen = keepSame<OrdersView['unseen']>();
  const kept = keepParts<OrdersView>();
  const unseenAt = (channel: string): number => (looksUp ? reader.howMany(UNSEEN_AT, channel) : 0);
  let last: { readonly version: number; readonly view: OrdersView } | null = null;

  const show = (gates: readonly GateView[]): OrdersView => ({
    unseen: unseen(Object.fromEntries(catalogue.channels.map(({ id }) => [id, unseenAt(id)]))),
    // An order shows how its parcel stands.
    orders: orders.rows(moved().flatMap((shipment) => shipment.orders)),
    shipments: shipments.rows(),
    inquiries: inquiries.rows(),
    reviews: reviews.rows(),
    payouts: payouts.rows(),
    stock: stock.rows(),
    desks: desks.rows(),
    gates,
  });
  return () => {
    const gates = gatesNow();
    if (last === null || last.version !== reader.version || last.view.gates !== gates)
      last = { version: reader.version, view: kept(show(gates)) };
    return last.view;
  };
}
