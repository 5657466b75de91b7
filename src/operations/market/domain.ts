import type { Domain, DueHandler } from '../../kernel/domain.ts';
import { lifecycleOf } from '../../kernel/lifecycle.ts';
import type { Reaction } from '../../kernel/step.ts';
import { orderActions } from '../orders/actions/index.ts';
import { reviewClosing } from '../orders/closable.ts';
import { orderMachine } from '../orders/order.machine.ts';
import { ORDER } from '../orders/order.ts';
import { serviceActions } from '../service/actions/index.ts';
import { afterSalesMachine } from '../service/after-sales.machine.ts';
import { CASE } from '../service/case.ts';
import { ticketMachine } from '../service/ticket.machine.ts';
import { TICKET } from '../service/ticket.ts';
import { CLOCK_RUNS_OUT } from '../service/ticket-clocks.ts';
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
import {
  promiseRunsOut,
  raisedByConfirming,
  raisedByDelivery,
  raisedByHandOver,
  raisedByTrouble,
  ticketArrives,
} from './contacts.ts';
import {
  answerRead,
  buyerAnswers,
  buyerGrowsImpatient,
  buyerMinds,
  buyerNotSatisfied,
  buyerThanks,
  clockRunsOut,
  colleaguesAnswer,
  colleaguesTake,
  questionReachesBuyer,
  solvedTicketRests,
  ticketCloses,
} from './correspondence.ts';
import { colleagueActs, newsArrives, reviewOpens } from './knowledge.ts';
import { bankChargesBack, correctionOrdered, orderTimerRan, payoutCorrects, payoutPosts } from './platforms.ts';
import {
  buyerContests,
  buyerSendsInfo,
  cancellationPassedOn,
  infoAsked,
  moneyGoesBack,
  platformDecides,
  refusalContested,
  returnArrives,
  returnSets,
  shelfFills,
} from './returns.ts';

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
  'promise/runs-out': promiseRunsOut,
  'ticket/arrives': ticketArrives,
  'ticket/closes': ticketCloses,
  [CLOCK_RUNS_OUT]: clockRunsOut,
  'buyer/minds': buyerMinds,
  'buyer/grows-impatient': buyerGrowsImpatient,
  'buyer/not-satisfied': buyerNotSatisfied,
  'buyer/thanks': buyerThanks,
  'buyer/answers': buyerAnswers,
  'buyer/sends-info': buyerSendsInfo,
  'buyer/contests': buyerContests,
  'platform/decides-case': platformDecides,
  'colleagues/answer': colleaguesAnswer,
  'colleague/acts': colleagueActs,
  'return/arrives': returnArrives,
  'news/arrives': newsArrives,
  'faq/review-opens': reviewOpens,
} satisfies Record<string, DueHandler>;

/** What answers a happening. This table is where the duties meet. */
const reactions = {
  'order/held': [answerComes],
  'order/paid': [paymentAnswersHold],
  'order/voided': [voidingAnswersHold],
  'order/timer-ran': [orderTimerRan],
  'order/cancelled': [(step, { subject }) => reviewClosing(step, subject.id)],
  'stock/received': [goodsAnswerHolds],
  'order/confirmed': [raisedByConfirming],
  'parcel/handed-over': [journeyStarts, raisedByHandOver],
  'exception/arose': [raisedByTrouble],
  'exception/resolved': [remedyWorks],
  'order/delivered': [buyerInspects, raisedByDelivery],
  'order/accepted': [afterAcceptance],
  'payout/reconciled': [correctionOrdered],
  'order/reopened': [(step, { subject }) => reviewClosing(step, subject.id)],
  'ticket/replied': [cancellationPassedOn, answerRead],
  'ticket/asked': [questionReachesBuyer],
  'ticket/escalated': [colleaguesTake],
  'ticket/solved': [solvedTicketRests],
  'case/info-requested': [infoAsked],
  'case/decided': [refusalContested],
  'case/refunded': [moneyGoesBack],
  'return/arranged': [returnSets],
  'return/inspected': [shelfFills],
} satisfies Record<string, readonly Reaction[]>;

/** The duty of the standard to which an action belongs, by its kind. */
export const dutyOfAction: ReadonlyMap<string, string> = new Map([
  ...orderActions.map(({ kind }) => [kind, 'T3'] as const),
  ...serviceActions.map(({ kind }) => [kind, 'T4'] as const),
]);

/** The trade as the kernel runs it. `lifecycle` is given by the benchmark alone, to measure what XState costs. */
export function makeDomain(lifecycle = lifecycleOf): Domain {
  return {
    lifecycles: {
      [ORDER]: lifecycle(orderMachine),
      [TICKET]: lifecycle(ticketMachine),
      [CASE]: lifecycle(afterSalesMachine),
    },
    actions: Object.fromEntries([...orderActions, ...serviceActions].map((action) => [action.kind, action])),
    due,
    reactions,
  };
}
