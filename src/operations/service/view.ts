import type { Rows } from '../../kernel/rows.ts';
import type { SaleView } from '../shop/seen.ts';
import type { AfterSalesCase, CaseState } from './case.ts';
import type { ClockReading } from './clock.ts';
import type { FaqEntry, NewsItem, Policy } from './faq.ts';
import type { TicketTopic } from './house.ts';
import type { Ticket, TicketMessage, TicketStateValue } from './ticket.ts';

/** A clock as it stands now: what is left of it, and when it runs out. */
export interface ClockView extends ClockReading {
  /** Open time left, ms; below zero when it has run out. */
  readonly left: number;
}

/** What of a ticket is shown as it is kept; its lifecycle shows as its stage, and of its messages what `MESSAGE_SHOWN` says. */
export const TICKET_SHOWN = [
  ...([
    'id',
    'number',
    'channel',
    'group',
    'buyer',
    'order',
    'at',
    'sort',
    'danger',
    'priority',
    'clocks',
    'mood',
    'tag',
  ] as const),
  ...(['record', 'mergedInto', 'merged', 'escalation', 'asked', 'case', 'solvedAt', 'closedAt'] as const),
  'satisfaction',
] as const satisfies readonly (keyof Ticket)[];

export const MESSAGE_SHOWN = [
  ...(['by', 'at', 'key', 'values', 'reply', 'quoted', 'asks', 'text', 'warnings', 'attached'] as const),
] as const satisfies readonly (keyof TicketMessage)[];

/** Something written, as the trainee sees it. What a rule found wrong with an answer is told in practice alone. */
export type MessageView = Pick<TicketMessage, (typeof MESSAGE_SHOWN)[number] | 'faults'>;

/** A ticket as the trainee sees it. */
export interface TicketView extends Pick<Ticket, (typeof TICKET_SHOWN)[number]> {
  readonly messages: readonly MessageView[];
  readonly stage: TicketStateValue;
}

export const CASE_SHOWN = [
  ...(['id', 'number', 'ticket', 'order', 'channel', 'at', 'currency', 'claim', 'ground', 'asked'] as const),
  ...(['decision', 'return', 'refunds', 'replaced', 'record', 'closedAt'] as const),
] as const satisfies readonly (keyof AfterSalesCase)[];

/** An after-sales case as the trainee sees it. */
export interface CaseView extends Pick<AfterSalesCase, (typeof CASE_SHOWN)[number]> {
  readonly stage: CaseState;
}

export const FAQ_SHOWN = ['id', 'versions', 'publishedAt', 'retiredAt'] as const satisfies readonly (keyof FaqEntry)[];
export type FaqView = Pick<FaqEntry, (typeof FAQ_SHOWN)[number]>;

export const POLICY_SHOWN = ['id', 'values', 'since'] as const satisfies readonly (keyof Policy)[];
export type PolicyView = Pick<Policy, (typeof POLICY_SHOWN)[number]>;

export const NEWS_SHOWN = ['id', 'at', 'key', 'clippedFor'] as const satisfies readonly (keyof NewsItem)[];
export type NewsView = Pick<NewsItem, (typeof NEWS_SHOWN)[number]>;

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
  readonly tickets: Rows<TicketView>;
  readonly cases: Rows<CaseView>;
  readonly sales: Rows<SaleView>;
  readonly faq: Rows<FaqView>;
  /** The policies that hold now for the topics of the FAQ: the handbook's table of the day. */
  readonly policies: Rows<PolicyView>;
  readonly news: Rows<NewsView>;
  readonly figures: readonly ServiceFigures[];
  /** How often each topic of the FAQ was tagged by the trainee. */
  readonly counts: Readonly<Partial<Record<TicketTopic, number>>>;
  /** Contacts that did not come because the FAQ answered them. */
  readonly deflected: number;
}
