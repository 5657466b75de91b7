import type { Step } from '../../kernel/step.ts';
import { allocate, deallocate } from './allocation.ts';
import { tell } from './happenings.ts';
import { lastModeFor } from './last-mode.ts';
import { ORDER, type Order, stateOf } from './order.ts';
import { needOrder, parcelOrders } from './order-look-ups.ts';

/** Opens the box again: its goods are reserved as they were, label and papers are void. */
function unpack(step: Step, order: Order): void {
  if (stateOf(order).fulfilment === 'allocated') return;
  deallocate(step, order);
  allocate(step, needOrder(step, order.id));
}

/**
 * Takes an order out of the parcel it shares. The others travel on without it, led by the first of them; a box that was packed is
 * opened and has to be packed again, as what it weighs and declares has changed.
 */
export function leaveSharedParcel(step: Step, { id, travelsWith }: Order): void {
  const others = parcelOrders(step, needOrder(step, travelsWith ?? id)).filter((order) => order.id !== id);
  const [lead, ...rest] = others.map((order) => order.id);
  if (lead === undefined) return;
  for (const order of others) unpack(step, order);
  for (const member of [id, lead, ...rest])
    step.update(ORDER, member, (order) => {
      for (const key of ['travelsWith', 'combined', 'parcel', 'document', 'shipment'] as const) delete order[key];
    });
  if (rest.length > 0)
    step.update(ORDER, lead, (order) => {
      order.combined = rest;
    });
  for (const member of rest)
    step.update(ORDER, member, (order) => {
      order.travelsWith = lead;
    });
  if (travelsWith === undefined)
    tell(step, 'order/leads-parcel', lead, {
      shipBy: needOrder(step, lead).shipBy,
      lastMode: lastModeFor(step, lead),
    });
}
