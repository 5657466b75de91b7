import type { Happening } from '../../kernel/happening.ts';
import type { Step } from '../../kernel/step.ts';
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
    missing: readonly Ask[];
  };
  'ticket/asked': {
    asks: readonly Ask[];
    right: boolean;
    faults: readonly ReplyFault[];
    first: boolean;
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
  'case/settled': { amount: number };
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

export type ServiceHappeningKind = keyof ServiceHappenings;
export type ServiceHappening<K extends ServiceHappeningKind> = Happening<K, ServiceHappenings[K]>;

const SUBJECTS: Readonly<Record<string, string>> = {
  ticket: TICKET,
  policy: POLICY,
  news: NEWS,
  faq: FAQ_ENTRY,
  case: CASE,
  return: CASE,
};

/** Says that something has happened on the service desk. */
export function tellService<K extends ServiceHappeningKind>(
  step: Step,
  kind: K,
  id: string,
  data: ServiceHappenings[K],
): void {
  step.happen(kind, { kind: SUBJECTS[kind.split('/')[0] ?? ''] ?? TICKET, id }, data);
}
