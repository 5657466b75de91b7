import type { OrderPage } from '../../operations/orders/handbook.ts';
import type { OrderHappenings } from '../../operations/orders/happenings.ts';
import type { PayoutFigure } from '../../operations/orders/payout.ts';
import type { Parts } from '../../operations/parts.ts';
import { moneyText } from '../../operations/shop/money.ts';
import type { Assessment } from '../assessment.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import type { Words } from '../ledger.ts';
import { inTime, noUse, right, selection, type Verdict, words, wrong } from '../verdict.ts';

/** P3.3.2: close the order by procedure. */

const POINTS = { line: 3, time: 1, amount: 3, conditions: 1, papers: 2, reopen: 3 } as const;

/** The differences in a payout. */
type Faults = OrderHappenings['payout/posted']['faults'];
type Desk = Assessment<Parts['orders'], Faults>;

function open(
  desk: Desk,
  id: string,
  kind: string,
  subject: { kind: string; id: string },
  deadline: number,
  expected: string,
  criteria: readonly (readonly [string, 'binary' | 'selection', number])[],
  because: readonly Words[] = [],
  faults?: Faults,
): void {
  desk.open({
    id,
    kind,
    subject,
    deadline,
    expected: words(expected),
    because,
    criteria: [
      ...criteria.map(([criterion, rule, possible]) => ({ id: criterion, rule, possible })),
      { id: 'in-time', rule: 'timeliness', possible: POINTS.time },
    ],
    ...(faults === undefined ? {} : { note: faults }),
  });
}

/** A closed order has to be reopened: a dispute or a charge-back has come late. */
const openReopening = (desk: Desk, subject: { kind: string; id: string }): void =>
  open(desk, `reopen/${subject.id}`, 'reopen', subject, desk.within(desk.house.closeHours), 'expected.reopen', [
    ['reopened', 'binary', POINTS.reopen],
  ]);

/** A difference that was not reported. */
const leftOut = ({ order, kind: difference, given, right: wanted }: PayoutFigure): Words =>
  words('because.payout-differs', { order, difference, given, right: wanted });

/** A figure that was reported and is as the contract has it. */
const notDifferent = ({ order, kind: difference, given }: PayoutFigure): Words =>
  words('because.payout-agrees', { order, difference, given });

/** Judges the differences reported of a statement. The same line marked twice is one mark. */
function linesVerdict(faults: Faults, reported: Faults): Verdict {
  const keyOf = ({ order, kind }: PayoutFigure): string => `${order}/${kind}`;
  const marks = new Map(reported.map((figure) => [keyOf(figure), figure]));
  const there = new Set(faults.map(keyOf));
  const missed = faults.filter((fault) => !marks.has(keyOf(fault)));
  const invented = [...marks].flatMap(([key, figure]) => (there.has(key) ? [] : [figure]));
  const details = [...missed.map(leftOut), ...invented.map(notDifferent)];
  if (faults.length > 0) {
    const picks = { right: faults.length - missed.length, wrong: invented.length, of: faults.length };
    return selection(picks, POINTS.line * faults.length, details);
  }
  return invented.length === 0
    ? right(POINTS.line, 'reason.payout-clean')
    : wrong('reason.payout-was-clean', {}, details);
}

/** How a refund is worked out: why it is due, how much, and of which total. */
const refundFact = ({ amount, why: refundWhy, total, currency }: Omit<OrderHappenings['refund/due'], 'dueAt'>): Words =>
  words('because.refund-due', {
    refundWhy,
    due: moneyText(amount, currency),
    total: moneyText(total, currency),
  });

/** The papers that are missing in a file, and those that do not belong there; with how the order ended, which decides it. */
function filingFaults({ papers, filed, ended }: OrderHappenings['order/closed']): readonly Words[] {
  const faults = [
    ...papers
      .filter((paper) => !filed.includes(paper))
      .map((filePaper) => words('because.paper-missing', { filePaper })),
    ...filed
      .filter((paper) => !papers.includes(paper))
      .map((filePaper) => words('because.paper-too-many', { filePaper })),
  ];
  const { reviewStage, parcelStage } = ended;
  const end =
    reviewStage === 'rejected' ? words('because.order-cancelled') : words('because.order-ended', { parcelStage });
  return faults.length === 0 ? [] : [...faults, end];
}

const timeVerdict = (desk: Desk, id: string): Verdict => inTime(desk, desk.deadlineOf(id, 'in-time'), POINTS.time);

/** The handbook pages on what is judged here. */
const PAGES = { '*': 'closing', payout: 'payouts' } as const satisfies Pages<OrderPage>;

export const p332 = makeIndicator<Parts['orders'], Faults>(
  'P3.3.2',
  {
    'payout/posted': ({ subject, data }, desk) => {
      const id = `payout/${subject.id}`;
      const expected = data.faults.length === 0 ? 'expected.payout-clean' : 'expected.payout-differences';
      const points = POINTS.line * Math.max(1, data.faults.length);
      const deadline = desk.within(desk.house.payoutHours);
      open(
        desk,
        id,
        'payout',
        subject,
        deadline,
        expected,
        [['lines', 'selection', points]],
        data.faults.map(leftOut),
        data.faults,
      );
    },
    'payout/reconciled': ({ subject, data }, desk) => {
      const id = `payout/${subject.id}`;
      const faults = desk.noteOf(id);
      if (faults === undefined) return;
      const verdict = linesVerdict(faults, data.differences);
      desk.judge(id, 'lines', verdict);
      desk.judge(id, 'in-time', verdict.earned > 0 ? timeVerdict(desk, id) : noUse('lines'));
    },
    'refund/due': ({ subject, data }, desk) => {
      const id = `refund/${subject.id}`;
      open(
        desk,
        id,
        'refund',
        subject,
        Math.max(data.dueAt, desk.within(desk.house.refundHours)),
        'expected.refund',
        [['amount', 'binary', POINTS.amount]],
        [refundFact(data)],
      );
    },
    'refund/settled': ({ subject, data }, desk) => {
      const id = `refund/${subject.id}`;
      const exact = data.amount === data.due;
      desk.judge(
        id,
        'amount',
        exact
          ? right(POINTS.amount, 'reason.amount-right')
          : wrong(
              'reason.amount-wrong',
              { given: moneyText(data.amount, data.currency), right: moneyText(data.due, data.currency) },
              [refundFact({ ...data, amount: data.due })],
            ),
      );
      desk.judge(id, 'in-time', exact ? timeVerdict(desk, id) : noUse('amount'));
    },
    'order/closable': ({ subject, data }, desk) => {
      open(
        desk,
        `close/${subject.id}`,
        'close',
        subject,
        desk.within(desk.house.closeHours),
        'expected.close',
        [
          ['conditions', 'binary', POINTS.conditions],
          ['papers', 'binary', POINTS.papers],
        ],
        [words('because.closable', { at: desk.now, filePapers: data.papers.join(', ') })],
      );
    },
    'order/closed': ({ subject, data }, desk) => {
      const id = `close/${subject.id}`;
      if (data.blocks.includes('dispute-open')) desk.critical('closed-over-dispute', { order: subject.id });
      if (data.blocks.includes('refund-due')) desk.critical('closed-over-refund', { order: subject.id });
      if (data.blocks.length > 0) {
        desk.falseAlarm('closed-early', 3, words('reason.closed-early', { blocks: data.blocks.join(', ') }));
        return;
      }
      const details = filingFaults(data);
      desk.judge(id, 'conditions', right(POINTS.conditions, 'reason.conditions-true'));
      desk.judge(
        id,
        'papers',
        details.length === 0
          ? right(POINTS.papers, 'reason.papers-right')
          : wrong('reason.papers-wrong', { filePapers: data.papers.join(', ') }, details),
      );
      desk.judge(id, 'in-time', timeVerdict(desk, id));
      desk.close(id);
    },
    'order/disputed': ({ subject, data }, desk) => {
      if (data.late && data.closed) openReopening(desk, subject);
    },
    'order/charged-back': ({ subject, data }, desk) => {
      if (data.closed) openReopening(desk, subject);
    },
    'order/reopened': ({ subject, data }, desk) => {
      const id = `reopen/${subject.id}`;
      if (!data.called || !desk.isOpen(id)) {
        const { acceptanceStage, paymentStage } = data;
        desk.falseAlarm('reopened', 2, words('reason.no-cause-to-reopen', { acceptanceStage, paymentStage }));
        return;
      }
      desk.judge(id, 'reopened', right(POINTS.reopen, 'reason.reopened'));
      desk.judge(id, 'in-time', timeVerdict(desk, id));
      desk.close(id);
    },
  },
  PAGES,
);
