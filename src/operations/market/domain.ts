import { type Domain, type DueRow, makeDomainOf, whenDue } from '../../kernel/domain.ts';
import { lifecycleOf } from '../../kernel/lifecycle.ts';
import type { Step } from '../../kernel/step.ts';
import { DUTIES } from '../duties.ts';
import type { Duties } from '../duty.ts';
import { reviewClosing } from '../orders/closable.ts';
import { CLOCK_RUNS_OUT } from '../service/ticket-clocks.ts';
import type { TradeHappening, TradeHappeningKind } from '../trade-happenings.ts';
import {
  BANK_CHARGES_BACK,
  BUYER_ACCEPTS,
  BUYER_ANSWERS,
  BUYER_CONTESTS,
  BUYER_DISPUTES,
  BUYER_GROWS_IMPATIENT,
  BUYER_MINDS,
  BUYER_NOT_SATISFIED,
  BUYER_SENDS_INFO,
  BUYER_THANKS,
  COLLEAGUES_ANSWER,
  COMING,
  EXCEPTION_ENDS,
  HOLD_ANSWERS,
  ORDER_PAYS,
  PARCEL_MOVES,
  PAYOUT_CORRECTS,
  PLATFORM_DECIDES_CASE,
  PLATFORM_SETTLES,
  PROMISE_RUNS_OUT,
  RETURN_ARRIVES,
  RETURN_SENT,
  REVIEW_COMES,
  REVIEW_WINDOW,
  STOCK_ARRIVES,
  STRIKE_ENDS,
  TICKET_CLOSES,
} from './agenda.ts';
import {
  cancelAsked,
  cancellationIsSeen,
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
  voidsOtherPart,
} from './buyers.ts';
import { exceptionEnds, journeyStarts, parcelMayClose, parcelMoves, remedyWorks } from './carriers.ts';
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
  nobodyWaits,
  questionReachesBuyer,
  solvedTicketRests,
  ticketCloses,
} from './correspondence.ts';
import { injectAction } from './injects/index.ts';
import { colleagueActs, newsArrives, reviewOpens } from './knowledge.ts';
import {
  bankChargesBack,
  correctionOrdered,
  linesMayClose,
  orderTimerRan,
  payoutCorrects,
  payoutPosts,
} from './platforms.ts';
import {
  buyerContests,
  buyerSendsInfo,
  cancellationPassedOn,
  infoAsked,
  moneyGoesBack,
  platformDecides,
  refusalContested,
  returnArrives,
  returnIsBooked,
  returnIsSent,
  returnSets,
} from './returns.ts';
import { audiencesDue, audiencesReactions } from './social/audiences.ts';
import { calendarDue, calendarReactions } from './social/calendar.ts';
import { campaignsDue, campaignsReactions } from './social/campaigns.ts';
import { insightsDue, insightsReactions } from './social/insights.ts';
import { listeningDue, listeningReactions } from './social/listening.ts';
import { plansDue, plansReactions } from './social/plans.ts';
import { goodsCameBack, listingDue } from './store/listings.ts';
import { meetingDue } from './store/meetings.ts';
import { performanceDue } from './store/performance.ts';
import {
  approverIsAsked,
  channelIsTold,
  channelSells,
  goodsAreOnTheirWay,
  lowBinsAreCounted,
  partiesWillAnswer,
  shortfallIsTold,
  stockDue,
} from './store/stock.ts';
import { reviewerIsAsked, translationDue } from './store/translations.ts';
import { meetsStrike, strikeEnds } from './strikes.ts';

/** The handler of each kind of agenda entry, those of colleagues aside. */
const due: readonly DueRow[] = [
  whenDue(COMING['order/arrives'], orderArrives),
  whenDue(ORDER_PAYS, orderPays),
  whenDue(COMING['order/cancel-asked'], cancelAsked),
  whenDue(COMING['inquiry/arrives'], inquiryArrives),
  whenDue(STOCK_ARRIVES, stockArrives),
  whenDue(COMING['check-in/opens'], checkInOpens),
  whenDue(COMING['gate/closes'], gateCloses),
  whenDue(HOLD_ANSWERS, holdAnswers),
  whenDue(BUYER_ACCEPTS, buyerAccepts),
  whenDue(BUYER_DISPUTES, buyerDisputes),
  whenDue(PLATFORM_SETTLES, platformSettles),
  whenDue(REVIEW_WINDOW, reviewWindowOpens),
  whenDue(REVIEW_COMES, reviewComes),
  whenDue(PARCEL_MOVES, parcelMoves),
  whenDue(EXCEPTION_ENDS, exceptionEnds),
  whenDue(STRIKE_ENDS, strikeEnds),
  whenDue(COMING['payout/posts'], payoutPosts),
  whenDue(PAYOUT_CORRECTS, payoutCorrects),
  whenDue(BANK_CHARGES_BACK, bankChargesBack),
  whenDue(PROMISE_RUNS_OUT, promiseRunsOut),
  whenDue(COMING['ticket/arrives'], ticketArrives),
  whenDue(TICKET_CLOSES, ticketCloses),
  whenDue(CLOCK_RUNS_OUT, clockRunsOut),
  whenDue(BUYER_MINDS, buyerMinds),
  whenDue(BUYER_GROWS_IMPATIENT, buyerGrowsImpatient),
  whenDue(BUYER_NOT_SATISFIED, buyerNotSatisfied),
  whenDue(BUYER_THANKS, buyerThanks),
  whenDue(BUYER_ANSWERS, buyerAnswers),
  whenDue(BUYER_SENDS_INFO, buyerSendsInfo),
  whenDue(BUYER_CONTESTS, buyerContests),
  whenDue(PLATFORM_DECIDES_CASE, platformDecides),
  whenDue(COLLEAGUES_ANSWER, colleaguesAnswer),
  whenDue(RETURN_SENT, returnIsSent),
  whenDue(RETURN_ARRIVES, returnArrives),
  whenDue(COMING['news/arrives'], newsArrives),
  whenDue(COMING['faq/review-opens'], reviewOpens),
  ...stockDue,
  ...listingDue,
  ...translationDue,
  ...performanceDue,
  ...meetingDue,
  ...audiencesDue,
  ...listeningDue,
  ...plansDue,
  ...calendarDue,
  ...campaignsDue,
  ...insightsDue,
];

/** Reactions by kind of happening. A reaction that reads another happening's data does not compile. */
export type Reactions = {
  readonly [Kind in TradeHappeningKind]?: readonly ((step: Step, happening: TradeHappening<Kind>) => void)[];
};

/** Closing is looked at after everything on which it hangs: no act and nothing that happens by itself has to think of it. */
const closingMayChange = (step: Step, { subject }: { readonly subject: { readonly id: string } }): void =>
  reviewClosing(step, subject.id);

/** The reactions to each kind of happening. Duties meet in this table and nowhere else. */
const reactions = {
  'order/arrived': [channelSells, meetsStrike],
  'order/seen': [cancellationIsSeen],
  'order/held': [answerComes],
  'order/paid': [paymentAnswersHold, closingMayChange, meetsStrike],
  'order/voided': [voidsOtherPart, voidingAnswersHold, closingMayChange],
  'order/timer-ran': [orderTimerRan],
  'order/cancelled': [closingMayChange],
  'stock/received': [goodsAnswerHolds, (step, { subject }) => goodsCameBack(step, subject.id)],
  'order/confirmed': [raisedByConfirming],
  'parcel/packed': [shortfallIsTold, lowBinsAreCounted],
  'parcel/handed-over': [journeyStarts, raisedByHandOver, shortfallIsTold, lowBinsAreCounted],
  'exception/arose': [raisedByTrouble],
  'exception/resolved': [remedyWorks],
  'order/delivered': [buyerInspects, raisedByDelivery],
  'order/accepted': [afterAcceptance, closingMayChange],
  'order/disputed': [closingMayChange],
  'order/settled': [closingMayChange],
  'order/charged-back': [closingMayChange],
  'delivery/verified': [closingMayChange],
  'payout/reconciled': [correctionOrdered, (step, { subject }) => linesMayClose(step, subject.id)],
  'refund/due': [closingMayChange],
  'refund/settled': [closingMayChange],
  'parcel/event': [closingMayChange],
  'exception/over': [parcelMayClose],
  'order/reopened': [closingMayChange],
  'ticket/replied': [cancellationPassedOn, answerRead, nobodyWaits],
  'ticket/asked': [questionReachesBuyer, nobodyWaits],
  'ticket/escalated': [colleaguesTake],
  'ticket/merged': [nobodyWaits],
  'ticket/solved': [solvedTicketRests, nobodyWaits],
  'case/info-requested': [infoAsked],
  'case/decided': [refusalContested],
  'case/refunded': [moneyGoesBack, (step, { data }) => reviewClosing(step, data.order)],
  'case/settled': [(step, { data }) => reviewClosing(step, data.order)],
  'return/arranged': [returnSets],
  'return/inspected': [returnIsBooked],
  'text-segment/flagged': [reviewerIsAsked],
  'stock-inquiry/made': [partiesWillAnswer],
  'stock-adjustment/submitted': [approverIsAsked],
  'channel-sync/started': [channelIsTold],
  'purchase-order/placed': [goodsAreOnTheirWay],
  ...audiencesReactions,
  ...listeningReactions,
  ...plansReactions,
  ...calendarReactions,
  ...campaignsReactions,
  ...insightsReactions,
  'purchase-order/received': [(step, { data }) => goodsCameBack(step, data.product)],
} satisfies Reactions;

/** The reactions to what can happen in those duties. A house without one of its duties has no use for what answers that duty. */
function reactionsAmong(duties: Duties): Domain['reactions'] {
  const away = Object.entries(DUTIES).flatMap(([name, { happenings }]) =>
    name in duties && duties[name]?.happenings === happenings ? [] : Object.keys(happenings),
  );
  return Object.fromEntries(Object.entries(reactions).filter(([kind]) => !away.includes(kind)));
}

/** The trade as the kernel runs it. `lifecycle` is given by the benchmark alone, to measure what XState costs. */
export function makeDomain(duties: Duties = DUTIES, lifecycle = lifecycleOf): Domain {
  const all = Object.values(duties);
  const actions = all.flatMap((duty) => duty.actions);
  return makeDomainOf({
    lifecycles: Object.fromEntries(
      all.flatMap(({ lifecycles }) => Object.entries(lifecycles).map(([kind, machine]) => [kind, lifecycle(machine)])),
    ),
    actions: [...actions, injectAction],
    due: [...due, whenDue(COMING['colleague/acts'], colleagueActs(actions))],
    reactions: reactionsAmong(duties),
    happenings: all.flatMap(({ happenings }) => Object.keys(happenings)),
  });
}
