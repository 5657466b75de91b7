import { recordIndex, recordKind } from '../../../kernel/records.ts';

export const BUYER_POST = recordKind<BuyerPost>('buyer-post');
export const POSTS_BY_CAMPAIGN = recordIndex(BUYER_POST, ({ campaign }) => [campaign]);

export const POST_KINDS = ['review', 'comment', 'photo'] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** What can be done with what somebody posted. The keys 1 to 7 stand for them in this order. */
export const POST_DECISIONS = [
  ...(['thank', 'answer', 'feature', 'ask-consent', 'ask-label', 'report', 'disqualify'] as const),
] as const;
export type PostDecision = (typeof POST_DECISIONS)[number];

/** What a post is, as somebody sees who reads it and looks at its facts. */
export const POST_CASES = [
  ...(['praise', 'question', 'criticism', 'unlabelled', 'good-photo', 'photo-unasked', 'photo-others'] as const),
  ...(['fake-review', 'shill', 'spam', 'hunter'] as const),
] as const;
export type PostCase = (typeof POST_CASES)[number];

/** What the handbook says is done in each case; the first is the one that is told. */
export const DECISIONS_FOR: Readonly<Record<PostCase, readonly PostDecision[]>> = {
  praise: ['thank'],
  question: ['answer'],
  criticism: ['answer'],
  unlabelled: ['ask-label'],
  'good-photo': ['feature', 'thank'],
  'photo-unasked': ['ask-consent'],
  'photo-others': ['ask-consent'],
  'fake-review': ['report'],
  shill: ['report'],
  spam: ['report'],
  hunter: ['disqualify'],
};

/** What the shop's tool knows of a post and whoever wrote it. */
export interface PostFacts {
  /** The order behind it. */
  readonly order: 'delivered' | 'none';
  /** Whether the author had a reward for it, and whether the post says so. */
  readonly rewarded: boolean;
  readonly labelled: boolean;
  /** Of a photo: whether we may use it, and who can be recognised in it. */
  readonly consent?: 'given' | 'not-asked';
  readonly people?: 'nobody' | 'author' | 'others';
  /** Days since the account was opened. */
  readonly accountDays: number;
  /** Entries of this campaign that came from the same address or device, this one included. */
  readonly alike: number;
}

/** What a buyer, or somebody who says so, posted about a campaign. */
export interface BuyerPost {
  readonly id: string;
  readonly campaign: string;
  readonly market: string;
  readonly kind: PostKind;
  readonly language: string;
  readonly author: string;
  /** Key of its text: in its own language what was written, in the trainee's a gloss. */
  readonly text: string;
  /** Of a review: 1–5. */
  readonly stars?: number;
  readonly facts: PostFacts;
  readonly at: number;
  readonly dueAt: number;
  readonly decision?: PostDecision;
  readonly decidedAt?: number;
}

const isCase = (word: string | undefined): word is PostCase => POST_CASES.some((each) => each === word);

/** What a reader of a text knows of it: the key its writer gave it. The engine looks it up; a bot has it read to it. */
export type Means = (key: string) => string;

/** What a post is, for somebody who reads its text: `buyerPosts.<case>.<id>`. */
export function caseOf(means: Means, { text }: Pick<BuyerPost, 'text'>): PostCase {
  const word = means(text).split('.')[1];
  return isCase(word) ? word : 'praise';
}
