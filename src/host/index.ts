/** The door of the room: what a user interface may know. The hosts themselves are loaded when a sitting starts. */

export type { Desk, Figures } from '../operations/orders/desk.ts';
export type { CustomsDocument, DocumentForm, DocumentLine } from '../operations/orders/documents.ts';
export { CONTENT_CATEGORIES, DOCUMENT_FORMS, INCOTERMS } from '../operations/orders/documents.ts';
export type { Answer, Inquiry, Reply } from '../operations/orders/inquiry.ts';
export { FACTS, FACTS_NEEDED, REPLIES } from '../operations/orders/inquiry.ts';
export type { CancelReason, FilePaper, HoldReason, Order, OrderStateValue } from '../operations/orders/order.ts';
export { CANCEL_REASONS, FILE_PAPERS, HOLD_REASONS, REOPEN_REASONS } from '../operations/orders/order.ts';
export type { Difference, Payout, PayoutLine } from '../operations/orders/payout.ts';
export { DIFFERENCES } from '../operations/orders/payout.ts';
export type { RequestWording, Review, ReviewReply } from '../operations/orders/review.ts';
export { REQUEST_WORDINGS, REVIEW_REPLIES } from '../operations/orders/review.ts';
export type { ExceptionKind, Notice, ParcelEvent, ParcelEventCode, Remedy } from '../operations/orders/shipment.ts';
export { NOTICES, PARCEL_EVENTS, REMEDIES } from '../operations/orders/shipment.ts';
export type { Stock } from '../operations/orders/stock.ts';
export type {
  ClosingBlock,
  GateView,
  NoticeView,
  OrdersView,
  OrderView,
  PublicStatus,
  ShipmentView,
} from '../operations/orders/view.ts';
export type { Address, Buyer } from '../operations/shop/buyer.ts';
export type { Catalogue } from '../operations/shop/catalogue.ts';
export type { Channel } from '../operations/shop/channel.ts';
export type { Carton, FreightMode } from '../operations/shop/freight-mode.ts';
export type { BuyerLanguage, Market } from '../operations/shop/market.ts';
export type { Currency, Money } from '../operations/shop/money.ts';
export { MINOR_DIGITS, makeAmountText } from '../operations/shop/money.ts';
export type { Product } from '../operations/shop/product.ts';
export type { TraineeView } from '../operations/trainee-view.ts';
export type { CriticalError, Finding, Ledger, Opportunity } from '../scoring/ledger.ts';
export type { IndicatorResult, Report } from '../scoring/report.ts';
export type * from './port.ts';
export { VALUE_GROUPS } from './value-groups.ts';
