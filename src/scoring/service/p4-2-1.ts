import type { Parts } from '../../operations/parts.ts';
import type { ServicePage } from '../../operations/service/handbook.ts';
import type { ServiceHappenings } from '../../operations/service/happenings.ts';
import type { Assessment } from '../assessment.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import type { Criterion } from '../pending-opportunity.ts';
import { inTime, noUse, right, words, wrong } from '../verdict.ts';

import { decisionVerdict, enoughWords, recordVerdict, refundVerdict } from './case-verdicts.ts';

/** P4.2.1: after-sales service in a suitable way and through a suitable channel. Each step is judged on the state the step before it left. */

const POINTS = {
  ground: 1,
  asked: 1,
  decision: 4,
  channel: 1,
  way: 2,
  condition: 1,
  booking: 2,
  amount: 3,
  goods: 3,
  record: 2,
  closed: 1,
  time: 1,
} as const;

/** Criteria that wait for the buyer's answer where something was asked. */
const DECIDING = ['ground', 'decision', 'channel', 'in-time'] as const;

type Subject = { readonly kind: string; readonly id: string };

type SettledBy = ServiceHappenings['case/decided']['by'];

/** How a case is to be settled by its latest decision. Noted on the chance to decide. */
interface Settling {
  by: SettledBy;
}

type Desk = Assessment<Parts['service'], Settling>;

function open(
  desk: Desk,
  step: string,
  subject: Subject,
  hours: number,
  expected: string,
  criteria: readonly Criterion[],
  note?: Settling,
): void {
  desk.open({
    id: `${step}/${subject.id}`,
    kind: `case-${step}`,
    subject,
    deadline: desk.within(hours),
    expected: words(expected),
    criteria: [...criteria, { id: 'in-time', rule: 'timeliness', possible: POINTS.time }],
    ...(note === undefined ? {} : { note }),
  });
}

const binary = (id: string, possible: number): Criterion => ({ id, rule: 'binary', possible });

function judgeTime(desk: Desk, id: string): void {
  desk.judge(id, 'in-time', inTime(desk, desk.deadlineOf(id, 'in-time'), POINTS.time));
}

/** Opens the chance to settle: the buyer is owed money, goods or the repaired item. */
function openSettling(desk: Desk, subject: Subject, by: SettledBy): void {
  if (by === 'nothing' || desk.isOpen(`settle/${subject.id}`)) return;
  const criterion = by === 'money' ? binary('amount', POINTS.amount) : binary('goods', POINTS.goods);
  open(desk, 'settle', subject, desk.house.rules.settleHours, `expected.settle-${by}`, [criterion]);
}

const openRecording = (desk: Desk, subject: Subject): void => {
  if (desk.isOpen(`record/${subject.id}`)) return;
  open(desk, 'record', subject, desk.house.rules.closeHours, 'expected.case-record', [
    { id: 'record', rule: 'selection', possible: POINTS.record },
    binary('closed', POINTS.closed),
  ]);
};

/** The handbook pages on what is judged here. */
const PAGES = {
  '*': 'after-sales',
  way: 'returns',
  return: 'returns',
  condition: 'returns',
  booking: 'returns',
  goods: 'returns',
  amount: 'refunds',
  'case-return': 'returns',
  'case-inspect': 'returns',
  'case-settle': 'refunds',
} as const satisfies Pages<ServicePage>;

export const p421 = makeIndicator<Parts['service'], Settling>(
  'P4.2.1',
  {
    'case/opened': ({ subject, data }, desk) => {
      const criteria: Criterion[] = [
        binary('ground', POINTS.ground),
        ...(data.needsInfo ? [binary('asked', POINTS.asked)] : []),
        { id: 'decision', rule: 'rationale', possible: POINTS.decision },
        binary('channel', POINTS.channel),
      ];
      const note: Settling = { by: 'nothing' };
      open(desk, 'decide', subject, desk.house.rules.decideHours, `expected.case.${data.ground}`, criteria, note);
    },
    'case/assessed': ({ subject, data }, desk) => {
      desk.judge(`decide/${subject.id}`, 'ground', {
        ...(data.right
          ? right(POINTS.ground, 'reason.ground-right')
          : wrong('reason.ground-wrong', { ground: data.ground, rightGround: data.rightGround })),
        again: true,
      });
    },
    'case/info-requested': ({ subject, data }, desk) => {
      desk.pause(`decide/${subject.id}`, DECIDING);
      if (data.needed) desk.judge(`decide/${subject.id}`, 'asked', right(POINTS.asked, 'reason.asked-right'));
      else if (data.missing.length > 0)
        desk.falseAlarm(
          'info-requested',
          POINTS.asked,
          words('reason.case-asked-wrong', { asks: data.asks.join(', '), rightAsks: data.missing.join(', ') }),
        );
      else
        desk.falseAlarm('info-requested', POINTS.asked, words('reason.case-asked-for-nothing'), [
          enoughWords(data.enough),
        ]);
    },
    'case/info-came': ({ subject }, desk) => {
      // The time to decide begins anew when the answer comes.
      desk.postpone(`decide/${subject.id}`, DECIDING, desk.within(desk.house.rules.decideHours));
    },
    'case/decided': ({ subject, data }, desk) => {
      const id = `decide/${subject.id}`;
      const { decision, called } = data;
      if (data.refusesRight) desk.critical('right-refused', { case: subject.id });
      desk.judge(id, 'decision', decisionVerdict(data, POINTS.decision));
      const fits = data.channelRight
        ? right(POINTS.channel, 'reason.channel-right')
        : wrong('reason.channel-wrong', { caseChannel: data.channel, rightCaseChannel: called.channel });
      desk.judge(id, 'channel', data.right ? fits : noUse('decision'));
      if (data.right) judgeTime(desk, id);
      else desk.judge(id, 'in-time', noUse('decision'));
      if (decision === 'reject') openRecording(desk, subject);
      else if (data.needsReturn)
        open(desk, 'return', subject, desk.house.rules.arrangeHours, 'expected.return', [binary('way', POINTS.way)]);
      else openSettling(desk, subject, data.by);
      const settling = desk.noteOf(id);
      if (settling !== undefined) settling.by = data.by;
    },
    'return/arranged': ({ subject, data }, desk) => {
      const id = `return/${subject.id}`;
      if (desk.isOpen(id)) {
        desk.judge(
          id,
          'way',
          data.right
            ? right(POINTS.way, 'reason.way-right')
            : wrong('reason.way-wrong', { way: data.way, rightWay: data.rightWay, ground: data.ground }),
        );
        if (data.right) judgeTime(desk, id);
        else desk.judge(id, 'in-time', noUse('way'));
      } else if (!data.right)
        desk.falseAlarm(
          'return',
          POINTS.way,
          words('reason.way-wrong', { way: data.way, rightWay: data.rightWay, ground: data.ground }),
        );
      if (data.comesBack) desk.withdraw(`settle/${subject.id}`);
      else openSettling(desk, subject, desk.noteOf(`decide/${subject.id}`)?.by ?? 'nothing');
    },
    'return/received': ({ subject }, desk) => {
      open(desk, 'inspect', subject, desk.house.rules.inspectHours, 'expected.inspect', [
        binary('condition', POINTS.condition),
        binary('booking', POINTS.booking),
      ]);
    },
    'return/inspected': ({ subject, data }, desk) => {
      const id = `inspect/${subject.id}`;
      desk.judge(
        id,
        'condition',
        data.rightCondition
          ? right(POINTS.condition, 'reason.condition-right')
          : wrong('reason.condition-wrong', {
              condition: data.condition,
              rightCondition: data.called.condition,
            }),
      );
      desk.judge(
        id,
        'booking',
        data.rightBooking
          ? right(POINTS.booking, 'reason.booking-right')
          : wrong('reason.booking-wrong', {
              booking: data.booking,
              rightBooking: data.called.booking,
              ground: data.called.ground,
              condition: data.called.condition,
            }),
      );
      judgeTime(desk, id);
      // Who was paid on the proof of sending is owed nothing more.
      if (data.paid) openRecording(desk, subject);
      else openSettling(desk, subject, data.by);
    },
    'case/refunded': ({ subject, data }, desk) => {
      const id = `settle/${subject.id}`;
      if (data.again) {
        desk.critical('refunded-twice', { case: subject.id });
        return;
      }
      // The law lets the shop wait for the goods, and lets it pay before: neither costs anything.
      if (data.early) openSettling(desk, subject, 'money');
      desk.judge(id, 'amount', refundVerdict(data, POINTS.amount));
      judgeTime(desk, id);
      if (!data.early) openRecording(desk, subject);
    },
    'case/replaced': ({ subject, data }, desk) => {
      const id = `settle/${subject.id}`;
      desk.judge(
        id,
        'goods',
        data.right
          ? right(POINTS.goods, 'reason.goods-right')
          : wrong('reason.goods-wrong', {
              ...{ product: data.product, quantity: data.quantity },
              ...{ rightProduct: data.due.product, rightQuantity: data.due.quantity },
            }),
      );
      judgeTime(desk, id);
      openRecording(desk, subject);
    },
    'case/repaired': ({ subject }, desk) => {
      const id = `settle/${subject.id}`;
      desk.judge(id, 'goods', right(POINTS.goods, 'reason.goods-right'));
      judgeTime(desk, id);
      openRecording(desk, subject);
    },
    'case/recorded': ({ subject, data }, desk) => {
      desk.judge(`record/${subject.id}`, 'record', recordVerdict(data, POINTS.record));
    },
    'case/closed': ({ subject }, desk) => {
      const id = `record/${subject.id}`;
      desk.judge(id, 'closed', right(POINTS.closed, 'reason.case-closed'));
      judgeTime(desk, id);
    },
  },
  PAGES,
);
