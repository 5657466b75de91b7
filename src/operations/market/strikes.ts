import type { Step } from '../../kernel/step.ts';
import { arrivalBy, type Freight, nextCutOff, offersFor, smallestParcel } from '../orders/freight.ts';
import { tell } from '../orders/happenings.ts';
import { lastModeFor } from '../orders/last-mode.ts';
import { hasEnded, isBeforeHandOver, isMoneyGone, ORDER, type Order, stateOf } from '../orders/order.ts';
import { asOneOrder, needOrder, parcelOrders } from '../orders/order-look-ups.ts';
import { SHIPMENT, type Shipment } from '../orders/shipment.ts';
import { freightOf, STRIKE, strikeUntil } from '../orders/strike.ts';
import { closeOfWorkingDay, HOUR } from '../shop/calendar.ts';
import { catalogueOf, find } from '../shop/catalogue.ts';
import { PARCEL_MOVES, STRIKE_ENDS } from './agenda.ts';

/** The time that somebody needs at least to send by another mode what was ready for this one. */
const TO_CHANGE = HOUR;

/** The carrier of a mode takes nothing and moves nothing until then. What it has stands as long; orders go by another, or have more time. */
export function strikeBegins(step: Step, mode: string, until: number): void {
  const before = new Map(toShip(step).map(({ id }) => [id, lastModeFor(step, id)]));
  step.put(STRIKE, { id: mode, from: step.now, until });
  step.schedule(until, STRIKE_ENDS, { mode });
  for (const { id } of step.all(SHIPMENT).filter((shipment) => shipment.mode === mode && isUnderWay(shipment)))
    step.update(SHIPMENT, id, (draft) => {
      draft.standsFor = (draft.standsFor ?? 0) + until - step.now;
    });
  tell(step, 'gate/struck', mode, { until });
  for (const [id, lastMode] of before) replan(step, id, mode, lastMode);
}

export function strikeEnds(step: Step, { mode }: { readonly mode: string }): void {
  tell(step, 'gate/reopened', mode, {});
}

const isUnderWay = ({ handedOverAt, pod }: Shipment): boolean => handedOverAt !== undefined && pod === undefined;

/** The parcels that may still leave, by the order that leads each. */
const toShip = (step: Step): readonly Order[] =>
  step.all(ORDER).filter((order) => order.travelsWith === undefined && isToShip(order));

function isToShip(order: Order): boolean {
  const state = stateOf(order);
  return isBeforeHandOver(state) && !isMoneyGone(state) && !hasEnded(state);
}

/** Whether a parcel that is ready at a moment can leave by its ship-by and come by the day that was promised. */
function goesInTime(freight: Freight, whole: Order, at: number): boolean {
  const parcel = whole.parcel ?? smallestParcel(freight, whole.lines);
  if (parcel === null) return false;
  return offersFor(freight, whole, parcel, at).some(
    ({ mode, arrives }) =>
      arrives <= whole.deliverBy && nextCutOff(freight, find(freight.modes, mode), at) <= whole.shipBy,
  );
}

/** The platforms give an order that no other carrier can bring in time as long as the strike takes. */
function replan(step: Step, id: string, mode: string, lastMode: string): void {
  const members = parcelOrders(step, needOrder(step, id));
  const whole = asOneOrder(members);
  const [usual, freight] = [catalogueOf(step), freightOf(step)];
  const isStranded = goesInTime(usual, whole, step.now) && !goesInTime(freight, whole, step.now + TO_CHANGE);
  if (isStranded) giveTime(step, members, freight, mode);
  const changed = stateOf(whole).review === 'confirmed' && lastModeFor(step, id) !== lastMode;
  if (!isStranded && !changed) return;
  const { shipBy, deliverBy } = needOrder(step, id);
  tell(step, 'order/re-planned', id, { shipBy, deliverBy, lastMode: lastModeFor(step, id) });
}

function giveTime(step: Step, orders: readonly Order[], freight: Freight, mode: string): void {
  const carrier = find(freight.modes, mode);
  const leaves = closeOfWorkingDay(nextCutOff(freight, carrier, step.now), 0, freight.hours);
  for (const { id, market } of orders)
    step.update(ORDER, id, (draft) => {
      draft.shipBy = Math.max(draft.shipBy, leaves);
      draft.deliverBy = Math.max(draft.deliverBy, arrivalBy(freight, carrier, market, step.now));
    });
}

/** An order that comes during a strike, or can be shipped only now, and that no other carrier can bring in time. */
export function meetsStrike(step: Step, { subject: { id } }: { readonly subject: { readonly id: string } }): void {
  for (const { id: mode } of step.all(STRIKE)) {
    const order = needOrder(step, id);
    if (strikeUntil(step, mode) !== null && order.travelsWith === undefined && isToShip(order))
      replan(step, id, mode, lastModeFor(step, id));
  }
}

/** Whether a parcel does not make its next move yet, for its carrier was on strike on the way there; then it makes it later. */
export function waitsForStrike(step: Step, id: string, stage: number): boolean {
  const { standsFor } = step.need(SHIPMENT, id);
  if (standsFor === undefined) return false;
  goesOn(step, id);
  step.schedule(step.now + standsFor, PARCEL_MOVES, { shipment: id, stage });
  return true;
}

/** From when on a carrier can do what it was asked to do with a parcel that stood for another reason. */
export function resumesFrom(step: Step, { id, mode, standsFor }: Shipment): number {
  if (standsFor !== undefined) goesOn(step, id);
  return strikeUntil(step, mode) ?? step.now;
}

const goesOn = (step: Step, id: string): void =>
  step.update(SHIPMENT, id, (draft) => {
    delete draft.standsFor;
  });
