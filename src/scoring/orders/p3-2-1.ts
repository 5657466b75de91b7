import type { CustomsDocument } from '../../operations/orders/documents.ts';
import type { OrderPage } from '../../operations/orders/handbook.ts';
import type { OrderHappenings } from '../../operations/orders/happenings.ts';
import { fieldsOf, type PaperFault, type PaperField } from '../../operations/orders/paper-faults.ts';
import type { Parts } from '../../operations/parts.ts';
import type { Assessment } from '../assessment.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import type { Words } from '../ledger.ts';
import { fallingOff, noUse, right, selection, type Verdict, words, wrong } from '../verdict.ts';

/** P3.2.1: hand over to shipping by the right logistics mode. */

const POINTS = { mode: 3, cost: 1, weight: 2, documents: 4, handOver: 2, tracking: 2, stock: 1 } as const;
/** Office hours after the hand-over in which the tracking number is to be on the platform. */
const TO_ENTER_TRACKING = 4;
/** What is to be done by the ship-by. */
const BY_SHIP_BY = ['mode', 'cost', 'weight', 'documents', 'hand-over', 'stock'] as const;

type Booked = OrderHappenings['shipment/booked'];
type Papers = OrderHappenings['document/completed'];
/** The data of a happening, with its sequence number. */
type Told<T> = T & { readonly seq: number };

/** The last booking and the last customs paper of an order. */
interface Travel {
  booked?: Told<Booked>;
  papers?: Told<Papers>;
}

type Desk = Assessment<Parts['orders'], Travel>;

/** By which mode at the latest; without one where no carton holds the goods. */
const expectedOf = (lastMode: string): Words =>
  lastMode === '' ? words('expected.ship') : words('expected.ship-by-mode', { rightMode: lastMode });

function openShipping(desk: Desk, order: string, { shipBy, lastMode }: { shipBy: number; lastMode: string }): void {
  // A prohibited order has no right way to travel. Its confirmation was the mistake, and P3.1.1 judges that.
  if (desk.truth.orders[order]?.situation === 'restricted') return;
  const id = `ship/${order}`;
  desk.open({
    id,
    kind: 'ship',
    subject: { kind: 'order', id: order },
    deadline: shipBy,
    expected: expectedOf(lastMode),
    criteria: [
      { id: 'mode', rule: 'binary', possible: POINTS.mode },
      { id: 'cost', rule: 'binary', possible: POINTS.cost },
      { id: 'weight', rule: 'binary', possible: POINTS.weight },
      { id: 'documents', rule: 'selection', possible: POINTS.documents },
      { id: 'hand-over', rule: 'timeliness', possible: POINTS.handOver },
      { id: 'tracking', rule: 'binary', possible: POINTS.tracking, deadline: desk.laterBy(shipBy, TO_ENTER_TRACKING) },
      { id: 'stock', rule: 'binary', possible: POINTS.stock },
    ],
    // An order that was held and released keeps its booking and paper.
    note: desk.noteOf(id) ?? {},
  });
}

/** What travels in the parcel has changed, and so may the mode. */
function goesAnew(desk: Desk, order: string, lastMode: string): void {
  const id = `ship/${order}`;
  desk.revise(id, expectedOf(lastMode), desk.noteOf(id) ?? {}, []);
}

/** What is said of a wrong field of the head of a paper. */
const HEAD_WORDS: Readonly<Partial<Record<PaperField, (given: string, right: string, mode: string) => Words>>> = {
  form: (documentForm, rightDocumentForm, mode) =>
    words('because.paper-form', { documentForm, rightDocumentForm, mode }),
  category: (category, rightCategory) => words('because.paper-category', { category, rightCategory }),
  incoterm: (incoterm, rightIncoterm, mode) => words('because.paper-incoterm', { incoterm, rightIncoterm, mode }),
  'tax-number': (given, right) => {
    if (right === '') return words('because.paper-tax-number-none', { given });
    return given === ''
      ? words('because.paper-tax-number-left-out', { right })
      : words('because.paper-tax-number', { given, right });
  },
};

/** A wrong field of a paper, with its wrong and its right value. */
const faultWords = ({ field, product = '', given, right }: PaperFault, mode: string): Words =>
  HEAD_WORDS[field]?.(given, right, mode) ?? words(`because.paper-${field}`, { product, given: given || '—', right });

/** Judges the fields of a paper: form, category, Incoterm, tax number, and those of every line. */
function papersVerdict({ faults, right: model, mode }: Papers): Verdict {
  const of = fieldsOf(model).length;
  const bad = new Set(faults.map(({ field }) => field)).size;
  const details = faults.map((fault) => faultWords(fault, mode));
  return selection({ right: of - bad, wrong: bad, of }, POINTS.documents, details);
}

const declaredValue = (document: CustomsDocument): number => document.lines.reduce((sum, line) => sum + line.value, 0);

function modeVerdict({ misfit, mode, product, arrives, deliverBy, cheapestMode: rightMode }: Booked): Verdict {
  if (misfit === null) return right(POINTS.mode, 'reason.mode-fits');
  const fact =
    misfit === 'too-late'
      ? words('because.mode-too-late', { mode, arrives, deliverBy })
      : words('because.mode-closed', { mode, product: product ?? '' });
  return wrong('reason.mode-does-not-fit', { mode, rightMode }, [fact]);
}

function costVerdict({ fits, mode, cost, cheapest, cheapestMode }: Booked, tolerancePermille: number): Verdict {
  if (!fits) return noUse('mode');
  const cheap = cost * 1000 <= cheapest * (1000 + tolerancePermille);
  return cheap
    ? right(POINTS.cost, 'reason.cost-right')
    : wrong('reason.too-expensive', {
        mode,
        cost,
        cheapest,
        rightMode: cheapestMode,
        tolerance: tolerancePermille / 10,
      });
}

function weightVerdict({ grams, chargeable, scale, mode }: Booked): Verdict {
  if (grams === chargeable) return right(POINTS.weight, 'reason.weight-right');
  const { actual, volumetric, step } = scale;
  const fact =
    volumetric === 0
      ? words('because.weighed', { mode, actual, step })
      : words('because.weighed-and-measured', { mode, actual, volumetric, step });
  return wrong('reason.weight-wrong', { booked: grams, right: chargeable }, [fact]);
}

/** Judges the last booking before the parcel left. Each verdict rests on that booking. */
function judgeBooking(desk: Desk, id: string, { seq: restsOn, ...booked }: Told<Booked>): void {
  desk.judge(id, 'mode', { ...modeVerdict(booked), restsOn });
  desk.judge(id, 'cost', { ...costVerdict(booked, desk.house.costTolerancePermille), restsOn });
  desk.judge(id, 'weight', { ...weightVerdict(booked), restsOn });
}

function judgePapers(desk: Desk, id: string, order: string, papers: Told<Papers>): void {
  const { document, right: model, seq: restsOn } = papers;
  desk.judge(id, 'documents', { ...papersVerdict(papers), restsOn });
  if (document.category !== model.category || declaredValue(document) * 10 < declaredValue(model) * 9)
    desk.critical('false-declaration', { order });
}

/** The handbook pages on what is judged here. */
const PAGES = {
  '*': 'modes',
  weight: 'weight',
  documents: 'papers',
  'hand-over': 'hand-over',
  tracking: 'hand-over',
  stock: 'hand-over',
} as const satisfies Pages<OrderPage>;

export const p321 = makeIndicator<Parts['orders'], Travel>(
  'P3.2.1',
  {
    'order/confirmed': ({ subject, data }, desk) => openShipping(desk, subject.id, data),
    'order/released': ({ subject, data }, desk) => openShipping(desk, subject.id, data),
    'order/held': ({ subject }, desk) => desk.withdraw(`ship/${subject.id}`),
    'order/cancelled': ({ subject }, desk) => desk.withdraw(`ship/${subject.id}`),
    'order/cancellation-requested': ({ subject }, desk) => desk.withdraw(`ship/${subject.id}`),
    // Nothing leaves for money that never came, or is gone.
    'order/voided': ({ subject }, desk) => desk.withdraw(`ship/${subject.id}`),
    'order/charged-back': ({ subject }, desk) => desk.withdraw(`ship/${subject.id}`),
    'order/combined': ({ subject, data }, desk) => {
      desk.withdraw(`ship/${subject.id}`);
      goesAnew(desk, data.with, data.lastMode);
    },
    'order/split': ({ subject, data }, desk) => goesAnew(desk, subject.id, data.lastMode),
    'order/re-planned': ({ subject, data: { shipBy, lastMode } }, desk) => {
      const id = `ship/${subject.id}`;
      desk.postpone(id, BY_SHIP_BY, shipBy);
      desk.postpone(id, ['tracking'], desk.laterBy(shipBy, TO_ENTER_TRACKING));
      goesAnew(desk, subject.id, lastMode);
    },
    'order/leads-parcel': ({ subject, data }, desk) => openShipping(desk, subject.id, data),
    'shipment/booked': ({ subject, data }, desk) => {
      const travel = desk.noteOf(`ship/${subject.id}`);
      if (travel !== undefined) travel.booked = { ...data, seq: desk.seq };
    },
    'document/completed': ({ subject, data }, desk) => {
      const travel = desk.noteOf(`ship/${subject.id}`);
      if (travel !== undefined) travel.papers = { ...data, seq: desk.seq };
    },
    'parcel/handed-over': ({ subject }, desk) => {
      const id = `ship/${subject.id}`;
      const travel = desk.noteOf(id);
      if (travel === undefined) return;
      const { booked, papers } = travel;
      if (booked !== undefined) judgeBooking(desk, id, booked);
      if (papers !== undefined) judgePapers(desk, id, subject.id, papers);
      desk.judge(id, 'hand-over', fallingOff(desk, desk.deadlineOf(id, 'hand-over'), POINTS.handOver, 9));
      if (booked?.dangerous === true)
        desk.critical('dangerous-goods-by-closed-mode', { order: subject.id, mode: booked.mode });
    },
    'stock/deducted': ({ subject, data }, desk) =>
      desk.judge(
        `ship/${subject.id}`,
        'stock',
        data.times === 1
          ? right(POINTS.stock, 'reason.stock-once')
          : wrong('reason.stock-twice', { times: data.times }),
      ),
    'tracking/entered': ({ subject, data }, desk) => {
      const verdict = data.own
        ? right(POINTS.tracking, 'reason.tracking-right')
        : wrong(data.valid ? 'reason.tracking-of-another' : 'reason.tracking-invalid', {
            given: data.number,
            right: data.label,
          });
      desk.judge(`ship/${subject.id}`, 'tracking', { ...verdict, again: true });
    },
  },
  PAGES,
);
