/** All that a user interface may import of the engine. The code that plays a sitting is loaded when one starts. */

export type { PastAct } from '../coach/acts.ts';
export type { Hint, HintStep, Hints, NextAct } from '../coach/hint.ts';
export type { WhatIf } from '../coach/what-if.ts';
export type { Rows } from '../kernel/rows.ts';
export type { Consequence, OutputCell, OutputTable } from '../operations/duty.ts';
export type { Difficulty } from '../operations/market/difficulty.ts';
export type { Figures } from '../operations/orders/desk.ts';
export { CONTENT_CATEGORIES, DOCUMENT_FORMS, INCOTERMS } from '../operations/orders/documents.ts';
export type { Inquiry, Reply } from '../operations/orders/inquiry.ts';
export { FACTS } from '../operations/orders/inquiry.ts';
export {
  CANCEL_REASONS,
  FILE_PAPERS,
  HOLD_REASONS,
  hasEnded,
  isBeforeHandOver,
  isInTrouble,
  isOnItsWay,
  isStopped,
  isTrackingComplete,
  isWithPlatform,
  REOPEN_REASONS,
  wantsDecision,
} from '../operations/orders/order.ts';
export type { Difference, Payout, PayoutLine } from '../operations/orders/payout.ts';
export { DIFFERENCES } from '../operations/orders/payout.ts';
export type { Review } from '../operations/orders/review.ts';
export { REQUEST_WORDINGS, REVIEW_REPLIES } from '../operations/orders/review.ts';
export { hasS10Form, isS10 } from '../operations/orders/s10.ts';
export type { ParcelEvent, ParcelEventCode } from '../operations/orders/shipment.ts';
export { NOTICES, REMEDIES } from '../operations/orders/shipment.ts';
export { cleanTracking, isTrackingForm } from '../operations/orders/tracking-number.ts';
export type { GateView, OrdersView, OrderView, ShipmentView } from '../operations/orders/view.ts';
export { ordersOf } from '../operations/orders/view.ts';
export type { DutyName } from '../operations/parts.ts';
export { DUTY_CODES, dutiesCalled } from '../operations/parts.ts';
export {
  BOOKINGS,
  CASE_CHANNELS,
  CONDITIONS,
  COST_BEARERS,
  DECISIONS,
  GROUNDS,
  isToRecord,
  isWithOthers,
  RETURN_WAYS,
  staysAway,
} from '../operations/service/case.ts';
export type { Calendars, ClockKind, ClockRow } from '../operations/service/clock.ts';
export { CLOCKS, readClock } from '../operations/service/clock.ts';
export type { ClockLedger, ClockReadings, NextClock } from '../operations/service/clock-view.ts';
export { holidayBefore, ledgersOf, nextOf, readingsOf } from '../operations/service/clock-view.ts';
export type { FaqEntry, FaqVersion, NewsItem } from '../operations/service/faq.ts';
export type { AfterSalesRule, FaqTopic, ServiceDesk, TicketTopic } from '../operations/service/house.ts';
export { CAUSES, GROUPS, PRIORITIES, TICKET_TOPICS } from '../operations/service/house.ts';
export type { ServiceAnswer, ServiceFact, ServiceReply } from '../operations/service/reply.ts';
export { ACKNOWLEDGEMENTS, ASKS, COMMITMENTS, SERVICE_ANSWERS, SERVICE_FACTS } from '../operations/service/reply.ts';
export type { TicketMessage } from '../operations/service/ticket.ts';
export { isOver, isShut, OUTCOMES } from '../operations/service/ticket.ts';
export type { CaseView, ClockView, ServiceFigures, ServiceView, TicketView } from '../operations/service/view.ts';
export type { PeriodKind } from '../operations/shop/business-hours.ts';
export type { Address } from '../operations/shop/buyer.ts';
export { addressLines, localAddressLine } from '../operations/shop/buyer.ts';
export { addOfficeTime, atClock } from '../operations/shop/calendar.ts';
export type { Channel } from '../operations/shop/channel.ts';
export type { FreightMode } from '../operations/shop/freight-mode.ts';
export type { GuideStep } from '../operations/shop/guide.ts';
export type { BuyerLanguage, Market } from '../operations/shop/market.ts';
export { letterLanguage } from '../operations/shop/market.ts';
export type { Currency, Money } from '../operations/shop/money.ts';
export { CURRENCIES, digitsOf, makeAmountText } from '../operations/shop/money.ts';
export type { Name } from '../operations/shop/name.ts';
export { withoutRight } from '../operations/shop/name.ts';
export type { Product } from '../operations/shop/product.ts';
export { SALE } from '../operations/shop/sale.ts';
export type { SaleView, StockView } from '../operations/shop/seen.ts';
export type { StockLevels } from '../operations/shop/stock.ts';
export { arrivalsOf, piecesToCome } from '../operations/shop/stock.ts';
export type { LedgerEntryView } from '../operations/shop/stock-seen.ts';
export type { TypedWarning } from '../operations/shop/text-checks.ts';
export { checkText, writesLanguage } from '../operations/shop/text-checks.ts';
export { cleanCode } from '../operations/shop/typed-code.ts';
export type { AccountDay, PostFigures } from '../operations/social/audiences/figures.ts';
export { COUNTS, interactionsOf } from '../operations/social/audiences/figures.ts';
export type { Account as SocialAccount, PlatformKind, PostFormat } from '../operations/social/brief.ts';
export { accountOf, ENGAGEMENT_BASES, PLATFORM_KINDS, platformOf } from '../operations/social/brief.ts';
export type { PlannedWeek, PostCard } from '../operations/social/calendar/house.ts';
export { cardOf, weekOf } from '../operations/social/calendar/house.ts';
export { isByHand, weekOfMoment } from '../operations/social/calendar/look-ups.ts';
export {
  isPeak,
  occasionsAt,
  peakDaysOf,
  peakSlots,
  SLOT_MINUTES,
  slotAt,
} from '../operations/social/calendar/slots.ts';
export { isPostOver } from '../operations/social/calendar/social-post.ts';
export { POST_MENDS } from '../operations/social/calendar/trouble.ts';
export type { PlannedPost, PostingWeekView } from '../operations/social/calendar/view.ts';
export type { PostDecision } from '../operations/social/campaigns/buyer-post.ts';
export { POST_DECISIONS } from '../operations/social/campaigns/buyer-post.ts';
export { allowedCost, expectedCost, leastBudget } from '../operations/social/campaigns/costs.ts';
export type { CampaignOffer, CampaignsHouse, CampaignsRules } from '../operations/social/campaigns/house.ts';
export type { DesignPart } from '../operations/social/campaigns/mechanics.ts';
export { DESIGN_PARTS, PART_OPTIONS, PARTS_OF } from '../operations/social/campaigns/mechanics.ts';
export { CLAIM_DECISIONS, isClaimOpen } from '../operations/social/campaigns/referral-claim.ts';
export { ANSWER_BLOCKS, REMEDIES as SOUR_REMEDIES } from '../operations/social/campaigns/sour-thread.ts';
export type {
  BuyerPostView,
  ReferralClaimView,
  SourThreadView,
  WordCampaignView,
} from '../operations/social/campaigns/view.ts';
export type {
  DrawEntry,
  Reading as CampaignReading,
  Returned as DesignReturned,
} from '../operations/social/campaigns/word-campaign.ts';
export {
  broughtBy,
  CODE_WAYS,
  CONCLUSIONS,
  costPerOrder,
  isCampaignOver,
  isToDesign,
  isTooDear,
  spentBy,
} from '../operations/social/campaigns/word-campaign.ts';
export {
  accountWeeks,
  daysOf,
  heardBy,
  isSettled,
  postsIn,
  sumsOf,
} from '../operations/social/insights/account-weeks.ts';
export type { Change } from '../operations/social/insights/analysis.ts';
export { CHANGES } from '../operations/social/insights/analysis.ts';
export type { AccountWeek } from '../operations/social/insights/conclusions.ts';
export type { Metric } from '../operations/social/insights/metrics.ts';
export { addSums, metricOf, metricText, UNITS } from '../operations/social/insights/metrics.ts';
export type { AnalysisView, CollectionView } from '../operations/social/insights/view.ts';
export type {
  ClipFigure,
  EvidenceClipping,
  FigureClipping,
  HeardSlice,
  PostsClipping,
} from '../operations/social/listening/clipping.ts';
export { CLIP_FIGURES } from '../operations/social/listening/clipping.ts';
export { countedIn, heardFigure, tonesOf } from '../operations/social/listening/figures.ts';
export { brandOf, isDone } from '../operations/social/listening/heard-post.ts';
export type { Aspect } from '../operations/social/listening/labels.ts';
export { NO_BRAND, OFF_TOPIC, valuesOf } from '../operations/social/listening/labels.ts';
export type {
  EvidenceBoardView,
  HeardBatchView,
  HeardPostView,
  ListeningView,
} from '../operations/social/listening/view.ts';
export type { Offsets } from '../operations/social/local-time.ts';
export { clockOf, localMoment, minutesOf } from '../operations/social/local-time.ts';
export type { SocialHouse } from '../operations/social/parts.ts';
export type { Round as PlanRound } from '../operations/social/plans/campaign-plan.ts';
export { emptyParts, isPlanOpen } from '../operations/social/plans/campaign-plan.ts';
export type { Fault as PlanFault } from '../operations/social/plans/faults.ts';
export { holdsFigure } from '../operations/social/plans/grounds.ts';
export type { PlansHouse } from '../operations/social/plans/house.ts';
export type {
  Audience,
  BudgetAmounts,
  BudgetPost,
  Grounds,
  Mechanic,
  Objective,
  PartContent,
  PlanPart,
  Quote,
  Target,
  TargetFigure,
} from '../operations/social/plans/plan-parts.ts';
export {
  AUDIENCES,
  BUDGET_POSTS,
  MECHANICS,
  OBJECTIVES,
  PLAN_PARTS,
  quoteText,
  sumOf,
  TARGET_FIGURES,
} from '../operations/social/plans/plan-parts.ts';
export { daysBetween, languageCost } from '../operations/social/plans/terms.ts';
export type { PlanView as CampaignPlanView } from '../operations/social/plans/view.ts';
export { demandedFields, forbiddenWords, pixelsOn } from '../operations/store/listings/content-rules.ts';
export type { AttributeRule, SheetImage } from '../operations/store/listings/house.ts';
export type { ListingContent, ListingFault } from '../operations/store/listings/listing.ts';
export { isOnSale, isToWrite, TAKEDOWN_SORTS, VERDICTS } from '../operations/store/listings/listing.ts';
export { unitOf } from '../operations/store/listings/measures.ts';
export type { NoticeMatter } from '../operations/store/listings/notice.ts';
export { changesPrice, isTakedown } from '../operations/store/listings/notice.ts';
export type { PriceBasis } from '../operations/store/listings/price.ts';
export { priceParts } from '../operations/store/listings/price.ts';
export { priceBand, priceBasisOf } from '../operations/store/listings/price-terms.ts';
export type { Terms } from '../operations/store/listings/terms.ts';
export { channelRules, marketRules, sheetOf, termsAt } from '../operations/store/listings/terms.ts';
export type { ListingNoticeView, ListingView } from '../operations/store/listings/view.ts';
export type { AdFigure, AdFigureName, AdPeriod } from '../operations/store/meetings/ad-figure.ts';
export { AD_FIGURES, AD_PERIODS, adFigure, figureText, weeksOf } from '../operations/store/meetings/ad-figure.ts';
export { THIS_WEEK } from '../operations/store/meetings/ad-week.ts';
export type { AdChannel, MeetingsHouse } from '../operations/store/meetings/house.ts';
export { freeOf } from '../operations/store/meetings/house.ts';
export type { Agreement, Measure, Proposal, Raised, ShownFigure } from '../operations/store/meetings/meeting.ts';
export {
  AD_CHANGES,
  isMeetingOver,
  MEASURES,
  openObjections,
  REVIEW_VERDICTS,
} from '../operations/store/meetings/meeting.ts';
export { OBJECTIONS } from '../operations/store/meetings/objection-kinds.ts';
export type { AdWeekView, MeetingView } from '../operations/store/meetings/view.ts';
export type { StoreHouse } from '../operations/store/parts.ts';
export { SIGNS } from '../operations/store/performance/anomaly.ts';
export { convert, EXCLUSIONS } from '../operations/store/performance/cleaning.ts';
export type { DataTableName } from '../operations/store/performance/data-table.ts';
export {
  buyerText,
  DATA_TABLES,
  LINE_SORTS,
  LINE_STATUSES,
  RETURN_REASONS,
  TABLE_FIELDS,
} from '../operations/store/performance/data-table.ts';
export { dateOf } from '../operations/store/performance/days.ts';
export type { Kpi } from '../operations/store/performance/kpi.ts';
export { KPIS } from '../operations/store/performance/kpi.ts';
export type { Reading } from '../operations/store/performance/readings.ts';
export { ANSWERED_BY, READINGS, TRENDS } from '../operations/store/performance/readings.ts';
export type { AskedFigure, Sheet, ShopEvent } from '../operations/store/performance/report.ts';
export { figuresOn, SHEETS } from '../operations/store/performance/report.ts';
export type { PerformanceView, ReportView } from '../operations/store/performance/view.ts';
export { EVENT_VERDICTS } from '../operations/store/performance/weighing.ts';
export type {
  Account,
  Adjustment,
  AdjustmentLine,
  Inquiry as PartyInquiry,
  Lying,
  Party,
  Pieces,
} from '../operations/store/stock/count.ts';
export { ACCOUNTS, PARTIES } from '../operations/store/stock/count.ts';
export type { Docket } from '../operations/store/stock/docket.ts';
export type { SupplyRule } from '../operations/store/stock/house.ts';
export { daysOfCover, unitPriceAt } from '../operations/store/stock/replenishment.ts';
export type { CountState } from '../operations/store/stock/stock-count-states.ts';
export type { BinView, CountView, StockItemView, StockView as StoreStockView } from '../operations/store/stock/view.ts';
export { conversionsFor, converted } from '../operations/store/translations/conversion.ts';
export { allowedFor, termsIn } from '../operations/store/translations/glossary.ts';
export type { TranslationsHouse } from '../operations/store/translations/house.ts';
export { isFlagOpen, isToSignOff, SEGMENT_FAULTS } from '../operations/store/translations/product-translation.ts';
export { lengthOf, placeholdersIn } from '../operations/store/translations/signs.ts';
export type { SegmentView, TranslationView } from '../operations/store/translations/view.ts';
export type { NoticeView, TraineeView } from '../operations/trainee-view.ts';
export type { WholeCatalogue } from '../operations/whole-catalogue.ts';
export type { CriticalError, Finding, Ledger, Opportunity, Warning } from '../scoring/ledger.ts';
export type { Certainty, PreciseResult } from '../scoring/precision.ts';
export type { IndicatorResult } from '../scoring/report.ts';
export type { BrokenWork, ClassWork, ReadWork } from '../sitting/class-work.ts';
export type { Debrief } from '../sitting/debrief.ts';
export type { HistoryRow } from '../sitting/history.ts';
export type { LifecycleChart } from '../sitting/lifecycle-chart.ts';
export { isolated, isolatedValues } from './isolated.ts';
export { holdOrRefuse, isNoAnswer, onPerformed, performOrRefuse } from './perform-or-refuse.ts';
export type { PerformResult } from './perform-result.ts';
export type * from './port.ts';
export type { HeldAct, Turn } from './second-thoughts.ts';
export { keyOfCode, listWords, toldValues, VALUE_GROUPS } from './value-groups.ts';
