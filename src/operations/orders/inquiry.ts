import { recordIndex, recordKind } from '../../kernel/records.ts';
import type { Address } from '../shop/buyer.ts';
import { ORDER_ANSWERS, ORDER_FACTS } from '../shop/letter.ts';
import type { BuyerLanguage } from '../shop/market.ts';

export const INQUIRY = recordKind<Inquiry>('inquiry');

/** Finds the questions about an order. */
export const INQUIRIES_ABOUT = recordIndex(INQUIRY, ({ order }) => [order]);

export const TOPICS = ['where', 'when', 'change-address', 'combine', 'cancel', 'invoice', 'duty', 'split'] as const;
export type Topic = (typeof TOPICS)[number];

export const FACTS = [...ORDER_FACTS, 'new-address'] as const;
export type Fact = (typeof FACTS)[number];

/** Ready-made answers; the words of each in every buyer language are in `locales/`. */
export const REPLIES = [
  'ships-by',
  'on-its-way',
  'delivered-on',
  'held-at-customs',
  'delivery-problem',
  'parcel-lost',
  'coming-back',
  'arrives-by',
  'address-changed',
  'address-cannot',
  'address-too-late',
  'combined',
  'combine-cannot',
  'cancelled',
  'cancel-too-late',
  'invoice-total',
  'duty-included',
  'duty-collected',
  'duty-by-buyer',
  'split-agreed',
  'under-review',
  'thanks',
] as const;
export type Reply = (typeof REPLIES)[number];

/** The facts that each answer needs. */
export const FACTS_NEEDED: Readonly<Record<Reply, readonly Fact[]>> = {
  ...ORDER_ANSWERS,
  'arrives-by': ['deliver-by'],
  'address-changed': ['new-address'],
  'address-cannot': [],
  'address-too-late': ['tracking-number'],
  combined: ['order-number'],
  'combine-cannot': [],
  'duty-included': [],
  'duty-collected': [],
  'duty-by-buyer': [],
  'split-agreed': ['order-number'],
  'under-review': ['order-number'],
  thanks: [],
};

export interface Answer {
  readonly reply: Reply;
  /** The order the facts were taken from. */
  readonly order: string | null;
  readonly facts: readonly Fact[];
  readonly language: BuyerLanguage;
  readonly text: string;
  readonly at: number;
}

/** A buyer's question about an order. */
export interface Inquiry {
  readonly id: string;
  readonly channel: string;
  readonly buyer: { readonly id: string; readonly name: string; readonly language: BuyerLanguage };
  /** The order the buyer writes about. The trainee finds it by the number in the message. */
  readonly order: string;
  /** Another order the buyer names, for combining. */
  readonly otherOrder?: string;
  readonly newAddress?: Address;
  readonly at: number;
  readonly dueAt: number;
  /** The buyer's words: a text of the pack, `buyers.<topic>.<n>`, with the values that stand in them. */
  readonly message: { readonly key: string; readonly values: Readonly<Record<string, string>> };
  readonly answer?: Answer;
}
