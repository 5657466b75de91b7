import type { BusinessCalendar } from '../shop/business-hours.ts';
import type { ClockTime } from '../shop/channel.ts';
import type { BuyerLanguage } from '../shop/market.ts';
import type { Trait } from '../shop/product.ts';
import type { CostBearer, Decision, Ground } from './case.ts';
import type { Acknowledgement, Commitment } from './reply.ts';

export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Who holds a ticket: the trainee (`front`), or the colleagues it is escalated to. */
export const GROUPS = ['front', 'logistics', 'quality', 'compliance'] as const;
export type Group = (typeof GROUPS)[number];

/** Topics of contacts. Their words are texts of the pack: `tickets.<topic>.<n>`. */
export const TICKET_TOPICS = [
  'where',
  'late',
  'invoice',
  'cancel',
  'customs-charge',
  'gift',
  'damaged',
  'wrong-item',
  'missing-part',
  'defect',
  'withdrawal',
  'recall',
  'unsafe',
  'privacy',
  'review-bargain',
  'allergen',
  'halal',
  'battery',
  'duty-terms',
  'shipping-time',
  'return-window',
  'opening-hours',
  'post-express',
  'thanks',
] as const;
export type TicketTopic = (typeof TICKET_TOPICS)[number];

export const CAUSES = ['none', 'carrier', 'customs', 'warehouse', 'supplier', 'listing', 'buyer', 'platform'] as const;
export type Cause = (typeof CAUSES)[number];

/** A row of the handbook's table of topics. */
export interface TopicRule {
  readonly id: TicketTopic;
  readonly priority: Priority;
  /** Colleagues who must see it. */
  readonly escalate?: Exclude<Group, 'front'>;
  /** A topic on which somebody may come to harm has a limit of its own: open hours of a calendar, whatever desk it came to. */
  readonly danger?: { readonly calendar: string; readonly firstResponseHours: number };
  readonly acknowledge: readonly Acknowledgement[];
  /** The promise that the reply has to give, and those that it may give besides. */
  readonly commit?: Commitment;
  readonly mayCommit?: readonly Commitment[];
  /** The cause that goes into the problem record. */
  readonly cause: Cause;
}

/** The service hours of one channel: the calendar that counts, and the limits in open hours. */
export interface ServiceDesk {
  readonly channel: string;
  readonly calendar: string;
  readonly firstResponseHours: number;
  readonly updateHours: number;
  readonly resolutionHours: number;
  /** The platform or shop sends an automatic acknowledgement, which is no answer. */
  readonly autoReply: boolean;
  /** Least share answered within the limit, per-mille, as the platform shows it. */
  readonly target: number;
}

/** Colleagues: their hours, and the resolution limit of what they hold. */
export interface ServiceGroup {
  readonly id: Exclude<Group, 'front'>;
  readonly calendar: string;
  readonly resolutionHours: number;
  /** Open hours in which they answer. */
  readonly answersAfter: number;
}

/** Where a right to return, exchange or be refunded comes from, by rank. `house`: the company's own rule. */
export const RULE_SOURCES = ['law', 'platform', 'house'] as const;

/** A dated rule of the law, a platform or the company on returns and faulty goods. */
export interface AfterSalesRule {
  readonly id: string;
  readonly kind: (typeof RULE_SOURCES)[number];
  readonly page: string;
  readonly markets?: readonly string[];
  readonly channels?: readonly string[];
  readonly grounds: readonly Ground[];
  /** Days from receipt within which it may be asked for. */
  readonly days: number;
  /** Goods it leaves out. */
  readonly except: readonly Trait[];
  /** Goods it leaves out once their seal is broken. */
  readonly exceptOpened: readonly Trait[];
  readonly decisions: readonly Decision[];
  readonly returnPaidBy: 'seller' | 'buyer';
  /** Days within which the law wants the money back, from the notice of withdrawal or, where it says so, from the goods. */
  readonly refundDays?: number;
  /** Whether shipping is refunded with a whole order. */
  readonly refundsShipping: boolean;
  /** First and last moment (ms) at which a request falls under it. */
  readonly validFrom: number;
  readonly validTo?: number;
  readonly source: string;
}

/** Numbers of the service procedure: the handbook states each of them in words. */
export interface ServiceRules {
  /** Goods worth up to this many TWD stay with the buyer. */
  readonly keepGoodsUpTo: number;
  /** The partial refund for goods that the buyer keeps although they are faulty, per-mille of their price. */
  readonly partialPermille: number;
  /** Requests about goods worth more than this many TWD need a photo. */
  readonly photoFrom: number;
  /** A topic asked about this often in a week needs an FAQ entry. */
  readonly frequentFrom: number;
  /** Days of the week (1 = Monday) on which the FAQ is reviewed, and until when. */
  readonly reviews: readonly { readonly weekday: number; readonly until: ClockTime }[];
  /** Office hours to act on news. */
  readonly newsHours: number;
  /** Office hours for the steps of a case. */
  readonly decideHours: number;
  readonly arrangeHours: number;
  readonly inspectHours: number;
  readonly settleHours: number;
  readonly closeHours: number;
  /** Days in which a buyer can write to a solved ticket; then it is closed. */
  readonly reopenDays: number;
}

/** A blank in an FAQ entry, with the values that can fill it. */
export interface FaqBlank {
  readonly id: string;
  readonly choices: readonly string[];
}

/** A topic that may have an entry: text of the pack `faq.<topic>.question` and `.answer`, with blanks. */
export interface FaqTopic {
  readonly topic: TicketTopic;
  readonly blanks: readonly FaqBlank[];
}

/** The public data of the service duty, which do not change. */
export interface ServiceHouse {
  readonly calendars: readonly BusinessCalendar[];
  readonly desks: readonly ServiceDesk[];
  readonly groups: readonly ServiceGroup[];
  readonly topics: readonly TopicRule[];
  readonly afterSales: readonly AfterSalesRule[];
  readonly faqTopics: readonly FaqTopic[];
  /** Languages an entry is published in. */
  readonly languages: readonly BuyerLanguage[];
  readonly rules: ServiceRules;
  /** Who bears the cost of a case, by ground. */
  readonly costs: Readonly<Record<Ground, CostBearer>>;
}
