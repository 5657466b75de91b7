import type { LifecycleState } from '../../kernel/lifecycle.ts';
import { recordKind } from '../../kernel/records.ts';
import { statesTagged } from '../../kernel/state-tags.ts';
import type { BuyerLanguage } from '../shop/market.ts';
import type { TypedWarning } from '../shop/text-checks.ts';
import { meaningOf, type TextReader } from '../shop/words.ts';
import type { Clock } from './clock.ts';
import type { Cause, Group, Priority, TicketTopic } from './house.ts';
import type { Ask, Quoted, ReplyFault, ServiceReply } from './reply.ts';
import { TICKET_STATES, type TicketTag } from './ticket-states.ts';

export const TICKET = recordKind<Ticket>('ticket');

/** How a contact ended, for the problem record. */
export const OUTCOMES = ['answered', 'case-opened', 'cancelled', 'escalated', 'no-reply-needed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Something written: a buyer's words (a text of the pack), an answer, a question back, or the platform's own acknowledgement. */
export interface TicketMessage {
  readonly by: 'buyer' | 'agent' | 'colleague' | 'platform';
  readonly at: number;
  /** A text of the pack with the values in it; for a colleague a text of `locales/`. */
  readonly key?: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly reply?: ServiceReply;
  readonly quoted?: Quoted;
  readonly asks?: readonly Ask[];
  readonly text?: string;
  /** What a rule found wrong with an answer. */
  readonly faults?: readonly ReplyFault[];
  /** What a person should look at in the words typed. */
  readonly warnings?: readonly TypedWarning[];
  /** What came with a buyer's message. */
  readonly attached?: readonly Ask[];
}

export interface ProblemRecord {
  readonly topic: TicketTopic;
  readonly cause: Cause;
  readonly outcome: Outcome;
  readonly at: number;
}

export interface TicketBuyer {
  readonly id: string;
  readonly name: string;
  readonly language: BuyerLanguage;
}

/** A contact of one buyer on one channel. */
export interface Ticket {
  readonly id: string;
  readonly number: string;
  readonly channel: string;
  readonly group: Group;
  readonly buyer: TicketBuyer;
  /** The order the platform shows beside it; mail to the own store has none. */
  readonly order?: string;
  readonly at: number;
  /** A buyer's message wants an answer; a notice of the platform is there to be known and starts closed. */
  readonly sort: 'message' | 'notice';
  /** Somebody may come to harm: a limit of its own holds, and letters say so first. */
  readonly danger?: true;
  readonly messages: readonly TicketMessage[];
  readonly state: LifecycleState;
  readonly priority?: Priority;
  readonly clocks: {
    readonly 'first-response': Clock;
    readonly update?: Clock;
    readonly resolution: Clock;
  };
  /** 1 furious … 5 delighted: falls while the buyer waits, rises with good answers. */
  readonly mood: number;
  readonly tag?: TicketTopic;
  readonly record?: ProblemRecord;
  readonly mergedInto?: string;
  readonly merged: readonly string[];
  readonly escalation?: { readonly to: Group; readonly at: number; readonly answered: boolean };
  /** Asked of the buyer and not come yet. */
  readonly asked: readonly Ask[];
  readonly case?: string;
  readonly solvedAt?: number;
  readonly closedAt?: number;
  /** The rating of the buyer when it was closed, 1–5 stars. */
  readonly satisfaction?: number;
}

/** A ticket without its lifecycle: what rules read that hold for trainee and engine alike. */
export type BareTicket = Omit<Ticket, 'state'>;

/** The three regions of a ticket's lifecycle. */
export interface TicketStateValue {
  readonly work: 'new' | 'open' | 'waiting-on-buyer' | 'escalated' | 'solved' | 'reopened' | 'closed' | 'merged';
  readonly 'first-response': 'due' | 'met' | 'breached' | 'not-needed';
  readonly resolution: 'due' | 'paused' | 'met' | 'breached' | 'not-needed';
}

export const ticketState = (ticket: Pick<Ticket, 'state'>): TicketStateValue => ticket.state.value as TicketStateValue;

export const ticketRef = (id: string): { kind: string; id: string } => ({ kind: TICKET, id });

/** The topics of tickets, by their first message, which never changes. Kept because rules ask for them often. */
const topics = new WeakMap<object, TicketTopic>();

/** What a buyer writes about, which the words tell whoever understands them: `tickets.<topic>.<n>`. */
export function topicOf(reader: TextReader, ticket: Pick<Ticket, 'messages'>): TicketTopic {
  const topic = topics.get(ticket) ?? topicOfText(reader, ticket.messages[0]?.key ?? '');
  topics.set(ticket, topic);
  return topic;
}

/** Whether the buyer's last message needs no answer. */
export const asksNothing = (reader: TextReader, ticket: Pick<Ticket, 'messages'>): boolean =>
  topicOf(reader, ticket) === 'thanks' ||
  meaningOf(reader, ticket.messages.findLast(({ by }) => by === 'buyer')?.key ?? '').startsWith('tickets.thanks');

/** What a text of a buyer is about. */
export const topicOfText = (reader: TextReader, key: string): TicketTopic =>
  meaningOf(reader, key).split('.')[1] as TicketTopic;

const workTagged = (tag: TicketTag): ReadonlySet<string> => statesTagged(TICKET_STATES.work, tag);
const [OVER, SHUT] = [workTagged('over'), workTagged('shut')];

/** It is solved, closed or merged: no answer is due. */
export const isOver = ({ work }: Pick<TicketStateValue, 'work'>): boolean => OVER.has(work);

/** It is closed or merged: it takes no more messages, and no ticket can be merged into it. */
export const isShut = ({ work }: Pick<TicketStateValue, 'work'>): boolean => SHUT.has(work);
