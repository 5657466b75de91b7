import { z } from 'zod';
import type { Refusal } from '../../../kernel/happening.ts';
import type { Step, WorldReader } from '../../../kernel/step.ts';
import { type Catalogue, catalogueOf, find } from '../../shop/catalogue.ts';
import { firstRefusal, idInput, makeAction } from '../../shop/trainee-action.ts';
import {
  arrivalBy,
  chargeableGrams,
  fittingOffers,
  freightCost,
  modeFault,
  restrictionsOn,
  volumetricGrams,
} from '../freight.ts';
import { tell } from '../happenings.ts';
import { makeLabel } from '../label.ts';
import { ORDER, type Order, type Parcel, stateOf } from '../order.ts';
import { asOneOrder, needOrder, parcelOrders, refuse, refuseToLeave, refuseUnseen } from '../order-look-ups.ts';
import { SHIPMENT } from '../shipment.ts';
import { freightOf } from '../strike.ts';

const booking = z.object({ order: idInput, mode: idInput, grams: z.number().int().min(1).max(1_000_000) }).strict();

/** Books parcels with a logistics mode at the chargeable weight the trainee states; the label with its number comes back. */
export const shipmentBook = makeAction({
  kind: 'shipment/book',
  indicators: ['P3.2.1'],
  input: z.object({ bookings: z.array(booking).min(1).max(500) }).strict(),
  check: (world, { bookings }) =>
    new Set(bookings.map((booking) => booking.order)).size < bookings.length
      ? { key: 'input/twice' }
      : firstRefusal(
          bookings,
          (booking) =>
            refuseUnseen(world, booking.order) ?? refuseBooking(world, needOrder(world, booking.order), booking.mode),
        ),
  apply: (step, { bookings }) => {
    for (const booking of bookings) book(step, needOrder(step, booking.order), booking.mode, booking.grams);
  },
});

function refuseBooking(world: WorldReader, order: Order, modeId: string): Refusal | null {
  const catalogue = catalogueOf(world);
  const mode = catalogue.modes.find((candidate) => candidate.id === modeId);
  if (mode === undefined) return { key: 'shipment/unknown-mode', values: { mode: modeId } };
  if (order.parcel === undefined || stateOf(order).fulfilment !== 'packed')
    return refuse(order, 'shipment/not-packed', 'weight');
  const stays = refuseToLeave(world, order);
  if (stays !== null) return stays;
  const fault = modeFault(catalogue, mode, asOneOrder(parcelOrders(world, order)), order.parcel, world.now);
  // A mode that forbids the goods is not refused at the desk: nobody looks into the parcel until it is too late.
  return fault === null || fault === 'restricted'
    ? null
    : refuse(order, `shipment/${fault}`, 'modes', { mode: modeId });
}

/** The first goods of a parcel that a mode does not take; null where it takes all. */
const closedTo = (catalogue: Catalogue, { lines, market }: Order, mode: string, now: number): string | null =>
  lines.find((line) => restrictionsOn(catalogue, [line], market, now, mode).length > 0)?.product ?? null;

function book(step: Step, order: Order, modeId: string, grams: number): void {
  const catalogue = freightOf(step);
  const mode = find(catalogue.modes, modeId);
  const members = parcelOrders(step, order);
  const whole = asOneOrder(members);
  const parcel = order.parcel as Parcel;
  const chargeable = chargeableGrams(mode, parcel);
  const cost = freightCost(mode, order.market, chargeable) ?? 0;
  const fitting = fittingOffers(catalogue, whole, parcel, step.now);
  const rules = restrictionsOn(catalogue, whole.lines, order.market, step.now, modeId);
  const fits = fitting.some((offer) => offer.mode === modeId);
  const booking = order.bookings + 1;
  const id = `S-${order.id}-${booking}`;
  step.put(SHIPMENT, {
    id,
    orders: members.map((member) => member.id),
    mode: modeId,
    market: order.market,
    grams: parcel.grams,
    size: parcel.size,
    bookedGrams: grams,
    chargeableGrams: chargeable,
    cost,
    bookedAt: step.now,
    label: makeLabel((step.sealed as { seed: number }).seed, order.id, mode, booking),
    events: [],
  });
  for (const member of members) {
    step.update(ORDER, member.id, (draft) => {
      draft.shipment = id;
      draft.bookings += member.id === order.id ? 1 : 0;
      delete draft.document;
    });
  }
  tell(step, 'shipment/booked', order.id, {
    mode: modeId,
    grams,
    chargeable,
    cost,
    fits,
    misfit: fits ? null : rules.length > 0 ? 'restricted' : 'too-late',
    product: closedTo(catalogue, whole, modeId, step.now),
    cheapest: fitting[0]?.cost ?? 0,
    cheapestMode: fitting[0]?.mode ?? '',
    arrives: arrivalBy(catalogue, mode, order.market, step.now),
    deliverBy: whole.deliverBy,
    scale: { actual: parcel.grams, volumetric: volumetricGrams(mode, parcel), step: mode.roundToGrams },
    forbidden: rules.length > 0,
    dangerous: rules.some((rule) => rule.traits.some((trait) => trait.startsWith('battery'))),
  });
}
