import { type HappeningOf, type HappeningTable, makeTell } from '../shop/happening-table.ts';
import type { DutyOutcome } from '../shop/import-duty.ts';
import type { BuyerLanguage } from '../shop/market.ts';
import type { Currency } from '../shop/money.ts';
import { STOCK } from '../shop/stock.ts';
import type { TypedWarning } from '../shop/text-checks.ts';
import type { OrderCircumstances } from './circumstances.ts';
import { DESK } from './desk.ts';
import type { CustomsDocument } from './documents.ts';
import type { ClaimOpened, InquiryAnswered, ReviewAsked, ShipmentBooked } from './happening-data.ts';
import { INQUIRY, type Topic } from './inquiry.ts';
import {
  type CancelReason,
  type FilePaper,
  type HoldReason,
  ORDER,
  type OrderStateValue,
  type RefundDue,
} from './order.ts';
import type { PaperFault } from './paper-faults.ts';
import { PAYOUT, type PayoutFigure } from './payout.ts';
import type { ProofPoint } from './proof-of-delivery.ts';
import { REVIEW, type ReviewCause, type ReviewReply } from './review.ts';
import type { ExceptionKind, Notice, ParcelEventCode, Remedy } from './shipment.ts';
import type { ClosingBlock } from './view.ts';

/** The kinds of happenings of the orders duty, with their data. Scoring and the market read all of them. */
export interface OrderHappenings {
  'check-in/opened': { until: number };
  'channel/opened': { orders: readonly string[] };
  'gate/closed': Record<string, never>;
  /** `withPlatform`: a marketplace still waits for the money, and nobody can act on the order. */
  'order/arrived': {
    channel: string;
    shipBy: number;
    withPlatform: boolean;
    /** What there was to be seen on the order then; in the acts below, before the act. */
    sees: OrderCircumstances;
  };
  'order/seen': { channel: string };
  /** `fromPlatform`: a marketplace waited for the money, and only now can anybody act on the order. */
  'order/paid': { fromPlatform: boolean; shipBy: number };
  'order/voided': Record<string, never>;
  /** A timer of the lifecycle ran. The kernel writes this happening. */
  'order/timer-ran': { event: string };
  'order/confirmed': {
    payment: OrderStateValue['payment'];
    afterCancelRequest: boolean;
    shipBy: number;
    deliverBy: number;
    /** See `lastModeFor`; below, too. */
    lastMode: string;
    sees: OrderCircumstances;
  };
  'order/held': {
    reason: HoldReason;
    was: OrderStateValue['review'];
    payment: OrderStateValue['payment'];
    sees: OrderCircumstances;
  };
  'order/hold-answered': { outcome: 'cleared' | 'failed'; reason: HoldReason };
  'order/released': {
    payment: OrderStateValue['payment'];
    answered: 'cleared' | 'failed' | 'not-yet';
    /** Why it was held. */
    reason: HoldReason;
    shipBy: number;
    deliverBy: number;
    lastMode: string;
    sees: OrderCircumstances;
  };
  'order/cancellation-requested': Record<string, never>;
  'order/cancelled': {
    reason: CancelReason;
    by: 'seller' | 'platform';
    was: OrderStateValue['review'];
    answered: 'cleared' | 'failed' | 'none';
    /** Why it was on hold, where it was. */
    heldFor: HoldReason | null;
    sees: OrderCircumstances;
  };
  'order/amended': { line: string; forbidden: boolean; wish: 'as-asked' | 'otherwise' | 'nobody-asked' };
  /** `lastMode`: of the parcel they now share. */
  'order/combined': { with: string; forbidden: boolean; lastMode: string };
  /** It travels in a parcel of its own again, or leads the one it shares, as the order that led it was cancelled. */
  'order/leads-parcel': { shipBy: number; lastMode: string };
  /** `lastMode`: of the part that goes now. */
  'order/split': { later: string; lastMode: string };
  'parcel/packed': { carton: string; grams: number };
  'shipment/booked': ShipmentBooked;
  'document/completed': {
    document: CustomsDocument;
    right: CustomsDocument;
    mode: string;
    faults: readonly PaperFault[];
  };
  'parcel/handed-over': { shipment: string; mode: string; cutOff: number; late: boolean };
  /** The carrier of a mode is on strike. */
  'gate/struck': { until: number };
  'gate/reopened': Record<string, never>;
  /** Because of a strike an order goes by another mode, or has more time where none is left; see `lastModeFor`. */
  'order/re-planned': { shipBy: number; deliverBy: number; lastMode: string };
  'shipment/re-weighed': { booked: number; billed: number };
  'stock/deducted': { times: number };
  'stock/received': { quantity: number };
  'tracking/entered': { number: string; valid: boolean; own: boolean; label: string };
  'tracking/checked': { last: number };
  'parcel/event': { code: ParcelEventCode; place: string };
  /** `mistaken`: nothing was wrong, and somebody took it to be. */
  'exception/arose': { exception: ExceptionKind; mistaken: boolean };
  'exception/noticed': { exception: ExceptionKind };
  'exception/resolved': {
    remedy: Remedy;
    event: ParcelEventCode | null;
    right: boolean;
    evidenced: boolean;
    exception: ExceptionKind | null;
    /** The handbook's remedy and the event it rests on, where something is wrong. */
    called: { remedy: Remedy; event: ParcelEventCode | null } | null;
    /** The last event the trainee has seen. */
    last: ParcelEventCode | null;
  };
  'exception/over': { exception: ExceptionKind };
  'claim/opened': ClaimOpened;
  'buyer/notified': {
    notice: Notice;
    language: BuyerLanguage;
    right: boolean;
    buyerLanguage: BuyerLanguage;
    exception: ExceptionKind | null;
    /** The handbook's notice, where something is wrong. */
    called: Notice | null;
    last: ParcelEventCode | null;
    /** It says that the parcel is delayed, and a strike delays it. */
    struck?: true;
  };
  /** `proof`: what the proof of delivery says beside the order, point by point. */
  'order/delivered': { onTime: boolean; agrees: boolean; proof: readonly ProofPoint[] };
  'delivery/verified': { verdict: 'agrees' | 'disagrees'; right: boolean; proof: readonly ProofPoint[] };
  'order/accepted': { by: 'buyer' | 'platform' };
  /** `closed`: whether the order had been closed by then. */
  'order/disputed': { late: boolean; closed: boolean };
  'order/charged-back': { amount: number; closed: boolean };
  'order/settled': { refund: number };
  'review/asked': ReviewAsked;
  'review/window-opened': Record<string, never>;
  'review/posted': {
    stars: number;
    cause: ReviewCause;
    order: string;
    language: BuyerLanguage;
    /** The handbook's reply, by what was agreed with this buyer. */
    reply: ReviewReply;
    /** What was agreed on duty and tax; null where no parcel has left. */
    duty: DutyOutcome | null;
  };
  'review/answered': {
    reply: ReviewReply;
    language: BuyerLanguage;
    buyerLanguage: BuyerLanguage;
    warnings: readonly TypedWarning[];
  };
  'payout/posted': { lines: number; orders: readonly string[]; faults: readonly PayoutFigure[] };
  /** The differences that were reported, each with the figure it is about. */
  'payout/reconciled': { differences: readonly PayoutFigure[] };
  'payout/corrected': { amount: number };
  'refund/due': { amount: number; dueAt: number; why: RefundDue['why']; total: number; currency: Currency };
  'refund/settled': { amount: number; due: number; why: RefundDue['why']; total: number; currency: Currency };
  /** `papers`: those that belong in its file. */
  'order/closable': { papers: readonly FilePaper[] };
  'order/closed': {
    blocks: readonly ClosingBlock[];
    filed: readonly FilePaper[];
    papers: readonly FilePaper[];
    reopened: boolean;
    /** How the order ended. */
    ended: { reviewStage: OrderStateValue['review']; parcelStage: OrderStateValue['fulfilment'] };
  };
  'order/reopened': {
    reason: 'chargeback' | 'late-dispute';
    called: boolean;
    acceptanceStage: OrderStateValue['acceptance'];
    paymentStage: OrderStateValue['payment'];
  };
  'inquiry/arrived': { order: string; topic: Topic; channel: string; dueAt: number };
  'inquiry/answered': InquiryAnswered;
}

/** The gate of a freight mode. It has an id and no record. */
export const GATE = 'gate';

export const orderHappenings: HappeningTable<OrderHappenings> = {
  'check-in/opened': { of: DESK, tells: ['until'], says: 'calm', subjectAs: 'channel' },
  'channel/opened': { of: DESK, tells: [] },
  'gate/closed': { of: GATE, tells: [] },
  'order/arrived': {
    of: ORDER,
    tells: ['channel', 'shipBy'],
    says: 'calm',
    saysOnly: 'channel',
    saysOnlyOf: DESK,
    everyDesk: true,
  },
  'order/seen': { of: ORDER, tells: ['channel'], everyDesk: true, leadsTo: { review: 'undecided' } },
  'order/paid': { of: ORDER, tells: [], says: 'calm', everyDesk: true, leadsTo: { payment: 'captured' } },
  'order/voided': { of: ORDER, tells: [], says: 'urgent', everyDesk: true, leadsTo: { payment: 'voided' } },
  'order/timer-ran': { of: ORDER, tells: [], hidden: 'always' },
  'order/confirmed': {
    of: ORDER,
    tells: ['payment', 'shipBy', 'deliverBy'],
    everyDesk: true,
    leadsTo: { review: 'confirmed', fulfilment: 'allocated' },
  },
  'order/held': { of: ORDER, tells: ['reason', 'was', 'payment'], everyDesk: true, leadsTo: { review: 'on-hold' } },
  'order/hold-answered': { of: ORDER, tells: ['outcome', 'reason'], says: 'urgent', everyDesk: true },
  'order/released': { of: ORDER, tells: ['payment', 'answered', 'shipBy', 'deliverBy'], everyDesk: true },
  'order/cancellation-requested': {
    of: ORDER,
    tells: [],
    says: 'urgent',
    everyDesk: true,
    leadsTo: { review: 'cancellation-requested' },
  },
  'order/cancelled': {
    of: ORDER,
    tells: ['reason', 'by', 'was', 'answered'],
    everyDesk: true,
    leadsTo: { review: 'rejected' },
  },
  'order/amended': { of: ORDER, tells: ['line'], everyDesk: true },
  'order/combined': { of: ORDER, tells: ['with'], everyDesk: true },
  'order/leads-parcel': { of: ORDER, tells: [], everyDesk: true },
  'order/split': { of: ORDER, tells: ['later'], everyDesk: true },
  'parcel/packed': { of: ORDER, tells: ['carton', 'grams'], everyDesk: true, leadsTo: { fulfilment: 'packed' } },
  'shipment/booked': { of: ORDER, tells: ['mode', 'grams'] },
  'document/completed': { of: ORDER, tells: ['document', 'mode'], leadsTo: { fulfilment: 'documented' } },
  'parcel/handed-over': {
    of: ORDER,
    tells: ['shipment', 'mode', 'cutOff'],
    everyDesk: true,
    leadsTo: { fulfilment: 'handed-over' },
  },
  'gate/struck': { of: GATE, tells: ['until'], says: 'urgent', subjectAs: 'mode' },
  'gate/reopened': { of: GATE, tells: [], says: 'calm', subjectAs: 'mode' },
  'order/re-planned': { of: ORDER, tells: ['shipBy', 'deliverBy'] },
  'shipment/re-weighed': { of: ORDER, tells: ['booked', 'billed'], says: 'calm' },
  'stock/deducted': { of: ORDER, tells: ['times'] },
  'stock/received': { of: STOCK, tells: ['quantity'], says: 'calm', subjectAs: 'product' },
  'tracking/entered': { of: ORDER, tells: ['number'] },
  'tracking/checked': { of: ORDER, tells: [] },
  'parcel/event': { of: ORDER, tells: ['code', 'place'], everyDesk: true, seenBy: 'tracking' },
  'exception/arose': { of: ORDER, tells: ['exception'], hidden: 'until-over' },
  'exception/noticed': { of: ORDER, tells: ['exception'], says: 'urgent' },
  'exception/resolved': { of: ORDER, tells: ['remedy', 'event'] },
  'exception/over': { of: ORDER, tells: ['exception'], says: 'calm' },
  'claim/opened': { of: ORDER, tells: ['claim', 'amount'] },
  'buyer/notified': { of: ORDER, tells: ['notice', 'language'] },
  'order/delivered': {
    of: ORDER,
    tells: [],
    everyDesk: true,
    seenBy: 'tracking',
    leadsTo: { fulfilment: 'delivered', acceptance: 'inspecting' },
  },
  'delivery/verified': { of: ORDER, tells: ['verdict'] },
  'order/accepted': { of: ORDER, tells: ['by'], says: 'calm', everyDesk: true, leadsTo: { acceptance: 'accepted' } },
  'order/disputed': { of: ORDER, tells: [], says: 'urgent', everyDesk: true, leadsTo: { acceptance: 'disputed' } },
  'order/charged-back': { of: ORDER, tells: ['amount'], says: 'urgent', everyDesk: true },
  'order/settled': { of: ORDER, tells: ['refund'], says: 'calm', everyDesk: true, leadsTo: { acceptance: 'settled' } },
  'review/asked': { of: ORDER, tells: ['wording'] },
  'review/window-opened': { of: ORDER, tells: [], says: 'calm', hidden: 'always' },
  'review/posted': { of: REVIEW, tells: ['stars', 'cause', 'order', 'language'], says: 'urgent' },
  'review/answered': { of: REVIEW, tells: ['reply', 'language'] },
  'payout/posted': { of: PAYOUT, tells: ['lines'], says: 'urgent' },
  'payout/reconciled': { of: PAYOUT, tells: [] },
  'payout/corrected': { of: PAYOUT, tells: ['amount'], says: 'calm' },
  'refund/due': { of: ORDER, tells: ['amount', 'dueAt'], says: 'urgent' },
  'refund/settled': { of: ORDER, tells: ['amount'] },
  'order/closable': { of: ORDER, tells: [], says: 'calm', everyDesk: true, leadsTo: { closing: 'closable' } },
  'order/closed': { of: ORDER, tells: [], everyDesk: true, leadsTo: { closing: 'closed' } },
  'order/reopened': { of: ORDER, tells: ['reason'], everyDesk: true, leadsTo: { closing: 'reopened' } },
  'inquiry/arrived': { of: INQUIRY, tells: ['order', 'channel', 'dueAt'], says: 'urgent' },
  'inquiry/answered': { of: INQUIRY, tells: ['order', 'reply', 'language'] },
};

export type OrderHappening<Kind extends keyof OrderHappenings> = HappeningOf<OrderHappenings, Kind>;

/** Writes a happening of the orders duty to the journal. */
export const tell = makeTell(orderHappenings);
