import type { Refusal } from '../../kernel/happening.ts';
import type { RecordReader, WorldReader } from '../../kernel/step.ts';
import { catalogueOf } from '../shop/catalogue.ts';
import type { BareOrder } from './order.ts';
import { isMoneyGone, isWithPlatform, ORDER, type Order, stateOf } from './order.ts';
import { SHIPMENT, type Shipment } from './shipment.ts';

/** The one description of a product that customs takes: part of the form's truth, never of the view. */
export const descriptionFor = (world: WorldReader, product: string): string =>
  (world.sealed as { truth: { descriptions: Readonly<Record<string, string>> } }).truth.descriptions[product] ?? '';

export const orderRef = (id: string): { kind: string; id: string } => ({ kind: ORDER, id });

export function needOrder(world: RecordReader, id: string): Order {
  const order = world.get(ORDER, id);
  if (order === undefined) throw new Error(`no order ${id}`);
  return order;
}

export const isClosed = (world: RecordReader, id: string): boolean =>
  stateOf(needOrder(world, id)).closing === 'closed';

/** The id of the part of an order that is sent later. */
export const laterId = (id: string): string => `${id}-2`;

/** The parts of an order, itself first: a buyer who pays, cancels or charges back does so for all of them. */
export function partsOf(world: RecordReader, id: string): readonly Order[] {
  const later = world.get(ORDER, laterId(id));
  return later?.partOf === id ? [needOrder(world, id), later] : [needOrder(world, id)];
}

export const shipmentOf = (world: RecordReader, order: Order): Shipment | undefined =>
  order.shipment === undefined ? undefined : world.get(SHIPMENT, order.shipment);

/** A refusal about one order: its public number is always among the values. */
export const refuse = (
  order: Order,
  key: string,
  page: string,
  values: Record<string, string | number> = {},
): Refusal => ({
  key,
  values: { order: order.number, ...values },
  page,
});

/** Refuses an order that is not there, or that the trainee has not seen yet. */
export function refuseUnseen(world: RecordReader, id: string): Refusal | null {
  const order = world.get(ORDER, id);
  if (order === undefined || stateOf(order).review === 'unseen') return { key: 'order/unknown', values: { order: id } };
  return null;
}

/** Refuses an act on an order for whose money a marketplace still waits. */
export function refuseWithPlatform(world: RecordReader, order: Order): Refusal | null {
  return isWithPlatform(order, stateOf(order), catalogueOf(world))
    ? refuse(order, 'order/with-platform', 'order-conditions')
    : null;
}

/** The orders that travel in one parcel with this one, itself first. */
export function parcelOrders(world: RecordReader, lead: Order): Order[] {
  return [lead, ...(lead.combined ?? []).map((id) => needOrder(world, id))];
}

/** Refuses a parcel in which an order is not confirmed, or has nobody's money behind it: nothing of it leaves the house. */
export function refuseToLeave(world: RecordReader, lead: Order): Refusal | null {
  for (const member of parcelOrders(world, lead)) {
    const state = stateOf(member);
    if (isMoneyGone(state)) return refuse(member, 'order/cancelled-already', 'order-conditions');
    if (state.review !== 'confirmed') return refuse(member, 'order/not-confirmed', 'order-conditions');
  }
  return null;
}

/** The orders of a parcel as if they were one: what is weighed, declared and promised together. */
export function asOneOrder<O extends BareOrder>(orders: readonly O[]): O {
  const [lead, ...rest] = orders;
  if (lead === undefined) throw new Error('a parcel without an order');
  if (rest.length === 0) return lead;
  return {
    ...lead,
    lines: orders.flatMap((order) => order.lines),
    deliverBy: Math.min(...orders.map((order) => order.deliverBy)),
  };
}
