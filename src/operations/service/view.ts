import type { OrderLine, Sale } from '../shop/sale.ts';
import type { AfterSalesCase, CaseState } from './case.ts';
import type { ClockKind, ClockReading } from './clock.ts';
import type { FaqEntry, NewsItem, Policy } from './faq.ts';
import type { TicketTopic } from './house.ts';
import type { Ticket, TicketStateValue } from './ticket.ts';

/** A clock as it stands now: what is left of it, and when it runs out. */
export interface ClockView extends ClockReading {
  /** Open time left, ms; below zero when it has run out. */
  readonly left: number;
}

/** A ticket as the trainee sees it. In an assessment nobody is told what a rule found wrong with an answer. */
export interface TicketView extends Ticket {
  readonly stage: TicketStateValue;
  readonly reading: Readonly<Partial<Record<ClockKind, ClockView>>>;
  /** The clock that runs out first of those that run, and when. */
  readonly next: { readonly clock: ClockKind; readonly dueAt: number } | null;
}

/** An after-sales case as the trainee sees it. */
export interface CaseView extends AfterSalesCase {
  readonly stage: CaseState;
}

/** An order as the service desk sees it: the sale, and what its parcel has done so far. */
export interface SaleView
  extends Pick<
    Sale,
    | 'id'
    | 'number'
    | 'channel'
    | 'market'
    | 'buyer'
    | 'address'
    | 'placedAt'
    | 'shipBy'
    | 'deliverBy'
    | 'currency'
    | 'shippingPaid'
    | 'total'
    | 'refunded'
    | 'deliveredAt'
    | 'cancelled'
  > {
  readonly lines: readonly OrderLine[];
  readonly parcel?: {
    readonly label: string;
    readonly mode: string;
    readonly handedOverAt?: number;
    readonly events: readonly { readonly code: string; readonly at: number; readonly place: string }[];
  };
}

/** Service figures of one channel, counted from what happened. Shares are per-mille; null: nothing to count yet. */
export interface ServiceFigures {
  readonly channel: string;
  readonly arrived: number;
  readonly open: number;
  readonly waiting: number;
  /** Median open time to the first answer of a person, and to the solution, ms. */
  readonly firstResponse: number | null;
  readonly resolution: number | null;
  readonly withinLimit: number | null;
  /** (Answers of 4 and 5 stars) ÷ answers, by the mood in which tickets were left. */
  readonly satisfied: number | null;
  readonly breached: number;
}

/** The service duty as the trainee sees it. */
export interface ServiceView {
  readonly tickets: readonly TicketView[];
  readonly cases: readonly CaseView[];
  readonly sales: readonly SaleView[];
  readonly faq: readonly FaqEntry[];
  /** What holds now for the topics of the FAQ: the handbook's table of the day. */
  readonly policies: readonly Policy[];
  readonly news: readonly NewsItem[];
  readonly figures: readonly ServiceFigures[];
  /** How often each topic of the FAQ was tagged by the trainee. */
  readonly counts: Readonly<Partial<Record<TicketTopic, number>>>;
  /** Contacts that did not come because the FAQ answered them. */
  readonly deflected: number;
}
