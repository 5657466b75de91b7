import type { LifecycleState } from '../../kernel/lifecycle.ts';
import { recordIndex, recordKind } from '../../kernel/records.ts';
import { statesTagged } from '../../kernel/state-tags.ts';
import type { Currency } from '../shop/money.ts';
import { AFTER_SALES_STATES, type CaseTag } from './after-sales-states.ts';
import type { Ask } from './reply.ts';

export const CASE = recordKind<AfterSalesCase>('case');

/** Why goods come back or money goes back. */
export const GROUNDS = ['withdrawal', 'damaged', 'wrong-item', 'missing-part', 'defect', 'recall'] as const;
export type Ground = (typeof GROUNDS)[number];

export const COST_BEARERS = ['seller', 'carrier', 'supplier', 'buyer'] as const;
export type CostBearer = (typeof COST_BEARERS)[number];

export const DECISIONS = ['refund', 'partial-refund', 'replacement', 'repair', 'send-part', 'reject'] as const;
export type Decision = (typeof DECISIONS)[number];

export const CASE_CHANNELS = ['platform-message', 'email', 'phone'] as const;
export type CaseChannel = (typeof CASE_CHANNELS)[number];

export const RETURN_WAYS = [
  'prepaid-label',
  'buyer-ships',
  'courier-pickup',
  'collection-point',
  'keep-goods',
] as const;
export type ReturnWay = (typeof RETURN_WAYS)[number];

/** The goods do not come back to us: the buyer keeps them, or hands them in where dangerous batteries are collected. */
export const staysAway = (way: ReturnWay): boolean => way === 'keep-goods' || way === 'collection-point';

/** How goods look when they come back. */
export const CONDITIONS = ['as-new', 'opened', 'broken'] as const;
export type Condition = (typeof CONDITIONS)[number];

export const BOOKINGS = ['restock', 'write-off', 'return-to-supplier', 'quarantine'] as const;
export type Booking = (typeof BOOKINGS)[number];

/** The buyer's request, from the platform's form or from the message. */
export interface CaseClaim {
  readonly product: string;
  readonly quantity: number;
  /** Whether it is the whole order. */
  readonly whole: boolean;
  /** The remedy the buyer would like. */
  readonly wish: Exclude<Decision, 'reject'>;
  /** The seal is broken, as the buyer says. */
  readonly opened: boolean;
  readonly photo: boolean;
  /** How the buyer wants to be answered. */
  readonly contact: CaseChannel;
  /** Duty and tax the buyer has paid at the border, minor units of the order's currency. */
  readonly dutyPaid: number;
}

export interface Amounts {
  readonly item: number;
  readonly shipping: number;
  readonly duty: number;
}

export const totalOf = ({ item, shipping, duty }: Amounts): number => item + shipping + duty;

/** A request for return, refund, exchange, repair or a missing part. */
export interface AfterSalesCase {
  readonly id: string;
  readonly number: string;
  readonly ticket: string;
  readonly order: string;
  readonly channel: string;
  readonly at: number;
  readonly currency: Currency;
  readonly claim: CaseClaim;
  readonly state: LifecycleState;
  /** The ground that the trainee stated. */
  readonly ground?: Ground;
  readonly asked: readonly Ask[];
  readonly decision?: {
    readonly decision: Decision;
    readonly basis: string;
    readonly channel: CaseChannel;
    readonly at: number;
  };
  readonly return?: {
    readonly way: ReturnWay;
    readonly at: number;
    /** When the buyer sent the goods, and the tracking number that proves it. */
    readonly sentAt?: number;
    readonly tracking?: string;
    readonly receivedAt?: number;
    readonly found?: Condition;
    readonly booking?: Booking;
  };
  readonly refunds: readonly (Amounts & { readonly at: number })[];
  readonly replaced?: { readonly product: string; readonly quantity: number; readonly at: number };
  readonly record?: { readonly ground: Ground; readonly cost: CostBearer; readonly at: number };
  readonly closedAt?: number;
}

/** A case without its lifecycle: the data for rules that trainee and engine share. */
export type BareCase = Omit<AfterSalesCase, 'state'>;

export type CaseState =
  | 'requested'
  | 'assessing'
  | 'needs-info'
  | 'approved'
  | 'rejected'
  | 'awaiting-return'
  | 'refunded-early'
  | 'received-paid'
  | 'received'
  | 'inspected'
  | 'refunded'
  | 'replaced'
  | 'repaired'
  | 'recorded'
  | 'disputed'
  | 'settled'
  | 'closed';

/** Finds the cases of an order. */
export const CASES_OF_ORDER = recordIndex(CASE, ({ order }) => [order]);

export const caseState = ({ state }: Pick<AfterSalesCase, 'state'>): CaseState => state.value as CaseState;

const tagged = (tag: CaseTag): ReadonlySet<string> => statesTagged({ states: AFTER_SALES_STATES }, tag);
const [WITH_OTHERS, TO_RECORD] = [tagged('with-others'), tagged('to-record')];

/** Somebody else has to act before the case can go on: the buyer, or the platform. */
export const isWithOthers = (state: CaseState): boolean => WITH_OTHERS.has(state);

/** It is decided and put right: its record is to be written. */
export const isToRecord = (state: CaseState): boolean => TO_RECORD.has(state);

export const caseRef = (id: string): { kind: string; id: string } => ({ kind: CASE, id });

/** Whether a decision pays money, sends goods, or mends them. */
export const settlesBy = (decision: Decision): 'money' | 'goods' | 'repair' | 'nothing' => {
  if (decision === 'refund' || decision === 'partial-refund') return 'money';
  if (decision === 'replacement' || decision === 'send-part') return 'goods';
  return decision === 'repair' ? 'repair' : 'nothing';
};
