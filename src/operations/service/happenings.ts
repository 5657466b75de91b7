import { type HappeningOf, type HappeningTable, makeTell } from '../shop/happening-table.ts';
import type { BuyerLanguage } from '../shop/market.ts';
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
import type { ClockKind } from './clock.ts';
import { FAQ_ENTRY, NEWS, POLICY } from './faq.ts';
import type { Cause, Group, Priority, TicketTopic } from './house.ts';
import type { Ask, ReplyFault } from './reply.ts';
import { type Outcome, TICKET } from './ticket.ts';

/** What can happen on the service desk, with all that scoring and the market need to know of it. */
export interface ServiceHappenings {
  'ticket/arrived': {
    channel: string;
    topic: TicketTopic;
    language: BuyerLanguage;
    firstDueAt: number | null;
    resolutionDueAt: number | null;
    sort: 'message' | 'notice';
    /** The ticket of the same contact that was there before. */
    duplicateOf: string | null;
    /** What has to be asked before it can be answered. */
    missing: readonly Ask[];
  };
  'ticket/taken': { priority: Priority; rightPriority: Priority };
  'ticket/replied': {
    topic: TicketTopic;
    faults: readonly ReplyFault[];
    inTime: boolean;
    first: boolean;
    /** It is the first answer of a person, and the limit for that is over. */
    late: boolean;
    missing: readonly Ask[];
  };
  'ticket/asked': {
    asks: readonly Ask[];
    right: boolean;
    faults: readonly ReplyFault[];
    first: boolean;
    late: boolean;
    inTime: boolean;
  };
  'ticket/buyer-wrote': {
    reason: 'answer' | 'impatient' | 'not-satisfied' | 'thanks';
    updateDueAt: number | null;
    resolutionDueAt: number | null;
  };
  'ticket/escalated': { to: Group; right: boolean; called: boolean; resolutionDueAt: number | null };
  'ticket/handed-back': { from: Group; resolutionDueAt: number | null };
  'ticket/merged': { into: string; same: boolean };
  'ticket/tagged': { tag: TicketTopic; right: boolean };
  'ticket/recorded': {
    topic: TicketTopic;
    cause: Cause;
    outcome: Outcome;
    right: { topic: TicketTopic; cause: Cause; outcome: Outcome };
  };
  'ticket/solved': { how: 'answered' | 'no-reply-needed'; answered: boolean; called: boolean; inTime: boolean };
  'ticket/reopened': Record<string, never>;
  'ticket/closed': { satisfaction: number };
  'ticket/breached': { clock: ClockKind };
  'ticket/deflected': { topic: TicketTopic };
  /** `entry`: whether the FAQ speaks of it at the moment. */
  'policy/changed': { withdrawn: boolean; entry: boolean };
  'news/arrived': { topic: TicketTopic | null };
  'news/clipped': { topic: TicketTopic; right: boolean };
  'faq/review-opened': { until: number; frequent: readonly TicketTopic[] };
  'faq/published': { languages: number; right: number; wrong: number; of: number; frequent: boolean; update: boolean };
  'faq/retired': { outdated: boolean };
  'case/opened': { ticket: string; order: string; ground: Ground; needsInfo: boolean };
  'case/assessed': { ground: Ground; right: boolean };
  'case/info-requested': { asks: readonly Ask[]; needed: boolean };
  'case/info-came': Record<string, never>;
  'case/decided': {
    decision: Decision;
    right: boolean;
    basis: string;
    basisRight: boolean;
    channelRight: boolean;
    refusesRight: boolean;
    needsReturn: boolean;
    by: 'money' | 'goods' | 'repair' | 'nothing';
    channel: CaseChannel;
  };
  'case/disputed': Record<string, never>;
  'case/settled': { amount: number; order: string };
  'return/arranged': { way: ReturnWay; right: boolean; comesBack: boolean };
  'return/received': { found: Condition };
  'return/inspected': {
    condition: Condition;
    booking: Booking;
    rightCondition: boolean;
    rightBooking: boolean;
    by: 'money' | 'goods' | 'repair' | 'nothing';
  };
  'case/refunded': { amounts: Amounts; due: Amounts; right: boolean; again: boolean; order: string };
  'case/replaced': { product: string; quantity: number; right: boolean; order: string };
  'case/repaired': Record<string, never>;
  'case/recorded': { ground: Ground; cost: CostBearer; rightGround: boolean; rightCost: boolean };
  'case/closed': { ready: boolean };
}

export const serviceHappenings: HappeningTable<ServiceHappenings> = {
  'ticket/arrived': {
    of: TICKET,
    tells: ['channel', 'language', 'firstDueAt', 'resolutionDueAt', 'sort'],
    says: 'calm',
  },
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
  'return/received': { of: CASE, tells: ['found'], says: 'urgent', leadsTo: { case: 'received' } },
  'return/inspected': { of: CASE, tells: ['condition', 'booking'], leadsTo: { case: 'inspected' } },
  'case/refunded': { of: CASE, tells: ['order'], leadsTo: { case: 'refunded' } },
  'case/replaced': { of: CASE, tells: ['product', 'quantity', 'order'], leadsTo: { case: 'replaced' } },
  'case/repaired': { of: CASE, tells: [], leadsTo: { case: 'repaired' } },
  'case/recorded': { of: CASE, tells: [], leadsTo: { case: 'recorded' } },
  'case/closed': { of: CASE, tells: [], leadsTo: { case: 'closed' } },
};

export type ServiceHappening<Kind extends keyof ServiceHappenings> = HappeningOf<ServiceHappenings, Kind>;

/** Says that something has happened on the service desk. */
export const tellService = makeTell(serviceHappenings);
