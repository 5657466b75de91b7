import type { Happening } from '../../kernel/happening.ts';
import type { Step } from '../../kernel/step.ts';
import type { BuyerLanguage } from '../shop/market.ts';
import type { TextFault } from '../shop/text-checks.ts';
import type { CustomsDocument } from './documents.ts';
import { type Fact, INQUIRY, type Reply, type Topic } from './inquiry.ts';
import { type CancelReason, type FilePaper, type HoldReason, ORDER, type OrderStateValue } from './order.ts';
import { type Difference, PAYOUT } from './payout.ts';
import { REVIEW, type RequestWording, type ReviewCause, type ReviewReply } from './review.ts';
import type { ExceptionKind, Notice, ParcelEventCode, Remedy } from './shipment.ts';
import type { ClosingBlock } from './view.ts';

/** What can happen on the order desk, with all that scoring and the market need to know of it. */
export interface OrderHappenings {
  'check-in/opened': { until: number };
  'channel/opened': { orders: readonly string[] };
  'gate/closed': Record<string, never>;
  'order/arrived': { channel: string; shipBy: number };
  'order/seen': { channel: string };
  'order/paid': Record<string, never>;
  'order/voided': Record<string, never>;
  'order/confirmed': {
    payment: OrderStateValue['payment'];
    afterCancelRequest: boolean;
    shipBy: number;
    deliverBy: number;
  };
  'order/held': { reason: HoldReason; was: OrderStateValue['review']; payment: OrderStateValue['payment'] };
  'order/hold-answered': { outcome: 'cleared' | 'failed'; reason: HoldReason };
  'order/released': {
    payment: OrderStateValue['payment'];
    answered: 'cleared' | 'failed' | 'not-yet';
    shipBy: number;
    deliverBy: number;
  };
  'order/cancellation-requested': Record<string, never>;
  'order/cancelled': {
    reason: CancelReason;
    by: 'seller' | 'platform';
    was: OrderStateValue['review'];
    answered: 'cleared' | 'failed' | 'none';
  };
  'order/amended': { line: string; forbidden: boolean; wish: 'as-asked' | 'otherwise' | 'nobody-asked' };
  'order/combined': { with: string; forbidden: boolean };
  'order/split': { later: string };
  'parcel/packed': { carton: string; grams: number };
  'shipment/booked': {
    mode: string;
    grams: number;
    chargeable: number;
    cost: number;
    fits: boolean;
    cheapest: number;
    forbidden: boolean;
    dangerous: boolean;
  };
  'document/completed': { document: CustomsDocument; right: CustomsDocument; mode: string };
  'parcel/handed-over': { shipment: string; mode: string; cutOff: number; late: boolean };
  'shipment/re-weighed': { booked: number; billed: number };
  'stock/deducted': { times: number };
  'stock/received': { quantity: number };
  'tracking/entered': { number: string; valid: boolean; own: boolean };
  'tracking/checked': { last: number };
  'parcel/event': { code: ParcelEventCode; place: string };
  'exception/arose': { exception: ExceptionKind };
  'exception/noticed': { exception: ExceptionKind };
  'exception/resolved': {
    remedy: Remedy;
    event: ParcelEventCode | null;
    right: boolean;
    evidenced: boolean;
    exception: ExceptionKind | null;
  };
  'exception/over': { exception: ExceptionKind };
  'claim/opened': { claim: 'loss' | 'damage'; inWindow: boolean; lost: boolean; amount: number; goods: number };
  'buyer/notified': {
    notice: Notice;
    language: BuyerLanguage;
    right: boolean;
    rightLanguage: boolean;
    exception: ExceptionKind | null;
  };
  'order/delivered': { onTime: boolean; agrees: boolean };
  'delivery/verified': { verdict: 'agrees' | 'disagrees'; right: boolean };
  'order/accepted': { by: 'buyer' | 'platform' };
  'order/disputed': { late: boolean };
  'order/charged-back': { amount: number };
  'order/settled': { refund: number };
  'review/asked': { wording: RequestWording; inWindow: boolean; accepted: boolean; again: boolean };
  'review/window-opened': Record<string, never>;
  'review/posted': { stars: number; cause: ReviewCause; order: string; language: BuyerLanguage };
  'review/answered': {
    reply: ReviewReply;
    language: BuyerLanguage;
    rightLanguage: boolean;
    faults: readonly TextFault[];
  };
  'payout/posted': { lines: number; orders: readonly string[]; faults: readonly { order: string; kind: Difference }[] };
  'payout/reconciled': { differences: readonly { order: string; kind: Difference }[] };
  'payout/corrected': { amount: number };
  'refund/due': { amount: number; dueAt: number };
  'refund/settled': { amount: number; due: number };
  'order/closable': Record<string, never>;
  'order/closed': {
    blocks: readonly ClosingBlock[];
    filed: readonly FilePaper[];
    papers: readonly FilePaper[];
    reopened: boolean;
  };
  'order/reopened': { reason: 'chargeback' | 'late-dispute'; called: boolean };
  'inquiry/arrived': { order: string; topic: Topic; channel: string; dueAt: number };
  'inquiry/answered': {
    topic: Topic;
    order: string;
    reply: Reply;
    fits: boolean;
    factsRight: boolean;
    missing: readonly Fact[];
    otherBuyer: boolean;
    language: BuyerLanguage;
    rightLanguage: boolean;
    faults: readonly TextFault[];
    /** For a question that asks for a change: it was made, properly refused, or neither. */
    change: 'none' | 'made' | 'refused-by-rule' | 'promised-only';
  };
}

export type OrderHappeningKind = keyof OrderHappenings;
export type OrderHappening<K extends OrderHappeningKind> = Happening<K, OrderHappenings[K]>;

const SUBJECTS: Readonly<Record<string, string>> = {
  channel: 'desk',
  'check-in': 'desk',
  gate: 'gate',
  inquiry: INQUIRY,
  payout: PAYOUT,
  stock: 'stock',
};

/** The kind of record a happening is about, from its first word; an order where nothing else is said. */
function subjectKind(kind: OrderHappeningKind): string {
  if (kind === 'review/posted' || kind === 'review/answered') return REVIEW;
  if (kind === 'stock/deducted') return ORDER;
  return SUBJECTS[kind.split('/')[0] ?? ''] ?? ORDER;
}

/** Says that something has happened on the order desk. */
export function tell<K extends OrderHappeningKind>(step: Step, kind: K, id: string, data: OrderHappenings[K]): void {
  step.happen(kind, { kind: subjectKind(kind), id }, data);
}
