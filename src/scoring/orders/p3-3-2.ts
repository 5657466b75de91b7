import type { OrderPage } from '../../operations/orders/handbook.ts';
import type { OrderHappenings } from '../../operations/orders/happenings.ts';
import type { Parts } from '../../operations/parts.ts';
import type { Assessment } from '../assessment.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import { inTime, right, selection, type Verdict, words, wrong } from '../verdict.ts';

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
  faults?: Faults,
): void {
  desk.open({
    id,
    kind,
    subject,
    deadline,
    expected: words(expected),
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
      open(desk, id, 'payout', subject, deadline, expected, [['lines', 'selection', points]], data.faults);
    },
    'payout/reconciled': ({ subject, data }, desk) => {
      const id = `payout/${subject.id}`;
      const faults = desk.noteOf(id);
      if (faults === undefined) return;
      // The same line marked twice is one mark.
      const marks = new Set(data.differences.map((difference) => `${difference.order}/${difference.kind}`));
      const found = faults.filter((fault) => marks.has(`${fault.order}/${fault.kind}`)).length;
      const invented = marks.size - found;
      const clean = faults.length === 0;
      const verdict = clean
        ? invented === 0
          ? right(POINTS.line, 'reason.payout-clean')
          : wrong('reason.picks', { right: 0, wrong: invented, of: 0 })
        : selection({ right: found, wrong: invented, of: faults.length }, POINTS.line * faults.length);
      desk.judge(id, 'lines', verdict);
      desk.judge(id, 'in-time', verdict.earned > 0 ? timeVerdict(desk, id) : wrong('reason.no-use'));
    },
    'refund/due': ({ subject, data }, desk) => {
      const id = `refund/${subject.id}`;
      open(desk, id, 'refund', subject, Math.max(data.dueAt, desk.within(desk.house.refundHours)), 'expected.refund', [
        ['amount', 'binary', POINTS.amount],
      ]);
    },
    'refund/settled': ({ subject, data }, desk) => {
      const id = `refund/${subject.id}`;
      const exact = data.amount === data.due;
      desk.judge(
        id,
        'amount',
        exact
          ? right(POINTS.amount, 'reason.amount-right')
          : wrong('reason.amount-wrong', { given: data.amount, right: data.due }),
      );
      desk.judge(id, 'in-time', exact ? timeVerdict(desk, id) : wrong('reason.no-use'));
    },
    'order/closable': ({ subject }, desk) => {
      open(desk, `close/${subject.id}`, 'close', subject, desk.within(desk.house.closeHours), 'expected.close', [
        ['conditions', 'binary', POINTS.conditions],
        ['papers', 'binary', POINTS.papers],
      ]);
    },
    'order/closed': ({ subject, data }, desk) => {
      const id = `close/${subject.id}`;
      if (data.blocks.includes('dispute-open')) desk.critical('closed-over-dispute', { order: subject.id });
      if (data.blocks.includes('refund-due')) desk.critical('closed-over-refund', { order: subject.id });
      if (data.blocks.length > 0) {
        desk.falseAlarm('closed-early', 3, words('reason.closed-early', { blocks: data.blocks.join(', ') }));
        return;
      }
      const filed =
        data.papers.length === data.filed.length && data.papers.every((paper) => data.filed.includes(paper));
      desk.judge(id, 'conditions', right(POINTS.conditions, 'reason.conditions-true'));
      desk.judge(
        id,
        'papers',
        filed
          ? right(POINTS.papers, 'reason.papers-right')
          : wrong('reason.papers-wrong', { filePapers: data.papers.join(', ') }),
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
        desk.falseAlarm('reopened', 2, words('reason.no-cause-to-reopen'));
        return;
      }
      desk.judge(id, 'reopened', right(POINTS.reopen, 'reason.reopened'));
      desk.judge(id, 'in-time', timeVerdict(desk, id));
      desk.close(id);
    },
  },
  PAGES,
);
