import type { OrderHappenings } from '../../operations/orders/happenings.ts';
import type { CancelReason, HoldReason } from '../../operations/orders/order.ts';
import type { OrderTruth, Situation } from '../../operations/orders/truth.ts';
import type { Words } from '../ledger.ts';
import { type Verdict, words, wrong } from '../verdict.ts';

/** The right decision on an order. Noted on every chance to decide. */
export type Call =
  | { readonly decision: 'confirm' }
  | { readonly decision: 'hold'; readonly reason: HoldReason }
  | { readonly decision: 'cancel'; readonly reason: CancelReason };

type Sees = OrderHappenings['order/arrived']['sees'];
type Reason = HoldReason | CancelReason;

/** What there was to be seen on an order of the reason to hold or cancel it. */
export const factOf = (sees: Sees, reason: Reason): Words => words(sees[reason].key, sees[reason].values);

/** The facts that speak for a call: the reason to hold or cancel; for a good order, that the reason somebody gave is none. */
export const factsFor = (call: Call, sees: Sees, given?: Reason): readonly Words[] => {
  if (call.decision !== 'confirm') return [factOf(sees, call.reason)];
  return given === undefined || sees[given].against ? [] : [factOf(sees, given)];
};

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

export const callFor = (truth: OrderTruth | undefined): Call => CALLS[truth?.situation ?? 'plain'];

/** The reason of a call, under the name that says which kind of reason it is. */
function reasonOf(call: Call): Record<string, string> {
  if (call.decision === 'confirm') return {};
  return call.decision === 'hold' ? { holdReason: call.reason } : { cancelReason: call.reason };
}

export const expectedOf = (call: Call): Words => words(`expected.${call.decision}`, reasonOf(call));

/** A wrong decision on an order: the right one, and the facts for it. */
export function notSo(act: 'confirm' | 'hold' | 'cancel' | 'release', call: Call, facts: readonly Words[]): Verdict {
  return wrong(`reason.not-${act}-but-${call.decision}`, reasonOf(call), facts);
}

/** The right decision as the payment stands now: trouble with a payment is over once the order is paid. */
export function callNow(truth: OrderTruth | undefined, payment: string): Call {
  const unpaid = truth?.situation === 'unpaid-then-paid' || truth?.situation === 'unpaid-never';
  if (!unpaid || payment === 'pending') return callFor(truth);
  return payment === 'voided' ? { decision: 'cancel', reason: 'payment' } : { decision: 'confirm' };
}

/** Whether an order has nothing wrong with it, or only what an answer will put right. */
export const isGood = (truth: OrderTruth | undefined): boolean =>
  callFor(truth).decision === 'confirm' ||
  truth?.answer?.outcome === 'cleared' ||
  truth?.situation === 'unpaid-then-paid' ||
  truth?.situation === 'stock-awaited';

/** A confirmation is right for good orders, and for those whose trouble had passed by then. */
export function confirmedRightly(truth: OrderTruth | undefined, payment: string): boolean {
  if (callFor(truth).decision === 'confirm') return true;
  if (truth?.situation === 'unpaid-then-paid') return payment !== 'pending';
  return truth?.situation === 'stock-awaited';
}

/** The answer to a hold, as a fact. */
export const answerOf = ({ outcome, reason }: { outcome: 'cleared' | 'failed'; reason: HoldReason }): Words =>
  words(outcome === 'cleared' ? 'because.hold-cleared' : 'because.hold-failed', { holdReason: reason });
