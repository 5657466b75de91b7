import { recordKind } from '../../kernel/records.ts';
import type { DutyOutcome } from '../shop/import-duty.ts';
import type { BuyerLanguage } from '../shop/market.ts';

export const REVIEW = recordKind<Review>('review');

export const REVIEW_CAUSES = ['late', 'damaged', 'wrong-colour', 'great', 'customs-charge'] as const;
export type ReviewCause = (typeof REVIEW_CAUSES)[number];

export const REVIEW_REPLIES = [
  'thanks',
  'apologise-and-help',
  'explain-duty',
  'ask-to-change',
  'offer-voucher',
] as const;
export type ReviewReply = (typeof REVIEW_REPLIES)[number];

export const REQUEST_WORDINGS = ['neutral', 'happy-only', 'voucher'] as const;
export type RequestWording = (typeof REQUEST_WORDINGS)[number];

/**
 * The handbook's reply to each complaint. A charge by customs is explained where it was agreed that customs may charge; where duty and tax
 * were included or collected, something went wrong, and it is put right.
 */
export function reviewReplyTo(cause: ReviewCause, duty: DutyOutcome | null): ReviewReply {
  if (cause === 'great') return 'thanks';
  return cause === 'customs-charge' && duty === 'may-be-charged' ? 'explain-duty' : 'apologise-and-help';
}

/** A buyer's public review of an order. */
export interface Review {
  readonly id: string;
  readonly order: string;
  readonly channel: string;
  readonly at: number;
  readonly dueAt: number;
  readonly stars: 1 | 2 | 3 | 4 | 5;
  readonly language: BuyerLanguage;
  /** Text of the pack: `reviews.<cause>.<n>`. */
  readonly message: { readonly key: string; readonly values: Readonly<Record<string, string>> };
  readonly answer?: {
    readonly reply: ReviewReply;
    readonly language: BuyerLanguage;
    readonly text: string;
    readonly at: number;
  };
}
