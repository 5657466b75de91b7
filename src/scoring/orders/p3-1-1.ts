import type { OrderPage } from '../../operations/orders/handbook.ts';
import type { CancelReason, HoldReason } from '../../operations/orders/order.ts';
import type { OrderTruth, Situation } from '../../operations/orders/truth.ts';
import type { Parts } from '../../operations/parts.ts';
import type { Assessment } from '../assessment.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import type { Words } from '../ledger.ts';
import { half, inTime, right, type Verdict, words, wrong } from '../verdict.ts';

/** P3.1.1: log in on schedule, confirm orders and their conditions. */

/** The right decision on an order. Noted on every chance to decide. */
type Call =
  | { readonly decision: 'confirm' }
  | { readonly decision: 'hold'; readonly reason: HoldReason }
  | { readonly decision: 'cancel'; readonly reason: CancelReason };

type Desk = Assessment<Parts['orders'], Call>;

const CALLS: Readonly<Record<Situation, Call>> = {
  plain: { decision: 'confirm' },
  'one-fraud-sign': { decision: 'confirm' },
  'buyer-cancels': { decision: 'confirm' },
  'unpaid-then-paid': { decision: 'hold', reason: 'payment' },
  'unpaid-never': { decision: 'hold', reason: 'payment' },
  'address-incomplete': { decision: 'hold', reason: 'address' },
  'price-error': { decision: 'hold', reason: 'price' },
  'price-promotion': { decision: 'hold', reason: 'price' },
  'double-order': { decision: 'hold', reason: 'duplicate' },
  'stock-awaited': { decision: 'hold', reason: 'stock' },
  'stock-short': { decision: 'cancel', reason: 'stock' },
  restricted: { decision: 'cancel', reason: 'restricted' },
  fraud: { decision: 'cancel', reason: 'fraud' },
};

const CHECK_IN = 1;
const DECISION = { confirm: 2, trap: 6 } as const;
const TIME = 1;

const pointsFor = (call: Call): number => (call.decision === 'confirm' ? DECISION.confirm : DECISION.trap);
const callFor = (truth: OrderTruth | undefined): Call => CALLS[truth?.situation ?? 'plain'];

/** The reason of a call, under the name that says which kind of reason it is. */
function reasonOf(call: Call): Record<string, string> {
  if (call.decision === 'confirm') return {};
  return call.decision === 'hold' ? { holdReason: call.reason } : { cancelReason: call.reason };
}

const expectedOf = (call: Call): Words => words(`expected.${call.decision}`, reasonOf(call));

/** The right decision is another one now, because something has happened to the order before anybody decided. */
const reconsider = (desk: Desk, order: string, call: Call): void =>
  desk.revise(`decide/${order}`, expectedOf(call), call);

/** Decision and time together: a wrong decision in good time is worth nothing. */
function decide(desk: Desk, id: string, verdict: Verdict): void {
  desk.judge(id, 'decision', verdict);
  const time = inTime(desk, desk.deadlineOf(id, 'in-time'), TIME);
  desk.judge(id, 'in-time', verdict.earned > 0 ? time : wrong('reason.no-use'));
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
): void {
  desk.open({
    id,
    kind,
    subject: { kind: 'order', id: order },
    deadline,
    expected: expectedOf(call),
    criteria: [
      { id: 'decision', rule: 'rationale', possible: points },
      { id: 'in-time', rule: 'timeliness', possible: TIME },
    ],
    note: call,
  });
}

/** The right decision as the payment stands now: trouble with a payment is over once the order is paid. */
function callNow(truth: OrderTruth | undefined, payment: string): Call {
  const unpaid = truth?.situation === 'unpaid-then-paid' || truth?.situation === 'unpaid-never';
  if (!unpaid || payment === 'pending') return callFor(truth);
  return payment === 'voided' ? { decision: 'cancel', reason: 'payment' } : { decision: 'confirm' };
}

/** Whether an order has nothing wrong with it, or only what an answer will put right. */
const isGood = (truth: OrderTruth | undefined): boolean =>
  callFor(truth).decision === 'confirm' ||
  truth?.answer?.outcome === 'cleared' ||
  truth?.situation === 'unpaid-then-paid' ||
  truth?.situation === 'stock-awaited';

/** Notes a critical error where an order was confirmed or released that nobody may let through. */
function checkCritical(desk: Desk, order: string, payment: string): void {
  const situation = desk.truth.orders[order]?.situation;
  if (payment === 'pending') desk.critical('confirmed-unpaid', { order });
  if (situation === 'restricted') desk.critical('confirmed-prohibited', { order });
  if (situation === 'fraud') desk.critical('confirmed-fraud', { order });
}

/** A confirmation is right for good orders, and for those whose trouble had passed by then. */
function confirmedRightly(truth: OrderTruth | undefined, payment: string): boolean {
  if (callFor(truth).decision === 'confirm') return true;
  if (truth?.situation === 'unpaid-then-paid') return payment !== 'pending';
  return truth?.situation === 'stock-awaited';
}

/** The handbook pages on what is judged here. */
const PAGES = { '*': 'order-conditions' } as const satisfies Pages<OrderPage>;

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
      openDecision(desk, `decide/${subject.id}`, subject.id, 'decide', deadline, pointsFor(call), call);
    },
    'order/paid': ({ subject, data }, desk) => {
      const call = callNow(desk.truth.orders[subject.id], 'captured');
      const id = `decide/${subject.id}`;
      const deadline = decideBy(desk, data.shipBy);
      if (data.fromPlatform) openDecision(desk, id, subject.id, 'decide', deadline, pointsFor(call), call);
      else reconsider(desk, subject.id, call);
    },
    'order/voided': ({ subject }, desk) =>
      reconsider(desk, subject.id, callNow(desk.truth.orders[subject.id], 'voided')),
    'order/confirmed': ({ subject, data }, desk) => {
      const order = subject.id;
      checkCritical(desk, order, data.payment);
      if (data.afterCancelRequest) decide(desk, `cancel-request/${order}`, wrong('reason.kept-after-cancel-request'));
      const id = `decide/${order}`;
      if (!desk.isOpen(id)) return;
      const truth = desk.truth.orders[order];
      const rightly = confirmedRightly(truth, data.payment);
      if (rightly) reconsider(desk, order, { decision: 'confirm' });
      decide(
        desk,
        id,
        rightly ? right(pointsFor(callFor(truth)), 'reason.confirmed') : wrong('reason.should-not-confirm'),
      );
    },
    'order/held': ({ subject, data }, desk) => {
      const id = `decide/${subject.id}`;
      const truth = desk.truth.orders[subject.id];
      const call = callNow(truth, data.payment);
      if (!desk.isOpen(id)) {
        // Taking back a mistaken confirmation is no second mistake.
        if (data.was === 'confirmed' && callFor(truth).decision === 'confirm')
          desk.falseAlarm('held', 2, words('reason.held-good-order'));
        return;
      }
      reconsider(desk, subject.id, call);
      if (call.decision === 'hold') {
        const points = pointsFor(call);
        decide(
          desk,
          id,
          data.reason === call.reason
            ? right(points, 'reason.held')
            : half(points, 'reason.other-hold-reason', { holdReason: data.reason, rightHoldReason: call.reason }),
        );
      } else if (call.decision === 'confirm') {
        decide(desk, id, wrong('reason.held-good-order'));
        desk.falseAlarm('held', 2, words('reason.held-good-order'));
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
      openDecision(desk, id, subject.id, `answer-${data.outcome}`, desk.within(desk.house.decideHours), 2, call);
    },
    'order/released': ({ subject, data }, desk) => {
      checkCritical(desk, subject.id, data.payment);
      const id = `answer/${subject.id}`;
      const decision = `decide/${subject.id}`;
      if (desk.isOpen(id))
        decide(
          desk,
          id,
          desk.noteOf(id)?.decision === 'confirm' ? right(2, 'reason.released') : wrong('reason.should-not-release'),
        );
      else if (desk.isOpen(decision)) decide(desk, decision, wrong('reason.should-not-release'));
      else if (data.answered === 'not-yet' && desk.truth.orders[subject.id]?.situation !== 'stock-awaited') {
        desk.falseAlarm('released', 2, words('reason.released-unanswered'));
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
      );
    },
    'order/cancelled': ({ subject, data }, desk) => {
      if (data.by === 'platform') return;
      const order = subject.id;
      const request = `cancel-request/${order}`;
      const answer = `answer/${order}`;
      const decision = `decide/${order}`;
      const byReason = (points: number, reason: string): Verdict =>
        data.reason === reason
          ? right(points, 'reason.cancelled')
          : half(points, 'reason.other-cancel-reason', { cancelReason: data.reason, rightCancelReason: reason });
      if (desk.isOpen(request)) decide(desk, request, byReason(2, 'buyer-request'));
      else if (desk.isOpen(answer)) {
        const call = desk.noteOf(answer);
        decide(
          desk,
          answer,
          call?.decision === 'cancel' ? byReason(2, call.reason) : wrong('reason.cancelled-good-order'),
        );
      } else if (desk.isOpen(decision)) {
        const truth = desk.truth.orders[order];
        const call = desk.noteOf(decision) ?? callFor(truth);
        if (call.decision === 'cancel') decide(desk, decision, byReason(pointsFor(callFor(truth)), call.reason));
        else {
          decide(desk, decision, wrong('reason.cancelled-good-order'));
          if (isGood(truth)) desk.falseAlarm('cancelled', 2, words('reason.cancelled-good-order'));
        }
      } else if (data.answered !== 'failed' && isGood(desk.truth.orders[order])) {
        desk.falseAlarm('cancelled', 2, words('reason.cancelled-good-order'));
      }
    },
  },
  PAGES,
);
