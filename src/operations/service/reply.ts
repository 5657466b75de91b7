import { ORDER_FACTS } from '../shop/letter.ts';
import type { BuyerLanguage } from '../shop/market.ts';

/** A reply is made of blocks. What each says in every buyer language is in `locales/<lang>/replies.json`. */
export const ACKNOWLEDGEMENTS = ['thanks', 'apology', 'sympathy'] as const;
export type Acknowledgement = (typeof ACKNOWLEDGEMENTS)[number];

/** Ready-made answers (macros). `own-words` stands for an answer typed by hand. */
export const SERVICE_ANSWERS = [
  'ships-by',
  'on-its-way',
  'delivered-on',
  'held-at-customs',
  'delivery-problem',
  'parcel-lost',
  'coming-back',
  'invoice-total',
  'cancelled',
  'cancel-too-late',
  'duty-included',
  'duty-collected',
  'duty-by-buyer',
  'gift-note',
  'case-opened',
  'case-decided',
  'withdrawal-confirmed',
  'stop-using',
  'identity-first',
  'no-bargain',
  'policy',
  'policy-ended',
  'colleague-looks',
  'you-are-welcome',
  'own-words',
] as const;
export type ServiceAnswer = (typeof SERVICE_ANSWERS)[number];

/** Facts an answer carries as chips: of an order, of a case, or of the handbook. Nobody types them. */
export const SERVICE_FACTS = [...ORDER_FACTS, 'case-number', 'return-terms', 'policy'] as const;
export type ServiceFact = (typeof SERVICE_FACTS)[number];

/** Whether any of the facts is an order's: then it matters which order they were taken from. */
export const tellsOfOrder = (facts: readonly ServiceFact[]): boolean =>
  facts.some((fact) => (ORDER_FACTS as readonly string[]).includes(fact));

/** Promises of a reply. No handbook allows the last three: two promise more than the trainee may give, and one pays for a review. */
export const COMMITMENTS = [
  'look-into-it',
  'write-again',
  'decision-to-come',
  'refund-to-come',
  'delivery-guaranteed',
  'compensation',
  'refund-for-review',
] as const;
export type Commitment = (typeof COMMITMENTS)[number];
export const OVER_POLICY: ReadonlySet<Commitment> = new Set([
  'delivery-guaranteed',
  'compensation',
  'refund-for-review',
] as const);

/** The things for which a buyer can be asked. */
export const ASKS = ['order-number', 'photo', 'batch-number', 'identity'] as const;
export type Ask = (typeof ASKS)[number];

export interface ServiceReply {
  readonly language: BuyerLanguage;
  readonly greeting: boolean;
  readonly acknowledgement: Acknowledgement | null;
  readonly answer: ServiceAnswer;
  readonly commitment: Commitment | null;
  readonly closing: boolean;
  readonly facts: readonly ServiceFact[];
  /** The order the order facts were taken from. */
  readonly order: string | null;
  /** The topic whose handbook rule the chip `policy` quotes. */
  readonly policy: string | null;
  readonly text: string;
}

/** The reply that a ticket called for when it was answered. */
export interface CalledFor {
  readonly answers: readonly ServiceAnswer[];
  readonly facts: readonly ServiceFact[];
  readonly acknowledge: readonly Acknowledgement[];
  /** The promise it had to give, else those it might; empty where it was to promise nothing. */
  readonly commitments: readonly Commitment[];
  readonly language: BuyerLanguage;
  readonly order: string | null;
}

/** The policy and other changing data that a reply quoted, as they stood when it was sent. */
export interface Quoted {
  readonly last?: { readonly code: string; readonly at: number; readonly place: string };
  readonly deliveredAt?: number;
  /** What held then for the topic quoted; null: the offer had been withdrawn. */
  readonly policy?: Readonly<Record<string, string>> | null;
}

/** Faults that a rule can find in a reply. Shown in practice, scored always. What was typed is only warned of. */
export const REPLY_FAULTS = [
  'before-asking',
  'does-not-fit',
  'fact-missing',
  'fact-of-another',
  'data-of-another',
  'wrong-policy',
  'no-greeting',
  'no-closing',
  'no-acknowledgement',
  'wrong-acknowledgement',
  'promise-missing',
  'promise-not-allowed',
  'over-policy',
  'wrong-language',
] as const;
export type ReplyFault = (typeof REPLY_FAULTS)[number];
