import type { CustomsDocument } from '../../operations/orders/documents.ts';
import type { OrderHappenings } from '../../operations/orders/happenings.ts';
import { type Assessment, fallingOff, makeIndicator, right, selection, words, wrong } from '../indicator.ts';

/** P3.2.1: hand over to shipping by the right logistics mode. */

const POINTS = { mode: 3, cost: 1, weight: 2, documents: 4, handOver: 2, tracking: 2, stock: 1 } as const;
/** Office hours after the hand-over in which the tracking number is to be on the platform. */
const TO_ENTER_TRACKING = 4;

type Booked = OrderHappenings['shipment/booked'];
type Papers = OrderHappenings['document/completed'];

const key = (order: string, what: string): string => `P3.2.1/${what}/${order}`;

function openShipping(desk: Assessment, order: string, shipBy: number): void {
  // A prohibited order has no right way to travel: its confirmation was the mistake, and is judged there.
  if (desk.truthOf(order)?.situation === 'restricted') return;
  desk.memory.set(key(order, 'ship-by'), shipBy);
  desk.open({
    id: `ship/${order}`,
    kind: 'ship',
    subject: { kind: 'order', id: order },
    deadline: shipBy,
    expected: words('expected.ship'),
    criteria: [
      { id: 'mode', rule: 'binary', possible: POINTS.mode },
      { id: 'cost', rule: 'binary', possible: POINTS.cost },
      { id: 'weight', rule: 'binary', possible: POINTS.weight },
      { id: 'documents', rule: 'selection', possible: POINTS.documents },
      { id: 'hand-over', rule: 'timeliness', possible: POINTS.handOver },
      { id: 'tracking', rule: 'binary', possible: POINTS.tracking, deadline: desk.laterBy(shipBy, TO_ENTER_TRACKING) },
      { id: 'stock', rule: 'binary', possible: POINTS.stock },
    ],
  });
}

/** How many of the paper's fields are right: form, category, Incoterm, tax number, and the four of every line. */
function fieldPicks(document: CustomsDocument, model: CustomsDocument): { right: number; wrong: number; of: number } {
  const checks = [
    document.form === model.form,
    document.category === model.category,
    document.incoterm === model.incoterm,
    document.taxNumber === model.taxNumber,
    ...(['description', 'hs', 'origin', 'value'] as const).map((field) =>
      model.lines.every((line) =>
        document.lines.some((given) => given.product === line.product && given[field] === line[field]),
      ),
    ),
  ];
  const rightOnes = checks.filter(Boolean).length;
  return { right: rightOnes, wrong: checks.length - rightOnes, of: checks.length };
}

const declaredValue = (document: CustomsDocument): number => document.lines.reduce((sum, line) => sum + line.value, 0);

function judgeBooking(desk: Assessment, id: string, booked: Booked): void {
  const tolerance = 1000 + desk.rules.costTolerancePermille;
  const cheap = booked.cost * 1000 <= booked.cheapest * tolerance;
  desk.judge(
    id,
    'mode',
    booked.fits ? right(POINTS.mode, 'reason.mode-fits') : wrong('reason.mode-does-not-fit', { mode: booked.mode }),
  );
  if (!booked.fits) desk.judge(id, 'cost', wrong('reason.no-use'));
  else
    desk.judge(
      id,
      'cost',
      cheap
        ? right(POINTS.cost, 'reason.cost-right')
        : wrong('reason.too-dear', { cost: booked.cost, cheapest: booked.cheapest }),
    );
  const values = { booked: booked.grams, right: booked.chargeable };
  desk.judge(
    id,
    'weight',
    booked.grams === booked.chargeable
      ? right(POINTS.weight, 'reason.weight-right')
      : wrong('reason.weight-wrong', values),
  );
}

function judgePapers(desk: Assessment, id: string, order: string, { document, right: model }: Papers): void {
  desk.judge(id, 'documents', selection(fieldPicks(document, model), POINTS.documents));
  if (document.category !== model.category || declaredValue(document) * 10 < declaredValue(model) * 9)
    desk.critical('false-declaration', { order });
}

export const p321 = makeIndicator('P3.2.1', {
  'order/confirmed': ({ subject, data }, desk) => openShipping(desk, subject.id, data.shipBy),
  'order/released': ({ subject, data }, desk) => openShipping(desk, subject.id, data.shipBy),
  'order/held': ({ subject }, desk) => desk.withdraw(`ship/${subject.id}`),
  'order/cancelled': ({ subject }, desk) => desk.withdraw(`ship/${subject.id}`),
  'order/cancellation-requested': ({ subject }, desk) => desk.withdraw(`ship/${subject.id}`),
  'order/combined': ({ subject }, desk) => desk.withdraw(`ship/${subject.id}`),
  'shipment/booked': ({ subject, data }, desk) => {
    desk.memory.set(key(subject.id, 'booked'), { ...data, at: desk.now });
  },
  'document/completed': ({ subject, data }, desk) => {
    desk.memory.set(key(subject.id, 'papers'), { ...data, at: desk.now });
  },
  'parcel/handed-over': ({ subject }, desk) => {
    const id = `ship/${subject.id}`;
    const shipBy = desk.memory.get(key(subject.id, 'ship-by')) as number | undefined;
    const booked = desk.memory.get(key(subject.id, 'booked')) as (Booked & { at: number }) | undefined;
    const papers = desk.memory.get(key(subject.id, 'papers')) as (Papers & { at: number }) | undefined;
    if (shipBy === undefined) return;
    if (booked !== undefined) judgeBooking(desk, id, booked);
    if (papers !== undefined) judgePapers(desk, id, subject.id, papers);
    desk.judge(id, 'hand-over', fallingOff(desk, shipBy, POINTS.handOver, 9));
    if (booked?.dangerous === true)
      desk.critical('dangerous-goods-by-closed-mode', { order: subject.id, mode: booked.mode });
  },
  'stock/deducted': ({ subject, data }, desk) =>
    desk.judge(
      `ship/${subject.id}`,
      'stock',
      data.times === 1 ? right(POINTS.stock, 'reason.stock-once') : wrong('reason.stock-twice'),
    ),
  'tracking/entered': ({ subject, data }, desk) => {
    const verdict = data.own
      ? right(POINTS.tracking, 'reason.tracking-right')
      : wrong(data.valid ? 'reason.tracking-of-another' : 'reason.tracking-invalid');
    desk.judge(`ship/${subject.id}`, 'tracking', { ...verdict, again: true });
  },
});
