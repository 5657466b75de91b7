import type { OrderPage } from '../../operations/orders/handbook.ts';
import type { CancelReason } from '../../operations/orders/order.ts';
import type { Parts } from '../../operations/parts.ts';
import type { Assessment } from '../assessment.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import type { Words } from '../ledger.ts';
import { half, inTime, noUse, right, type Verdict, words } from '../verdict.ts';

import {
  answerOf,
  type Call,
  callFor,
  callNow,
  confirmedRightly,
  expectedOf,
  factOf,
  factsFor,
  isGood,
  notSo,
} from './order-calls.ts';

/** P3.1.1: log in on schedule, confirm orders and their conditions. */

type Desk = Assessment<Parts['orders'], Call>;

const CHECK_IN = 1;
const DECISION = { confirm: 2, trap: 6 } as const;
const TIME = 1;

const pointsFor = (call: Call): number => (call.decision === 'confirm' ? DECISION.confirm : DECISION.trap);
/** The right decision is another one now, because something has happened to the order before anybody decided. */
const reconsider = (desk: Desk, order: string, call: Call, because: readonly Words[]): void =>
  desk.revise(`decide/${order}`, expectedOf(call), call, because);

/** Decision and time together: a wrong decision in good time is worth nothing. */
function decide(desk: Desk, id: string, verdict: Verdict): void {
  desk.judge(id, 'decision', verdict);
  const time = inTime(desk, desk.deadlineOf(id, 'in-time'), TIME);
  desk.judge(id, 'in-time', verdict.earned > 0 ? time : noUse('decision'));
  desk.close(id);
}

function openDecision(
  desk: Desk,
  id: string,
  order: string,
  kind: string,
  deadline: number,
  points: number,
  call: Call,
  because: readonly Words[] = [],
): void {
  desk.open({
    id,
    kind,
    subject: { kind: 'order', id: order },
    deadline,
    expected: expectedOf(call),
    because,
    criteria: [
      { id: 'decision', rule: 'rationale', possible: points },
      { id: 'in-time', rule: 'timeliness', possible: TIME },
    ],
    note: call,
  });
}

/** Notes a critical error where an order was confirmed or released that nobody may let through. */
function checkCritical(desk: Desk, order: string, payment: string): void {
  const situation = desk.truth.orders[order]?.situation;
  if (payment === 'pending') desk.critical('confirmed-unpaid', { order });
  if (situation === 'restricted') desk.critical('confirmed-prohibited', { order });
  if (situation === 'fraud') desk.critical('confirmed-fraud', { order });
}

/** The handbook pages on what is judged here. */
const PAGES = { '*': 'order-conditions', 'check-in': 'day' } as const satisfies Pages<OrderPage>;

/** Until when an order that can be acted upon from now on is to be decided. */
const decideBy = (desk: Desk, shipBy: number): number => Math.min(shipBy, desk.within(desk.house.decideHours));

export const p311 = makeIndicator<Parts['orders'], Call>(
  'P3.1.1',
  {
    'check-in/opened': ({ subject, data }, desk) => {
      const id = `check-in/${subject.id}/${desk.now}`;
      desk.open({
        id,
        kind: 'check-in',
        subject,
        deadline: data.until,
        expected: words('expected.check-in'),
        criteria: [{ id: 'check-in', rule: 'timeliness', possible: CHECK_IN }],
      });
      desk.standsFor(`check-in/${subject.id}`, id);
    },
    'channel/opened': ({ subject }, desk) => {
      // The channel's latest window.
      const window = `check-in/${subject.id}`;
      if (desk.isOpen(window) && desk.now <= desk.deadlineOf(window))
        desk.judge(window, 'check-in', right(CHECK_IN, 'reason.in-time'));
    },
    'order/arrived': ({ subject, data }, desk) => {
      // Nobody can act on an order for whose money a marketplace still waits.
      if (data.withPlatform) return;
      const call = callFor(desk.truth.orders[subject.id]);
      const deadline = decideBy(desk, data.shipBy);
      const because = factsFor(call, data.sees);
      openDecision(desk, `decide/${subject.id}`, subject.id, 'decide', deadline, pointsFor(call), call, because);
    },
    'order/paid': ({ subject, data }, desk) => {
      const call = callNow(desk.truth.orders[subject.id], 'captured');
      const id = `decide/${subject.id}`;
      const deadline = decideBy(desk, data.shipBy);
      const because = [words('because.paid-at', { at: desk.now })];
      if (data.fromPlatform) openDecision(desk, id, subject.id, 'decide', deadline, pointsFor(call), call, because);
      else reconsider(desk, subject.id, call, because);
    },
    'order/voided': ({ subject }, desk) =>
      reconsider(desk, subject.id, callNow(desk.truth.orders[subject.id], 'voided'), [words('because.payment-failed')]),
    'order/confirmed': ({ subject, data }, desk) => {
      const order = subject.id;
      checkCritical(desk, order, data.payment);
      if (data.afterCancelRequest) {
        const asked: Call = { decision: 'cancel', reason: 'buyer-request' };
        decide(desk, `cancel-request/${order}`, notSo('confirm', asked, factsFor(asked, data.sees)));
      }
      const id = `decide/${order}`;
      if (!desk.isOpen(id)) return;
      const truth = desk.truth.orders[order];
      const rightly = confirmedRightly(truth, data.payment);
      if (rightly) reconsider(desk, order, { decision: 'confirm' }, []);
      const call = callNow(truth, data.payment);
      decide(
        desk,
        id,
        rightly
          ? right(pointsFor(callFor(truth)), 'reason.confirmed')
          : notSo('confirm', call, factsFor(call, data.sees)),
      );
    },
    'order/held': ({ subject, data }, desk) => {
      const id = `decide/${subject.id}`;
      const truth = desk.truth.orders[subject.id];
      const call = callNow(truth, data.payment);
      const facts = factsFor(call, data.sees, data.reason);
      if (!desk.isOpen(id)) {
        // Taking back a mistaken confirmation is no second mistake.
        if (data.was === 'confirmed' && callFor(truth).decision === 'confirm')
          desk.falseAlarm('held', 2, words('reason.not-hold-but-confirm'), facts);
        return;
      }
      reconsider(desk, subject.id, call, facts);
      if (call.decision === 'hold') {
        const points = pointsFor(call);
        decide(
          desk,
          id,
          data.reason === call.reason
            ? right(points, 'reason.held')
            : half(
                points,
                'reason.other-hold-reason',
                { holdReason: data.reason, rightHoldReason: call.reason },
                facts,
              ),
        );
      } else if (call.decision === 'confirm') {
        decide(desk, id, notSo('hold', call, facts));
        desk.falseAlarm('held', 2, words('reason.not-hold-but-confirm'), facts);
      }
    },
    'order/hold-answered': ({ subject, data }, desk) => {
      // The hold decided nothing: the chance to decide is still open.
      if (desk.isOpen(`decide/${subject.id}`)) return;
      const id = `answer/${subject.id}`;
      // An order that must be cancelled must still be, even if the hold asked about something else and was cleared.
      const first = callFor(desk.truth.orders[subject.id]);
      const answered: Call =
        data.outcome === 'cleared' ? { decision: 'confirm' } : { decision: 'cancel', reason: data.reason };
      const call = first.decision === 'cancel' ? first : answered;
      const deadline = desk.within(desk.house.decideHours);
      openDecision(desk, id, subject.id, `answer-${data.outcome}`, deadline, 2, call, [answerOf(data)]);
    },
    'order/released': ({ subject, data }, desk) => {
      checkCritical(desk, subject.id, data.payment);
      const id = `answer/${subject.id}`;
      const decision = `decide/${subject.id}`;
      const { answered, reason, sees } = data;
      const said = answered === 'not-yet' ? [] : [answerOf({ outcome: answered, reason })];
      const facts = (call: Call): readonly Words[] => [
        ...(call.decision === 'cancel' && call.reason === reason ? said : []),
        ...factsFor(call, sees),
      ];
      const call = desk.noteOf(desk.isOpen(id) ? id : decision);
      if (desk.isOpen(id) && call !== undefined)
        decide(
          desk,
          id,
          call.decision === 'confirm' ? right(2, 'reason.released') : notSo('release', call, facts(call)),
        );
      else if (call !== undefined && call.decision !== 'confirm' && desk.isOpen(decision))
        decide(desk, decision, notSo('release', call, facts(call)));
      else if (answered === 'not-yet' && desk.truth.orders[subject.id]?.situation !== 'stock-awaited') {
        desk.falseAlarm('released', 2, words('reason.released-unanswered', { holdReason: reason }));
      }
    },
    'order/cancellation-requested': ({ subject }, desk) => {
      desk.withdraw(`decide/${subject.id}`);
      desk.withdraw(`answer/${subject.id}`);
      const call: Call = { decision: 'cancel', reason: 'buyer-request' };
      openDecision(
        desk,
        `cancel-request/${subject.id}`,
        subject.id,
        'cancel-request',
        desk.within(desk.house.decideHours),
        2,
        call,
        [words('because.buyer-cancels')],
      );
    },
    'order/cancelled': ({ subject, data }, desk) => {
      if (data.by === 'platform') return;
      const order = subject.id;
      const request = `cancel-request/${order}`;
      const answer = `answer/${order}`;
      const decision = `decide/${order}`;
      const byReason = (points: number, reason: CancelReason): Verdict =>
        data.reason === reason
          ? right(points, 'reason.cancelled')
          : half(points, 'reason.other-cancel-reason', { cancelReason: data.reason, rightCancelReason: reason }, [
              factOf(data.sees, reason),
            ]);
      if (desk.isOpen(request)) decide(desk, request, byReason(2, 'buyer-request'));
      else if (desk.isOpen(answer)) {
        const call = desk.noteOf(answer);
        decide(
          desk,
          answer,
          call?.decision === 'cancel'
            ? byReason(2, call.reason)
            : notSo(
                'cancel',
                { decision: 'confirm' },
                data.heldFor === null ? [] : [answerOf({ outcome: 'cleared', reason: data.heldFor })],
              ),
        );
      } else if (desk.isOpen(decision)) {
        const truth = desk.truth.orders[order];
        const call = desk.noteOf(decision) ?? callFor(truth);
        if (call.decision === 'cancel') decide(desk, decision, byReason(pointsFor(callFor(truth)), call.reason));
        else {
          const verdict = notSo('cancel', call, factsFor(call, data.sees, data.reason));
          decide(desk, decision, verdict);
          if (isGood(truth)) desk.falseAlarm('cancelled', 2, verdict.reason, verdict.details);
        }
      } else if (data.answered !== 'failed' && isGood(desk.truth.orders[order])) {
        const kept: Call = { decision: 'confirm' };
        const verdict = notSo('cancel', kept, factsFor(kept, data.sees, data.reason));
        desk.falseAlarm('cancelled', 2, verdict.reason, verdict.details);
      }
    },
  },
  PAGES,
);
