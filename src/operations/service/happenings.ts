import { type HappeningOf, type HappeningTable, makeTell } from '../shop/happening-table.ts';
import type { BuyerLanguage } from '../shop/market.ts';
import type { Currency } from '../shop/money.ts';
import type { TypedWarning } from '../shop/text-checks.ts';
import {
  type Amounts,
  type Booking,
  CASE,
  type CaseChannel,
  type Condition,
  type CostBearer,
  type Decision,
  type Ground,
  type ReturnWay,
} from './case.ts';
import type { DecidingFact, EnoughForCase } from './case-rules.ts';
import type { ClockKind } from './clock.ts';
import { FAQ_ENTRY, type FaqFault, NEWS, POLICY } from './faq.ts';
import type { Cause, Group, Priority, TicketTopic } from './house.ts';
import type { ContactMatter } from './look-ups.ts';
import type { Ask, CalledFor, ReplyFault } from './reply.ts';
import { type Outcome, TICKET } from './ticket.ts';

/** The kinds of happenings of the service duty, with their data. Scoring and the market read all of them. */
export interface ServiceHappenings {
  'ticket/arrived': {
    channel: string;
    topic: TicketTopic;
    language: BuyerLanguage;
    firstDueAt: number | null;
    resolutionDueAt: number | null;
    sort: 'message' | 'notice';
    /** An earlier ticket of the same contact. */
    duplicateOf: string | null;
    /** What the buyer has to be asked before the ticket can be answered. */
    missing: readonly Ask[];
  };
  'ticket/in-hand': Record<never, never>;
  'ticket/taken': { priority: Priority; rightPriority: Priority; topic: TicketTopic };
  'ticket/replied': {
    topic: TicketTopic;
    faults: readonly ReplyFault[];
    warnings: readonly TypedWarning[];
    inTime: boolean;
    first: boolean;
    /** It is the first answer of a person, and the limit for that is over. */
    late: boolean;
    missing: readonly Ask[];
    /** The reply that was called for. */
    called: CalledFor;
  };
  'ticket/asked': {
    asks: readonly Ask[];
    right: boolean;
    /** What is still to be asked. */
    open: readonly Ask[];
    faults: readonly ReplyFault[];
    warnings: readonly TypedWarning[];
    first: boolean;
    late: boolean;
    inTime: boolean;
  };
  'ticket/buyer-wrote': {
    reason: 'answer' | 'impatient' | 'not-satisfied' | 'thanks';
    updateDueAt: number | null;
    resolutionDueAt: number | null;
  };
  'ticket/escalated': {
    to: Group;
    right: boolean;
    called: boolean;
    rightTo: Group | null;
    topic: TicketTopic;
    resolutionDueAt: number | null;
  };
  'ticket/handed-back': { from: Group; resolutionDueAt: number | null };
  /** The matters of both tickets: what each is about, and its order or, without one, its buyer. */
  'ticket/merged': { into: string; same: boolean; matter: ContactMatter; otherMatter: ContactMatter };
  'ticket/tagged': { tag: TicketTopic; right: boolean; rightTag: TicketTopic };
  'ticket/recorded': {
    topic: TicketTopic;
    cause: Cause;
    outcome: Outcome;
    right: { topic: TicketTopic; cause: Cause; outcome: Outcome };
  };
  'ticket/solved': {
    how: 'answered' | 'no-reply-needed';
    answered: boolean;
    called: boolean;
    inTime: boolean;
    topic: TicketTopic;
  };
  'ticket/reopened': Record<string, never>;
  'ticket/closed': { satisfaction: number };
  'ticket/breached': { clock: ClockKind };
  'ticket/deflected': { topic: TicketTopic };
  /** `entry`: whether the FAQ has a published entry on the topic. */
  'policy/changed': { withdrawn: boolean; entry: boolean };
  'news/arrived': { topic: TicketTopic | null };
  'news/clipped': { topic: TicketTopic; right: boolean; rightTopic: string };
  'faq/review-opened': { until: number; frequent: readonly TicketTopic[] };
  'faq/published': {
    languages: number;
    right: number;
    wrong: number;
    of: number;
    frequent: boolean;
    update: boolean;
    /** The offer it is about has ended. */
    ended: boolean;
    /** What is not as the policy has it. */
    faults: readonly FaqFault[];
    /** Languages of the shop that the entry is not written in. */
    leftOut: readonly BuyerLanguage[];
    /** Questions on it so far, and from how many on it wants an entry. */
    asked: number;
    frequentFrom: number;
  };
  /** `since`: since when the policy on it holds. */
  'faq/retired': { outdated: boolean; since: number };
  'case/opened': { ticket: string; order: string; ground: Ground; needsInfo: boolean };
  'case/assessed': { ground: Ground; right: boolean; rightGround: Ground };
  'case/info-requested': { asks: readonly Ask[]; needed: boolean; missing: readonly Ask[]; enough: EnoughForCase };
  'case/info-came': Record<string, never>;
  'case/decided': {
    decision: Decision;
    right: boolean;
    basis: string;
    basisRight: boolean;
    channelRight: boolean;
    /** What was called for, and the fact it hangs on. */
    called: {
      decisions: readonly Decision[];
      bases: readonly string[];
      channel: CaseChannel;
      missing: readonly Ask[];
      fact: DecidingFact;
    };
    refusesRight: boolean;
    needsReturn: boolean;
    by: 'money' | 'goods' | 'repair' | 'nothing';
    channel: CaseChannel;
  };
  'case/disputed': Record<string, never>;
  'case/settled': { amount: number; order: string };
  'return/arranged': { way: ReturnWay; right: boolean; rightWay: ReturnWay; ground: Ground; comesBack: boolean };
  /** The buyer has handed the goods to a carrier, and says the tracking number. */
  'return/sent': { tracking: string };
  'return/received': { found: Condition };
  'return/inspected': {
    condition: Condition;
    booking: Booking;
    rightCondition: boolean;
    rightBooking: boolean;
    called: { condition: Condition; booking: Booking; ground: Ground };
    by: 'money' | 'goods' | 'repair' | 'nothing';
    /** The buyer was paid before the goods came. */
    paid: boolean;
  };
  'case/refunded': {
    amounts: Amounts;
    due: Amounts;
    currency: Currency;
    right: boolean;
    again: boolean;
    /** On the proof that the goods were sent, before they came. */
    early: boolean;
    order: string;
  };
  'case/replaced': {
    product: string;
    quantity: number;
    due: { product: string; quantity: number };
    right: boolean;
    order: string;
  };
  'case/repaired': Record<string, never>;
  'case/recorded': {
    ground: Ground;
    cost: CostBearer;
    rightGround: boolean;
    rightCost: boolean;
    called: { ground: Ground; cost: CostBearer };
  };
  'case/closed': { ready: boolean };
}

export const serviceHappenings: HappeningTable<ServiceHappenings> = {
  'ticket/arrived': {
    of: TICKET,
    tells: ['channel', 'language', 'firstDueAt', 'resolutionDueAt', 'sort'],
    says: 'calm',
  },
  'ticket/in-hand': { of: TICKET, tells: [] },
  'ticket/taken': { of: TICKET, tells: ['priority'] },
  'ticket/replied': { of: TICKET, tells: [] },
  'ticket/asked': {
    of: TICKET,
    tells: [],
    leadsTo: { work: 'waiting-on-buyer', resolution: 'paused', 'first-response': 'met' },
  },
  'ticket/buyer-wrote': {
    of: TICKET,
    tells: ['reason', 'updateDueAt', 'resolutionDueAt'],
    says: 'urgent',
    leadsTo: { resolution: 'due' },
  },
  'ticket/escalated': { of: TICKET, tells: ['to', 'resolutionDueAt'], leadsTo: { work: 'escalated' } },
  'ticket/handed-back': { of: TICKET, tells: ['from', 'resolutionDueAt'], says: 'urgent' },
  'ticket/merged': { of: TICKET, tells: ['into'], leadsTo: { work: 'merged' } },
  'ticket/tagged': { of: TICKET, tells: ['tag'] },
  'ticket/recorded': { of: TICKET, tells: ['cause', 'outcome'] },
  'ticket/solved': { of: TICKET, tells: ['how'], leadsTo: { work: 'solved' } },
  'ticket/reopened': { of: TICKET, tells: [], leadsTo: { work: 'reopened' } },
  'ticket/closed': { of: TICKET, tells: ['satisfaction'], leadsTo: { work: 'closed' } },
  'ticket/breached': { of: TICKET, tells: ['clock'], says: 'urgent' },
  'ticket/deflected': { of: FAQ_ENTRY, tells: [] },
  'policy/changed': { of: POLICY, tells: [], says: 'urgent' },
  'news/arrived': { of: NEWS, tells: [], says: 'urgent' },
  'news/clipped': { of: NEWS, tells: [] },
  'faq/review-opened': { of: FAQ_ENTRY, tells: ['until'], says: 'urgent' },
  'faq/published': { of: FAQ_ENTRY, tells: ['languages'] },
  'faq/retired': { of: FAQ_ENTRY, tells: [] },
  'case/opened': { of: CASE, tells: ['ticket', 'order'], says: 'calm' },
  'case/assessed': { of: CASE, tells: [], leadsTo: { case: 'assessing' } },
  'case/info-requested': { of: CASE, tells: [], leadsTo: { case: 'needs-info' } },
  'case/info-came': { of: CASE, tells: [], says: 'urgent', leadsTo: { case: 'assessing' } },
  'case/decided': { of: CASE, tells: ['decision', 'basis', 'channel'] },
  'case/disputed': { of: CASE, tells: [], says: 'urgent', leadsTo: { case: 'disputed' } },
  'case/settled': { of: CASE, tells: ['amount'], says: 'calm', leadsTo: { case: 'settled' } },
  'return/arranged': { of: CASE, tells: ['way'] },
  'return/sent': { of: CASE, tells: ['tracking'], says: 'calm' },
  'return/received': { of: CASE, tells: ['found'], says: 'urgent', leadsTo: { case: 'received' } },
  'return/inspected': { of: CASE, tells: ['condition', 'booking'], leadsTo: { case: 'inspected' } },
  'case/refunded': { of: CASE, tells: ['order'], leadsTo: { case: 'refunded' } },
  'case/replaced': { of: CASE, tells: ['product', 'quantity', 'order'], leadsTo: { case: 'replaced' } },
  'case/repaired': { of: CASE, tells: [], leadsTo: { case: 'repaired' } },
  'case/recorded': { of: CASE, tells: [], leadsTo: { case: 'recorded' } },
  'case/closed': { of: CASE, tells: [], leadsTo: { case: 'closed' } },
};

export type ServiceHappening<Kind extends keyof ServiceHappenings> = HappeningOf<ServiceHappenings, Kind>;

/** Writes a happening of the service duty to the journal. */
export const tellService = makeTell(serviceHappenings);
