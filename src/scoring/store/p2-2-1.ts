import type { Parts } from '../../operations/parts.ts';
import type { VarianceCause } from '../../operations/store/stock/count.ts';
import type { StockPage } from '../../operations/store/stock/handbook.ts';
import type { Assessment } from '../assessment.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import type { Criterion } from '../pending-opportunity.ts';
import { inTime, noUse, right, selection, type Verdict, words, wrong } from '../verdict.ts';
import { causeVerdict, entryVerdict, knowers, POINTS } from './stock-verdicts.ts';

/** P2.2.1: stock kept right together with warehouse, supplier and marketing. Each step is judged on the state the step before it left. */

/** The last act on the plan, or on a bin: what a verdict rests on that falls by itself, at the end. */
interface LastAct {
  last: number | null;
}

type Desk = Assessment<Parts['store'], LastAct>;

type Subject = { readonly kind: string; readonly id: string };

const CLASSES = ['A', 'B', 'C'] as const;
const binary = (id: string, possible: number): Criterion => ({ id, rule: 'binary', possible });
const timely: Criterion = { id: 'in-time', rule: 'timeliness', possible: POINTS.time };

const judgeTime = (desk: Desk, id: string): void =>
  desk.judge(id, 'in-time', inTime(desk, desk.deadlineOf(id, 'in-time'), POINTS.time));

function openCount(desk: Desk, subject: Subject, deadline: number): void {
  desk.open({
    id: `count/${subject.id}`,
    kind: 'bin-count',
    subject,
    deadline,
    expected: words('expected.bin-count', { bin: subject.id }),
    criteria: [binary('count-right', POINTS.counted), timely],
  });
}

function openVariance(desk: Desk, subject: Subject, cause: VarianceCause): void {
  desk.open({
    id: `variance/${subject.id}`,
    kind: 'stock-variance',
    subject,
    deadline: desk.within(desk.house.rules.explainHours),
    expected: words('expected.stock-variance', { varianceCause: cause, parties: knowers(desk.house, cause) }),
    criteria: [
      { id: 'variance-cause', rule: 'rationale', possible: POINTS.cause },
      binary('variance-entry', POINTS.entry),
      timely,
    ],
  });
}

function judgeLevel(desk: Desk, id: string, criterion: string, given: number, called: number): void {
  const values = { given, right: called };
  desk.judge(id, criterion, {
    ...(given === called ? right(POINTS.level, 'reason.level-right', values) : wrong('reason.level-wrong', values)),
    again: true,
  });
}

/** Notes an act on a chance that is judged later, by how things stand then. */
function note(desk: Desk, id: string): void {
  const found = desk.noteOf(id);
  if (found !== undefined) found.last = desk.seq;
}

/** The handbook pages on what is judged here. */
const PAGES = {
  '*': 'counts',
  'stock-variance': 'variances',
  'variance-cause': 'variances',
  'variance-entry': 'causes',
  'adjusted-right-book': 'variances',
  'channel-sync': 'channels',
  'count-sync': 'channels',
  'none-over': 'channels',
  'supply-level': 'supply',
  'supply-order': 'supply',
  'safety-stock': 'supply',
  'reorder-point': 'supply',
  'order-quantity': 'supply',
  'ordered-for-nothing': 'supply',
} as const satisfies Pages<StockPage>;

export const p221 = makeIndicator<Parts['store'], LastAct>(
  'P2.2.1',
  {
    'stock-plan/opened': ({ subject, data }, desk) => {
      for (const abc of CLASSES)
        if (data.due[abc] > 0)
          desk.open({
            id: `plan/${abc}`,
            kind: 'count-plan',
            subject,
            deadline: data.until,
            expected: words('expected.count-plan', { abcClass: abc, of: data.due[abc] }),
            criteria: [{ id: 'plan', rule: 'selection', possible: POINTS.plan }],
            note: { last: null },
          });
      desk.open({
        id: 'accuracy',
        kind: 'record-accuracy',
        subject,
        deadline: desk.end,
        expected: words('expected.record-accuracy', { target: desk.house.rules.accuracyTarget }),
        criteria: [binary('accuracy', POINTS.accuracy)],
        note: { last: null },
      });
    },
    'stock-plan/written': (_planned, desk) => {
      for (const abc of CLASSES) note(desk, `plan/${abc}`);
    },
    'stock-plan/closed': ({ data }, desk) => {
      for (const { abc, of, right: good, extra, late, missed } of data.classes) {
        const id = `plan/${abc}`;
        const { last } = desk.noteOf(id) ?? { last: null };
        // Who planned nothing has missed it.
        if (last === null) continue;
        const details = [
          ...missed.map((bin) => words('because.bin-due', { bin })),
          ...late.map((bin) => words('because.bin-late', { bin })),
          ...extra.map((bin) => words('because.bin-not-due', { bin })),
        ];
        const picks = { right: good, wrong: extra.length + late.length, of };
        desk.judge(id, 'plan', { ...selection(picks, POINTS.plan, details), restsOn: last });
      }
    },
    'stock-count/scheduled': ({ subject, data }, desk) => {
      if (data.due) openCount(desk, subject, data.dueAt);
    },
    'stock-count/ran-low': ({ subject, data }, desk) => openCount(desk, subject, data.dueAt),
    'stock-count/opened': ({ subject, data }, desk) => {
      if (data.cause !== null) openVariance(desk, subject, data.cause);
    },
    'stock-count/reported': ({ subject, data }, desk) => openVariance(desk, subject, data.cause),
    'stock-count/recorded': ({ subject, data }, desk) => {
      const id = `count/${subject.id}`;
      desk.judge(id, 'count-right', {
        ...(data.right
          ? right(POINTS.counted, 'reason.count-right')
          : wrong(
              'reason.count-wrong',
              {},
              data.lay.map(({ product, pieces }) => words('because.lay-there', { product, pieces })),
            )),
        again: true,
      });
      if (data.round === 1) judgeTime(desk, id);
      note(desk, 'accuracy');
    },
    'stock-variance/explained': ({ subject, data }, desk) => {
      desk.judge(`variance/${subject.id}`, 'variance-cause', { ...causeVerdict(desk.house, data), again: true });
    },
    'stock-adjustment/submitted': ({ subject, data }, desk) => {
      note(desk, 'accuracy');
      const id = `variance/${subject.id}`;
      if (data.hollow) desk.critical('variance-papered-over', { count: subject.id });
      if (data.rightCause === null) {
        desk.falseAlarm('adjusted-right-book', POINTS.entry, words('reason.book-was-right'));
        return;
      }
      desk.judge(id, 'variance-entry', { ...entryVerdict(data), again: true });
      if (data.hollow) desk.judge(id, 'in-time', { ...noUse('variance-cause'), again: true });
      else desk.judge(id, 'in-time', { ...inTime(desk, desk.deadlineOf(id, 'in-time'), POINTS.time), again: true });
    },
    'stock-adjustment/posted': ({ subject, data }, desk) => {
      if (data.channels === 0) return;
      desk.open({
        id: `told/${subject.id}`,
        kind: 'count-sync',
        subject,
        deadline: desk.within(desk.house.rules.syncHours),
        expected: words('expected.count-sync'),
        criteria: [binary('none-over', POINTS.over), timely],
      });
    },
    'stock-count/closed': ({ subject, data }, desk) => {
      const id = `told/${subject.id}`;
      // Before its limit the nightly sync came: nothing was left to be told.
      if (!data.byHand) {
        desk.withdraw(id);
        return;
      }
      desk.judge(
        id,
        'none-over',
        data.over.length === 0
          ? right(POINTS.over, 'reason.none-over')
          : wrong('reason.still-over', { product: data.over.join(', ') }),
      );
      judgeTime(desk, id);
    },
    'channel-sync/failed': ({ subject, data }, desk) => {
      desk.open({
        id: `sync/${data.channel}`,
        kind: 'channel-sync',
        subject,
        deadline: desk.within(desk.house.rules.syncHours),
        expected: words('expected.channel-sync', { channel: data.channel }),
        criteria: [binary('none-over', POINTS.over), timely],
      });
    },
    'channel-sync/finished': ({ data }, desk) => {
      const id = `sync/${data.channel}`;
      if (!desk.isOpen(id)) return;
      const verdict: Verdict =
        data.over.length === 0
          ? right(POINTS.over, 'reason.none-over')
          : wrong('reason.still-over', { product: data.over.join(', ') });
      desk.judge(id, 'none-over', { ...verdict, again: true });
      judgeTime(desk, id);
      // What is sold afterwards is the next sync’s.
      if (data.over.length === 0) desk.close(id);
    },
    'supply-level/due': ({ subject, data }, desk) => {
      const { product, rightSafety, rightPoint } = data;
      const deadline = desk.within(desk.house.rules.reorderHours);
      desk.open({
        id: `level/${product}`,
        kind: 'supply-level',
        subject,
        deadline,
        expected: words('expected.supply-level', { product, rightSafety, rightPoint }),
        criteria: [binary('safety-stock', POINTS.level), binary('reorder-point', POINTS.level), timely],
      });
      if (!data.toOrder) return;
      desk.open({
        id: `order/${product}`,
        kind: 'supply-order',
        subject,
        deadline,
        expected: words('expected.supply-order', { product, rightPoint }),
        criteria: [binary('order-quantity', POINTS.quantity), timely],
      });
    },
    'supply-level/set': ({ data }, desk) => {
      const id = `level/${data.product}`;
      judgeLevel(desk, id, 'safety-stock', data.safetyStock, data.rightSafety);
      judgeLevel(desk, id, 'reorder-point', data.reorderPoint, data.rightPoint);
      judgeTime(desk, id);
    },
    'purchase-order/placed': ({ data }, desk) => {
      const { product, quantity, rightQuantity } = data;
      const id = `order/${product}`;
      if (rightQuantity === 0) {
        desk.falseAlarm('ordered-for-nothing', POINTS.quantity, words('reason.ordered-for-nothing', { product }));
        return;
      }
      const values = { given: quantity, right: rightQuantity };
      desk.judge(
        id,
        'order-quantity',
        quantity === rightQuantity
          ? right(POINTS.quantity, 'reason.quantity-right')
          : wrong('reason.quantity-wrong', values),
      );
      judgeTime(desk, id);
    },
    'record-accuracy/stated': ({ data }, desk) => {
      const { permille, counted, right: good, listed, target } = data;
      const { last } = desk.noteOf('accuracy') ?? { last: null };
      if (permille === null || last === null) return;
      const values = { permille, counted, good, listed, target };
      const fits = permille >= target;
      const verdict = fits
        ? right(POINTS.accuracy, 'reason.accuracy-right', values)
        : wrong('reason.accuracy-wrong', values);
      const few = counted * 2 < listed;
      desk.judge('accuracy', 'accuracy', {
        ...(few ? wrong('reason.too-few-counted', values) : verdict),
        restsOn: last,
      });
    },
  },
  PAGES,
);
