import type { Step } from '../../kernel/step.ts';
import { oweRefund } from '../orders/cancelling.ts';
import { reviewClosing } from '../orders/closable.ts';
import { type OrderHappening, tell } from '../orders/happenings.ts';
import { isAccepted, ORDER, type Order, stateOf } from '../orders/order.ts';
import { needOrder, orderRef } from '../orders/order-look-ups.ts';
import { isSigned, podAgrees, proofPoints } from '../orders/proof-of-delivery.ts';
import { type JourneyException, type ProofOfDelivery, SHIPMENT, type Shipment } from '../orders/shipment.ts';
import type { Journey } from '../orders/truth.ts';
import type { Address } from '../shop/buyer.ts';
import { DAY } from '../shop/calendar.ts';
import { catalogueOf, find } from '../shop/catalogue.ts';
import { EXCEPTION_ENDS, PARCEL_MOVES } from './agenda.ts';
import { reviewWindowOpens } from './buyers.ts';
import { journeyPlan, type Stage } from './journey.ts';
import { resumesFrom, waitsForStrike } from './strikes.ts';
import { truthOf } from './truth.ts';

/** By stage of a parcel's way: the event that it sends to the order's lifecycle. */
const LIFECYCLE: Readonly<Record<string, string>> = {
  EMB: 'DEPART',
  // At home a parcel is under way with its first sorting.
  EMG: 'DEPART',
  EME: 'HOLD_AT_CUSTOMS',
  EMH: 'FAIL_DELIVERY',
  EMI: 'DELIVER',
  LOSS: 'LOSE',
  RTS: 'TURN_BACK',
  RTD: 'COME_BACK',
};

const planOf = (step: Step, shipment: Shipment): readonly Stage[] =>
  journeyPlan(
    find(catalogueOf(step).modes, shipment.mode),
    shipment.market,
    truthOf(step, shipment.orders[0] ?? '').journey,
  );

/** A parcel that was handed over starts on its way. Combined orders travel once. */
export function journeyStarts(step: Step, { data, subject }: OrderHappening<'parcel/handed-over'>): void {
  const shipment = step.need(SHIPMENT, data.shipment);
  if (shipment.orders[0] !== subject.id) return;
  const first = planOf(step, shipment)[0];
  if (first !== undefined) step.schedule(step.now + first.offset, PARCEL_MOVES, { shipment: shipment.id, stage: 0 });
}

/** The next stage of a parcel's journey. While it waits for a remedy, no further stage is scheduled. */
export function parcelMoves(step: Step, { shipment: id, stage: index }: { shipment: string; stage: number }): void {
  if (waitsForStrike(step, id, index)) return;
  const shipment = step.need(SHIPMENT, id);
  const plan = planOf(step, shipment);
  const stage = plan[index];
  if (stage === undefined) return;
  resumeAfterTrouble(step, shipment, stage);
  if (stage.code !== null) record(step, shipment, stage);
  if (stage.exception !== undefined) exceptionArises(step, shipment, stage.exception);
  const next = plan[index + 1];
  if (next === undefined) return;
  if (stage.waits)
    step.update(SHIPMENT, id, (draft) => {
      draft.resumesAt = index + 1;
    });
  else step.schedule(step.now + next.offset - stage.offset, PARCEL_MOVES, { shipment: id, stage: index + 1 });
}

function resumeAfterTrouble(step: Step, shipment: Shipment, stage: Stage): void {
  if (stage.code === 'LOSS' || stage.code === 'RTS') return;
  for (const order of shipment.orders) step.trySend(orderRef(order), { type: 'RESUME' });
}

function record(step: Step, shipment: Shipment, stage: Stage): void {
  const { code, place, reason } = stage;
  if (code === null) return;
  step.update(SHIPMENT, shipment.id, (draft) => {
    draft.events.push(reason === undefined ? { code, at: step.now, place } : { code, at: step.now, place, reason });
  });
  for (const order of shipment.orders) {
    const event = LIFECYCLE[code];
    if (event !== undefined && code !== 'EMI') step.trySend(orderRef(order), { type: event });
    tell(step, 'parcel/event', order, { code, place });
    if (code === 'EMI') deliver(step, shipment.id, order);
    if (code === 'RTD') oweRefund(step, order, needOrder(step, order).total, 'returned');
  }
}

function deliver(step: Step, shipmentId: string, id: string): void {
  const order = needOrder(step, id);
  const pod = proofOf(step, shipmentId, order, truthOf(step, id).journey);
  step.update(SHIPMENT, shipmentId, (draft) => {
    draft.pod = pod;
  });
  step.update(ORDER, id, (draft) => {
    draft.deliveredAt = step.now;
  });
  step.send(orderRef(id), { type: 'DELIVER' });
  const onTime = step.now <= order.deliverBy;
  const shipment = step.get(SHIPMENT, shipmentId);
  tell(step, 'order/delivered', id, {
    onTime,
    agrees: podAgrees(order, shipment),
    proof: proofPoints(order, shipment),
  });
}

/** What the carrier says of a delivery. Where nobody signs, a wrong delivery shows in its place alone. */
function proofOf(step: Step, shipment: string, { address }: Order, journey: Journey): ProofOfDelivery {
  const { podFault, receivedBy = 'person' } = journey;
  const signed = isSigned(find(catalogueOf(step).modes, step.need(SHIPMENT, shipment).mode));
  const wrongPlace = podFault === 'city' || (podFault === 'signatory' && !signed);
  const { city, postcode } = wrongPlace ? elsewhere(address) : address;
  const place = { date: step.now, city, postcode };
  if (!signed) return { ...place, receivedBy: 'no-signature' };
  if (podFault === 'signatory') return { ...place, receivedBy: 'person', signatory: strangerIn(address.country) };
  return receivedBy === 'person' ? { ...place, receivedBy, signatory: address.name } : { ...place, receivedBy };
}

/** A place of the country that is none of the pack's, for parcels that went astray; and a name of the country that is no buyer's. */
const ASTRAY: Readonly<
  Record<string, { readonly city: string; readonly postcode: string; readonly stranger: string }>
> = {
  US: { city: 'Newark', postcode: '07102', stranger: 'Martin Delgado' },
  JP: { city: 'Kawaguchi-shi', postcode: '332-0012', stranger: 'Koji Endo' },
  SG: { city: 'Singapore', postcode: '820109', stranger: 'Alvin Poh' },
  MY: { city: 'Muar', postcode: '84000', stranger: 'Rosli bin Kassim' },
  DE: { city: 'Fürth', postcode: '90762', stranger: 'Bernd Kaufmann' },
  AU: { city: 'Dubbo', postcode: '2830', stranger: 'Craig Donnelly' },
  TW: { city: '斗六市', postcode: '640', stranger: '羅志偉' },
};

const elsewhere = ({ country, city, postcode }: Address): { readonly city: string; readonly postcode: string } =>
  ASTRAY[country] ?? { city: `${city} (other depot)`, postcode };
const strangerIn = (country: string): string => ASTRAY[country]?.stranger ?? 'J. Doe';

function exceptionArises(step: Step, shipment: Shipment, kind: JourneyException): void {
  step.update(SHIPMENT, shipment.id, (draft) => {
    draft.exception = { kind, at: step.now };
  });
  if (kind === 'stuck') for (const order of shipment.orders) step.trySend(orderRef(order), { type: 'STAND' });
  tell(step, 'exception/arose', shipment.orders[0] ?? '', { exception: kind, mistaken: false });
}

/** The right remedy moves a parcel again, or ends the exception. */
export function remedyWorks(step: Step, { data, subject }: OrderHappening<'exception/resolved'>): void {
  const order = needOrder(step, subject.id);
  if (!data.right || order.shipment === undefined) return;
  const shipment = step.need(SHIPMENT, order.shipment);
  if (data.remedy === 'refund-buyer') {
    for (const id of shipment.orders) oweRefund(step, id, needOrder(step, id).total, 'lost');
  }
  const { recovery } = truthOf(step, shipment.orders[0] ?? '').journey;
  if (data.exception === 'proof-mismatch')
    step.schedule(step.now + recovery, EXCEPTION_ENDS, { shipment: shipment.id });
  if (shipment.resumesAt === undefined || data.exception === 'proof-mismatch') return;
  const moves = resumesFrom(step, shipment) + recovery;
  step.schedule(moves, PARCEL_MOVES, { shipment: shipment.id, stage: shipment.resumesAt });
  step.schedule(moves, EXCEPTION_ENDS, { shipment: shipment.id });
}

export function exceptionEnds(step: Step, { shipment: id }: { shipment: string }): void {
  const { exception, orders } = step.need(SHIPMENT, id);
  if (exception === undefined || exception.over === true) return;
  step.update(SHIPMENT, id, (draft) => {
    if (draft.exception !== undefined) draft.exception.over = true;
  });
  if (exception.kind === 'proof-mismatch') for (const order of orders) receiptSettles(step, order);
  tell(step, 'exception/over', orders[0] ?? '', { exception: exception.kind });
}

/** The exception of a parcel is over for all orders in it. */
export function parcelMayClose(step: Step, { subject }: OrderHappening<'exception/over'>): void {
  const { shipment } = needOrder(step, subject.id);
  for (const id of shipment === undefined ? [subject.id] : step.need(SHIPMENT, shipment).orders)
    reviewClosing(step, id);
}

/** The carrier has found the parcel and brought it to the buyer: the proof that did not agree is settled. */
function receiptSettles(step: Step, id: string): void {
  const order = needOrder(step, id);
  if (order.verified === undefined) return;
  const { verified } = order;
  step.update(ORDER, id, (draft) => {
    draft.verified = { ...verified, settled: true };
  });
  const { from } = find(catalogueOf(step).channels, order.channel).reviewDays;
  const opened = (order.deliveredAt ?? step.now) + from * DAY <= step.now;
  if (opened && isAccepted(stateOf(order))) reviewWindowOpens(step, { order: id });
}
