import type { Domain, DueHandler } from '../../kernel/domain.ts';
import { lifecycleOf } from '../../kernel/lifecycle.ts';
import type { Reaction } from '../../kernel/step.ts';
import { orderActions } from '../orders/actions/index.ts';
import { reviewClosing } from '../orders/closable.ts';
import { orderMachine } from '../orders/order.machine.ts';
import { ORDER } from '../orders/order.ts';
import {
  cancelAsked,
  checkInOpens,
  gateCloses,
  inquiryArrives,
  orderArrives,
  orderPays,
  stockArrives,
} from './arrivals.ts';
import {
  afterAcceptance,
  answerComes,
  buyerAccepts,
  buyerDisputes,
  buyerInspects,
  goodsAnswerHolds,
  holdAnswers,
  paymentAnswersHold,
  platformSettles,
  reviewComes,
  reviewWindowOpens,
  voidingAnswersHold,
} from './buyers.ts';
import { exceptionEnds, journeyStarts, parcelMoves, remedyWorks } from './carriers.ts';
import { bankChargesBack, correctionOrdered, orderTimerRan, payoutCorrects, payoutPosts } from './platforms.ts';

const due = {
  'order/arrives': orderArrives,
  'order/pays': orderPays,
  'order/cancel-asked': cancelAsked,
  'inquiry/arrives': inquiryArrives,
  'stock/arrives': stockArrives,
  'check-in/opens': checkInOpens,
  'gate/closes': gateCloses,
  'hold/answers': holdAnswers,
  'buyer/accepts': buyerAccepts,
  'buyer/disputes': buyerDisputes,
  'platform/settles': platformSettles,
  'review/window': reviewWindowOpens,
  'review/comes': reviewComes,
  'parcel/moves': parcelMoves,
  'exception/ends': exceptionEnds,
  'payout/posts': payoutPosts,
  'payout/corrects': payoutCorrects,
  'bank/charges-back': bankChargesBack,
} satisfies Record<string, DueHandler>;

/** What answers a happening. This table is where the duties meet. */
const reactions = {
  'order/held': [answerComes],
  'order/paid': [paymentAnswersHold],
  'order/voided': [voidingAnswersHold],
  'order/timer-ran': [orderTimerRan],
  'order/cancelled': [(step, { subject }) => reviewClosing(step, subject.id)],
  'stock/received': [goodsAnswerHolds],
  'parcel/handed-over': [journeyStarts],
  'exception/resolved': [remedyWorks],
  'order/delivered': [buyerInspects],
  'order/accepted': [afterAcceptance],
  'payout/reconciled': [correctionOrdered],
  'order/reopened': [(step, { subject }) => reviewClosing(step, subject.id)],
} satisfies Record<string, readonly Reaction[]>;

/** The trade as the kernel runs it. `lifecycle` is given by the benchmark alone, to measure what XState costs. */
export function makeDomain(lifecycle = lifecycleOf): Domain {
  return {
    lifecycles: { [ORDER]: lifecycle(orderMachine) },
    actions: Object.fromEntries(orderActions.map((action) => [action.kind, action])),
    due,
    reactions,
  };
}
