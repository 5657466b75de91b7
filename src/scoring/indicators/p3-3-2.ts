import { type Assessment, inTime, makeIndicator, right, selection, words, wrong } from '../indicator.ts';

/** P3.3.2: close the order by procedure. */

const POINTS = { line: 3, time: 1, amount: 3, conditions: 1, papers: 2, reopen: 3 } as const;

const key = (id: string): string => `P3.3.2/${id}`;

function open(
  desk: Assessment,
  id: string,
  kind: string,
  subject: { kind: string; id: string },
  deadline: number,
  expected: string,
  criteria: readonly (readonly [string, 'binary' | 'selection', number])[],
): void {
  desk.memory.set(key(id), deadline);
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
  });
}

/** Something has come late to an order that was closed. */
const openReopening = (desk: Assessment, subject: { kind: string; id: string }): void =>
  open(desk, `reopen/${subject.id}`, 'reopen', subject, desk.within(desk.rules.closeHours), 'expected.reopen', [
    ['reopened', 'binary', POINTS.reopen],
  ]);

const deadlineOf = (desk: Assessment, id: string): number =>
  (desk.memory.get(key(id)) as number | undefined) ?? desk.now;

export const p332 = makeIndicator('P3.3.2', {
  'payout/posted': ({ subject, data }, desk) => {
    const id = `payout/${subject.id}`;
    desk.memory.set(key(`${id}/faults`), data.faults);
    const expected = data.faults.length === 0 ? 'expected.payout-clean' : 'expected.payout-differences';
    const points = POINTS.line * Math.max(1, data.faults.length);
    open(desk, id, 'payout', subject, desk.within(desk.rules.payoutHours), expected, [['lines', 'selection', points]]);
  },
  'payout/reconciled': ({ subject, data }, desk) => {
    const id = `payout/${subject.id}`;
    const faults = desk.memory.get(key(`${id}/faults`)) as readonly { order: string; kind: string }[] | undefined;
    if (faults === undefined) return;
    // The same line marked twice is one mark.
    const marks = new Set(data.differences.map((one) => `${one.order}/${one.kind}`));
    const found = faults.filter((fault) => marks.has(`${fault.order}/${fault.kind}`)).length;
    const invented = marks.size - found;
    const clean = faults.length === 0;
    const verdict = clean
      ? invented === 0
        ? right(POINTS.line, 'reason.payout-clean')
        : wrong('reason.picks', { right: 0, wrong: invented, of: 0 })
      : selection({ right: found, wrong: invented, of: faults.length }, POINTS.line * faults.length);
    desk.judge(id, 'lines', verdict);
    desk.judge(
      id,
      'in-time',
      verdict.earned > 0 ? inTime(desk, deadlineOf(desk, id), POINTS.time) : wrong('reason.no-use'),
    );
  },
  'refund/due': ({ subject, data }, desk) => {
    const id = `refund/${subject.id}`;
    open(desk, id, 'refund', subject, Math.max(data.dueAt, desk.within(desk.rules.refundHours)), 'expected.refund', [
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
    desk.judge(id, 'in-time', exact ? inTime(desk, deadlineOf(desk, id), POINTS.time) : wrong('reason.no-use'));
  },
  'order/closable': ({ subject }, desk) => {
    open(desk, `close/${subject.id}`, 'close', subject, desk.within(desk.rules.closeHours), 'expected.close', [
      ['conditions', 'binary', POINTS.conditions],
      ['papers', 'binary', POINTS.papers],
    ]);
  },
  'order/closed': ({ subject, data }, desk) => {
    const id = `close/${subject.id}`;
    if (data.blocks.includes('dispute-open')) desk.critical('closed-over-dispute', { order: subject.id });
    if (data.blocks.includes('refund-due')) desk.critical('closed-over-refund', { order: subject.id });
    if (data.blocks.length > 0 || !desk.isOpen(id)) {
      desk.falseAlarm('closed-early', 3, words('reason.closed-early', { blocks: data.blocks.join(', ') }));
      return;
    }
    const filed = data.papers.length === data.filed.length && data.papers.every((paper) => data.filed.includes(paper));
    desk.judge(id, 'conditions', right(POINTS.conditions, 'reason.conditions-true'));
    desk.judge(
      id,
      'papers',
      filed
        ? right(POINTS.papers, 'reason.papers-right')
        : wrong('reason.papers-wrong', { filePapers: data.papers.join(', ') }),
    );
    desk.judge(id, 'in-time', inTime(desk, deadlineOf(desk, id), POINTS.time));
    desk.close(id);
  },
  'order/disputed': ({ subject, data }, desk) => {
    if (data.late) openReopening(desk, subject);
  },
  'order/charged-back': ({ subject }, desk) => openReopening(desk, subject),
  'order/reopened': ({ subject, data }, desk) => {
    const id = `reopen/${subject.id}`;
    if (!data.called || !desk.isOpen(id)) {
      desk.falseAlarm('reopened', 2, words('reason.no-cause-to-reopen'));
      return;
    }
    desk.judge(id, 'reopened', right(POINTS.reopen, 'reason.reopened'));
    desk.judge(id, 'in-time', inTime(desk, deadlineOf(desk, id), POINTS.time));
    desk.close(id);
  },
});
