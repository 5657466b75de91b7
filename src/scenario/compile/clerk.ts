import type { ComingOrder } from '../../operations/market/form.ts';
import { makeDocument } from '../../operations/orders/declaration.ts';
import { offersFor } from '../../operations/orders/freight.ts';
import { makeLabel } from '../../operations/orders/label.ts';
import type { Parcel } from '../../operations/orders/order.ts';
import { payoutId } from '../../operations/orders/payout.ts';
import { atClock, DAY, HOUR, isWorkingDay, MINUTE } from '../../operations/shop/calendar.ts';
import { find } from '../../operations/shop/catalogue.ts';
import type { FreightMode } from '../../operations/shop/freight-mode.ts';
import type { Compiling } from './context.ts';
import { cartonFor, type Shop } from './sales.ts';

/** How an order is sent: parcel, freight mode, and chargeable weight in grams. */
export interface Way {
  readonly parcel: Parcel;
  readonly mode: FreightMode;
  readonly grams: number;
}

/** The smallest carton, and a mode that keeps the usual delivery promise with it; null where there is none. */
export function usualWay(c: Shop, order: Pick<ComingOrder, 'channel' | 'market' | 'lines'>): Way | null {
  const parcel = cartonFor(c, order.lines);
  if (parcel === null) return null;
  const usual = find(c.catalogue.channels, order.channel).promiseDays[order.market]?.usual ?? 14;
  const offers = offersFor(c.catalogue, { ...order, deliverBy: Number.MAX_SAFE_INTEGER }, parcel, c.monday - 7 * DAY);
  const offer = offers.find(({ mode }) => (find(c.catalogue.modes, mode).lanes[order.market]?.days ?? 99) + 2 <= usual);
  return offer === undefined ? null : { parcel, mode: find(c.catalogue.modes, offer.mode), grams: offer.grams };
}

/** A clock time on the working day that lies `back` working days before the Monday. */
export function workdayBefore(c: Compiling, back: number, clock: string): number {
  let day = c.monday;
  for (let left = back; left > 0; ) {
    day -= DAY;
    if (isWorkingDay(day, c.catalogue.hours)) left -= 1;
  }
  return atClock(day, clock);
}

/** Adds an action of the clerk before the sitting, or of a colleague during it. */
export function clerkActs(c: Compiling, at: number, action: string, input: unknown): void {
  if (at < (c.days[0]?.open ?? c.monday)) c.earlier.push({ at, action, input });
  else c.coming.push({ kind: 'colleague/acts', at, action, input });
}

/** The clerk opens the channel's list and confirms the order. */
export function clerkConfirms(c: Compiling, order: ComingOrder, at: number): void {
  clerkActs(c, at, 'channel/open', { channel: order.channel });
  clerkActs(c, at + 5 * MINUTE, 'order/confirm', { orders: [order.id] });
}

/** The clerk packs, books and declares the order, all of it correctly. */
export function clerkPrepares(c: Compiling, order: ComingOrder, { parcel, mode, grams }: Way, at: number): void {
  clerkActs(c, at, 'parcel/pack', { orders: [order.id], carton: parcel.carton });
  clerkActs(c, at + 5 * MINUTE, 'shipment/book', { bookings: [{ order: order.id, mode: mode.id, grams }] });
  const paper = makeDocument(order, mode, c.catalogue, at, (product) => c.descriptions[product] ?? '');
  const { currency: _currency, ...input } = paper;
  clerkActs(c, at + 10 * MINUTE, 'document/complete', { order: order.id, ...input });
}

/** The clerk hands the parcel over and enters its tracking number. */
export function clerkHandsOver(c: Compiling, order: ComingOrder, { mode }: Way, at: number): void {
  clerkActs(c, at, 'batch/hand-over', { mode: mode.id, orders: [order.id] });
  clerkActs(c, at + 20 * MINUTE, 'tracking/enter', {
    entries: [{ order: order.id, number: makeLabel(c.seed, order.id, mode, 1) }],
  });
}

/** The clerk verifies the delivery on the next working morning and finds no fault. */
export function clerkVerifies(c: Compiling, order: ComingOrder, deliveredAt: number): void {
  let day = deliveredAt;
  while (!isWorkingDay(day, c.catalogue.hours) || atClock(day, '10:00') <= deliveredAt) day += DAY;
  const at = atClock(day, '10:00');
  clerkActs(c, at, 'tracking/check', { orders: [order.id] });
  clerkActs(c, at + 10 * MINUTE, 'delivery/verify', { orders: [order.id], verdict: 'agrees' });
}

/** The clerk reconciles last Thursday's statement, finds no difference, and closes the order. */
export function clerkCloses(c: Compiling, order: ComingOrder): void {
  const thursday = workdayBefore(c, 2, '10:00');
  const statement = payoutId(order.channel, thursday);
  if (
    !c.coming.some((event) => event.kind === 'payout/posts' && event.channel === order.channel && event.at === thursday)
  ) {
    c.coming.push({ kind: 'payout/posts', at: thursday, channel: order.channel });
    clerkActs(c, thursday + HOUR, 'payout/reconcile', { payout: statement, differences: [] });
  }
  clerkActs(c, thursday + 90 * MINUTE, 'order/close', {
    orders: [order.id],
    file: ['order-details', 'export-document', 'proof-of-delivery', 'payout-statement'],
  });
}
