import { recordKind } from '../../kernel/records.ts';
import type { BuyerLanguage } from '../shop/market.ts';
import type { TicketTopic } from './house.ts';

export const POLICY = recordKind<Policy>('policy');
export const FAQ_ENTRY = recordKind<FaqEntry>('faq-entry');
export const NEWS = recordKind<NewsItem>('news');

/** The policy that holds now for a topic of the handbook: the values of its blanks. Null: the offer has been withdrawn. */
export interface Policy {
  /** The topic. */
  readonly id: TicketTopic;
  readonly values: Readonly<Record<string, string>> | null;
  readonly since: number;
}

export interface FaqVersion {
  readonly language: BuyerLanguage;
  readonly values: Readonly<Record<string, string>>;
}

/** A published entry of the FAQ, or one that was retired. */
export interface FaqEntry {
  /** The topic. */
  readonly id: TicketTopic;
  readonly versions: readonly FaqVersion[];
  readonly publishedAt: number;
  readonly retiredAt?: number;
  /** Contacts that did not come because it answered them. */
  readonly deflected?: number;
}

/** A clipping from the trade press, a platform's notice board or the post office: text of the pack `news.<topic>.<n>.title` and `.body`. */
export interface NewsItem {
  readonly id: string;
  readonly at: number;
  readonly key: string;
  readonly clippedFor?: TicketTopic;
}

/** A blank of an entry that is not filled in as the policy has it. */
export interface FaqFault {
  readonly language: BuyerLanguage;
  /** The number of the blank in the answer, from 1. */
  readonly blank: number;
  readonly faqChoice: string;
  readonly rightFaqChoice: string;
}

/** What of a version does not agree with the policy that holds; nothing can be right of an offer that has ended. */
export const faqFaults = ({ language, values }: FaqVersion, policy: Policy | undefined): readonly FaqFault[] =>
  Object.entries(policy?.values ?? {}).flatMap(([id, rightFaqChoice], at) =>
    values[id] === rightFaqChoice ? [] : [{ language, blank: at + 1, faqChoice: values[id] ?? '', rightFaqChoice }],
  );

/** Whether a version agrees with the policy that holds. */
export const saysWhatHolds = (version: FaqVersion, policy: Policy | undefined): boolean => {
  const values = policy?.values;
  return (
    values !== null &&
    values !== undefined &&
    Object.entries(values).every(([blank, value]) => version.values[blank] === value)
  );
};

/** Whether buyers find a right answer to the topic in their language. */
export const answersInAdvance = (
  entry: FaqEntry | undefined,
  policy: Policy | undefined,
  language: BuyerLanguage,
): boolean =>
  entry !== undefined &&
  entry.retiredAt === undefined &&
  entry.versions.some((version) => version.language === language && saysWhatHolds(version, policy));
