import type { Inquiry } from '../orders/inquiry.ts';
import type { PaymentFacts } from '../orders/order.ts';
import type { OrdersTruth } from '../orders/truth.ts';
import type { ServiceForm } from '../service/duty.ts';
import type { TicketTopic } from '../service/house.ts';
import type { Ask } from '../service/reply.ts';
import type { TicketBuyer } from '../service/ticket.ts';
import type { ServiceTruth } from '../service/truth.ts';
import type { WorkingDay } from '../shop/calendar.ts';
import type { Sale } from '../shop/sale.ts';
import type { Words } from '../shop/words.ts';
import type { AudiencesComing } from '../social/audiences/coming.ts';
import type { CalendarComing } from '../social/calendar/coming.ts';
import type { CampaignsComing } from '../social/campaigns/coming.ts';
import type { InsightsComing } from '../social/insights/coming.ts';
import type { ListeningComing } from '../social/listening/coming.ts';
import type { SocialForm, SocialTruth } from '../social/parts.ts';
import type { PlansComing } from '../social/plans/coming.ts';
import type { ListingComing } from '../store/listings/coming.ts';
import type { MeetingComing } from '../store/meetings/coming.ts';
import type { StoreForm, StoreTruth } from '../store/parts.ts';
import type { PerformanceComing } from '../store/performance/coming.ts';
import type { StockComing } from '../store/stock/coming.ts';
import type { TranslationComing } from '../store/translations/coming.ts';
import type { WholeCatalogue } from '../whole-catalogue.ts';
import type { Difficulty } from './difficulty.ts';

/** An order as it will come in. */
export interface ComingOrder extends Omit<Sale, 'shipment' | 'deliveredAt' | 'captured' | 'refunded' | 'cancelled'> {
  readonly payment: PaymentFacts;
  readonly paid: 'pending' | 'authorised' | 'captured';
  /** Ms until an unpaid order is voided by the platform. */
  readonly paymentExpiry: number;
  readonly note?: string;
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

export type ComingEvent =
  | StockComing
  | ListingComing
  | TranslationComing
  | PerformanceComing
  | MeetingComing
  | AudiencesComing
  | ListeningComing
  | PlansComing
  | CalendarComing
  | CampaignsComing
  | InsightsComing
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

/** The public part of a form, which anybody may know from the start. */
export interface PublicForm {
  readonly pack: { readonly id: string; readonly version: string; readonly hash: string };
  /** Codes of the duties trained. */
  readonly duties: readonly string[];
  /** How hard it is, and how many steps of a hint it gives (0–3); left out where the pack states no difficulties. */
  readonly difficulty?: Difficulty;
  readonly help?: number;
  readonly minimum: number;
  /** The indicators that are judged, with the least chances that give a score; left out: all of the duties, by `minimum`. */
  readonly indicators?: Readonly<Record<string, number>>;
  readonly levels: { readonly competent: number; readonly exemplary: number };
  readonly days: readonly WorkingDay[];
  readonly catalogue: WholeCatalogue;
  /** Texts anybody may read from the start. */
  readonly texts: PackTexts;
}

/** The sealed part of a form, secret until the sitting is over: coming events and truth. Only engine and scoring use it. */
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
  readonly store?: StoreForm;
  readonly social?: SocialForm;
  readonly truth: OrdersTruth &
    ServiceTruth &
    StoreTruth &
    SocialTruth & {
      /** By order: what will make its buyer write; there in forms with a service desk. */
      readonly concerns?: Readonly<Record<string, readonly Concern[]>>;
    };
  /** Texts that appear during the week, by opaque key. A page gets a text when it sees its key. */
  readonly letters: PackTexts;
  /** What each of these keys stands for. */
  readonly words: Words;
}

/** One frozen instance of a pack for one seed. Plain JSON. */
export interface Form extends PublicForm, SealedForm {
  readonly format: 1;
}

/** Splits a form into its public and its sealed part. */
export function splitForm(form: Form): { readonly known: PublicForm; readonly sealed: SealedForm } {
  const { pack, duties, difficulty, help, minimum, indicators, levels, days, catalogue, texts, ...rest } = form;
  const { format: _format, ...sealed } = rest;
  const stated = {
    ...(difficulty === undefined ? {} : { difficulty }),
    ...(help === undefined ? {} : { help }),
    ...(indicators === undefined ? {} : { indicators }),
  };
  return { known: { pack, duties, ...stated, minimum, levels, days, catalogue, texts }, sealed };
}

/** When the sitting starts and ends, simulated ms. */
export const sittingSpan = (form: Form): { start: number; end: number } => ({
  start: form.days[0]?.open ?? form.beginsAt,
  end: form.days.at(-1)?.close ?? form.beginsAt,
});
