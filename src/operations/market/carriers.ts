import type { Step } from '../../kernel/step.ts';
import { oweRefund } from '../orders/cancelling.ts';
import { type OrderHappening, tell } from '../orders/happenings.ts';
import { ORDER } from '../orders/order.ts';
import { needOrder, orderRef } from '../orders/order-look-ups.ts';
import { podAgrees } from '../orders/proof-of-delivery.ts';
import { type ExceptionKind, SHIPMENT, type Shipment } from '../orders/shipment.ts';
import { catalogueOf, find } from '../shop/catalogue.ts';
import { EXCEPTION_ENDS, PARCEL_MOVES } from './agenda.ts';
import { journeyPlan, type Stage } from './journey.ts';
import { truthOf } from './truth.ts';

/** By stage of a parcel's way: the event that it sends to the order's lifecycle. */
const LIFECYCLE: Readonly<Record<string, string>> = {
  EMB: 'DEPART',
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

/** The next stage of a parcel's way; one that waits for a remedy schedules nothing after it. */
export function parcelMoves(step: Step, { shipment: id, stage: index }: { shipment: string; stage: number }): void {
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
  const { podFault } = truthOf(step, id).journey;
  step.update(SHIPMENT, shipmentId, (draft) => {
    draft.pod = {
      date: step.now,
      city: podFault === 'city' ? elsewhere(order.address.country) : order.address.city,
      postcode: order.address.postcode,
      signatory: podFault === 'signatory' ? 'M. Ortega' : order.address.name,
    };
  });
  step.update(ORDER, id, (draft) => {
    draft.deliveredAt = step.now;
  });
  step.send(orderRef(id), { type: 'DELIVER' });
  const onTime = step.now <= order.deliverBy;
  tell(step, 'order/delivered', id, { onTime, agrees: podAgrees(order, step.get(SHIPMENT, shipmentId)) });
}

const ELSEWHERE: Readonly<Record<string, string>> = {
  US: 'Newark',
  JP: 'Kawaguchi',
  SG: 'Johor Bahru',
  MY: 'Seremban',
  DE: 'Fürth',
  AU: 'Geelong',
};
const elsewhere = (country: string): string => ELSEWHERE[country] ?? 'Unknown';

function exceptionArises(step: Step, shipment: Shipment, kind: ExceptionKind): void {
  step.update(SHIPMENT, shipment.id, (draft) => {
    draft.exception = { kind, at: step.now };
  });
  if (kind === 'stuck') for (const order of shipment.orders) step.trySend(orderRef(order), { type: 'STAND' });
  tell(step, 'exception/arose', shipment.orders[0] ?? '', { exception: kind });
}

/** The right remedy sets a parcel moving again, or brings its case to an end. */
export function remedyWorks(step: Step, { data, subject }: OrderHappening<'exception/resolved'>): void {
  const order = needOrder(step, subject.id);
  if (!data.right || order.shipment === undefined) return;
  const shipment = step.need(SHIPMENT, order.shipment);
  if (data.remedy === 'refund-buyer') {
    for (const id of shipment.orders) oweRefund(step, id, needOrder(step, id).total, 'lost');
  }
  if (shipment.resumesAt === undefined) return;
  const { recovery } = truthOf(step, shipment.orders[0] ?? '').journey;
  step.schedule(step.now + recovery, PARCEL_MOVES, { shipment: shipment.id, stage: shipment.resumesAt });
  step.schedule(step.now + recovery, EXCEPTION_ENDS, { shipment: shipment.id });
}

export function exceptionEnds(step: Step, { shipment: id }: { shipment: string }): void {
  const { exception, orders } = step.need(SHIPMENT, id);
  if (exception === undefined || exception.over === true) return;
  step.update(SHIPMENT, id, (draft) => {
    if (draft.exception !== undefined) draft.exception.over = true;
  });
  tell(step, 'exception/over', orders[0] ?? '', { exception: exception.kind });
}
