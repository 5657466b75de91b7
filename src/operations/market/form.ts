import type { Inquiry } from '../orders/inquiry.ts';
import type { PaymentFacts } from '../orders/order.ts';
import type { Difference } from '../orders/payout.ts';
import type { ReviewCause } from '../orders/review.ts';
import type { ExceptionKind } from '../orders/shipment.ts';
import type { CaseClaim, Condition } from '../service/case.ts';
import type { FaqEntry } from '../service/faq.ts';
import type { TicketTopic } from '../service/house.ts';
import type { Ask } from '../service/reply.ts';
import type { TicketBuyer } from '../service/ticket.ts';
import type { Address } from '../shop/buyer.ts';
import type { WorkingDay } from '../shop/calendar.ts';
import type { Sale } from '../shop/sale.ts';
import type { WholeCatalogue } from '../whole-catalogue.ts';

/** An order as it will come in. */
export interface ComingOrder extends Omit<Sale, 'shipment' | 'deliveredAt' | 'refunded' | 'cancelled'> {
  readonly payment: PaymentFacts;
  readonly paid: 'pending' | 'authorised' | 'captured';
  /** Ms until an unpaid order is voided by the platform. */
  readonly paymentExpiry: number;
  readonly note?: string;
}

/** Why an order is in the form: the situation it teaches. */
export const SITUATIONS = [
  'plain',
  'unpaid-then-paid',
  'unpaid-never',
  'address-incomplete',
  'restricted',
  'fraud',
  'one-fraud-sign',
  'price-error',
  'price-promotion',
  'stock-short',
  'stock-awaited',
  'double-order',
  'buyer-cancels',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** How a parcel will travel: shares of the lane's days, and what goes wrong on the way. */
export interface Journey {
  /** Per-mille of the promised days the way really takes. */
  readonly pacePermille: number;
  readonly exception?: ExceptionKind;
  /** Ms from the right remedy to the next event. */
  readonly recovery: number;
  /** What the proof of delivery says that the order does not. */
  readonly podFault?: 'city' | 'signatory';
}

/** What nobody at the desk can know about an order. */
export interface OrderTruth {
  readonly situation: Situation;
  /** What comes back when it is held for its true reason. */
  readonly answer?: { readonly after: number; readonly outcome: 'cleared' | 'failed'; readonly address?: Address };
  readonly pays?: number;
  readonly journey: Journey;
  readonly acceptance: {
    readonly kind: 'silent' | 'accepts' | 'disputes';
    readonly after: number;
    readonly settles: number;
    readonly refundPermille: number;
  };
  readonly review?: {
    readonly after: number;
    readonly stars: 1 | 2 | 3 | 4 | 5;
    readonly cause: ReviewCause;
    readonly variant: number;
  };
  readonly payoutFault?: Difference;
  /** A dispute that comes long after, on an order closed already. */
  readonly lateDispute?: { readonly at: number; readonly kind: 'dispute' | 'chargeback'; readonly settles: number };
}

/** A contact as it will come in. */
export interface ComingTicket {
  readonly id: string;
  readonly number: string;
  readonly channel: string;
  readonly buyer: TicketBuyer;
  /** The order the platform shows beside it. */
  readonly order?: string;
  readonly sort: 'message' | 'notice';
  readonly message: { readonly key: string; readonly values: Readonly<Record<string, string>> };
  /** What came with the message. */
  readonly attached?: readonly Ask[];
}

/** What nobody at the desk can know about a contact. */
export interface TicketTruth {
  /** Ms until the buyer answers a question. */
  readonly answersAfter: number;
  /** What the buyer sends when asked, and the order number there is to tell. */
  readonly has: readonly Ask[];
  readonly orderNumber?: string;
  /** The buyer writes back to say thank you. */
  readonly thanks: boolean;
  /** Below this per-mille share of a right entry's pull, the buyer finds the answer in the FAQ and does not write. */
  readonly selfHelp: number;
  readonly case?: {
    readonly id: string;
    readonly number: string;
    readonly order: string;
    readonly claim: CaseClaim;
    /** How the goods will look, and ms until they are back. */
    readonly found: Condition;
    readonly returnsAfter: number;
  };
}

/** What makes a buyer write about an order: it left, it came, it did not come in time, it got into trouble. */
export const CONCERN_TRIGGERS = ['confirmed', 'handed-over', 'delivered', 'late', 'exception'] as const;

/** A contact that comes of something that happens to an order. */
export interface Concern {
  readonly trigger: (typeof CONCERN_TRIGGERS)[number];
  /** Ms after it. */
  readonly after: number;
  /** Not before that moment, simulated ms. */
  readonly notBefore: number;
  readonly ticket: ComingTicket;
}

/** What the service desk begins with. */
export interface ServiceForm {
  readonly policies: readonly { readonly topic: TicketTopic; readonly values: Readonly<Record<string, string>> }[];
  readonly faq: readonly FaqEntry[];
}

export type ComingEvent =
  | { readonly kind: 'ticket/arrives'; readonly at: number; readonly ticket: ComingTicket }
  | {
      readonly kind: 'news/arrives';
      readonly at: number;
      readonly id: string;
      readonly key: string;
      /** What holds from then on; values null: the offer has been withdrawn. */
      readonly policy?: { readonly topic: TicketTopic; readonly values: Readonly<Record<string, string>> | null };
    }
  | { readonly kind: 'faq/review-opens'; readonly at: number; readonly until: number }
  | { readonly kind: 'colleague/acts'; readonly at: number; readonly action: string; readonly input: unknown }
  | { readonly kind: 'order/arrives'; readonly at: number; readonly order: ComingOrder }
  | {
      readonly kind: 'inquiry/arrives';
      readonly at: number;
      readonly inquiry: Omit<Inquiry, 'answer' | 'at' | 'dueAt'>;
    }
  | { readonly kind: 'payout/posts'; readonly at: number; readonly channel: string }
  | { readonly kind: 'check-in/opens'; readonly at: number; readonly channel: string; readonly until: number }
  | { readonly kind: 'gate/closes'; readonly at: number; readonly mode: string }
  | { readonly kind: 'order/cancel-asked'; readonly at: number; readonly order: string };

/** What the clerk before the trainee did, through the same actions. */
export interface EarlierAct {
  readonly at: number;
  readonly action: string;
  readonly input: unknown;
}

/** Texts of the pack by language and key. */
export type PackTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What of a form anybody may know from the start: whoever sits, whoever looks on. */
export interface PublicForm {
  readonly pack: { readonly id: string; readonly version: string; readonly hash: string };
  /** Codes of the duties trained. */
  readonly duties: readonly string[];
  readonly minimum: number;
  readonly levels: { readonly competent: number; readonly exemplary: number };
  readonly days: readonly WorkingDay[];
  readonly catalogue: WholeCatalogue;
}

/** What of a form is sealed until the sitting is over: what will come, and what is true. Only engine and scoring name it. */
export interface SealedForm {
  readonly seed: number;
  /** When the world begins to run; the sitting starts at the first day's opening. */
  readonly beginsAt: number;
  readonly stock: readonly {
    readonly product: string;
    readonly onHand: number;
    readonly inbound?: { readonly at: number; readonly quantity: number };
  }[];
  readonly coming: readonly ComingEvent[];
  readonly earlier: readonly EarlierAct[];
  readonly service?: ServiceForm;
  readonly truth: {
    readonly orders: Readonly<Record<string, OrderTruth>>;
    /** By product: the one description customs takes. */
    readonly descriptions: Readonly<Record<string, string>>;
    /** By ticket, and by order; there in forms with a service desk. */
    readonly tickets?: Readonly<Record<string, TicketTruth>>;
    readonly concerns?: Readonly<Record<string, readonly Concern[]>>;
  };
  readonly texts: PackTexts;
}

/** One frozen instance of a pack for one seed. Plain JSON. */
export interface Form extends PublicForm, SealedForm {
  readonly format: 1;
}

/** A form taken apart into what anybody may know and what is sealed: nothing stands in both. */
export function splitForm(form: Form): { readonly known: PublicForm; readonly sealed: SealedForm } {
  const { pack, duties, minimum, levels, days, catalogue, format: _format, ...sealed } = form;
  return { known: { pack, duties, minimum, levels, days, catalogue }, sealed };
}

/** When the sitting starts and ends, simulated ms. */
export const sittingSpan = (form: Form): { start: number; end: number } => ({
  start: form.days[0]?.open ?? form.beginsAt,
  end: form.days.at(-1)?.close ?? form.beginsAt,
});
