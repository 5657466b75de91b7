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
export { DUTY_CODES, type DutyName, dutiesCalled } from '../operations/parts.ts';
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
export type { LedgerEntryView } from '../operations/shop/stock-seen.ts';
export { checkText, type TypedWarning, writesLanguage } from '../operations/shop/text-checks.ts';
export { cleanCode } from '../operations/shop/typed-code.ts';
export type { Account as SocialAccount, PlatformKind, PostFormat } from '../operations/social/brief.ts';
export { PLATFORM_KINDS } from '../operations/social/brief.ts';
export type { PostCard } from '../operations/social/calendar/house.ts';
export type { ClipFigure, EvidenceClipping } from '../operations/social/listening/clipping.ts';
export { CLIP_FIGURES } from '../operations/social/listening/clipping.ts';
export { localMoment, minutesOf, type Offsets } from '../operations/social/local-time.ts';
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
export type {
  Agreement,
  Measure,
  Proposal,
  Raised,
  ShownFigure,
  StockFact,
} from '../operations/store/meetings/meeting.ts';
export { AD_CHANGES, isMeetingOver, MEASURES, openObjection } from '../operations/store/meetings/meeting.ts';
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
export { KPIS, type Kpi } from '../operations/store/performance/kpi.ts';
export type { AskedFigure, ShopEvent } from '../operations/store/performance/report.ts';
export type { PerformanceView, ReportView } from '../operations/store/performance/view.ts';
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
