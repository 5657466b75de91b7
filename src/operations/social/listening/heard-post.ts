import { recordKind } from '../../../kernel/records.ts';
import { type HeardTags, NO_BRAND } from './labels.ts';

export const HEARD_POST = recordKind<HeardPost>('heard-post');
export const HEARD_BATCH = recordKind<HeardBatch>('heard-batch');
export const EVIDENCE_BOARD = recordKind<EvidenceBoard>('evidence-board');

/** How somebody has said it: a post of their own, a comment under one, or a review with stars. */
export const HEARD_KINDS = ['post', 'comment', 'review'] as const;
export type HeardKind = (typeof HEARD_KINDS)[number];

/** Something that somebody said in public, as the listening tool has collected it. */
export interface HeardPost {
  readonly id: string;
  readonly batch: string;
  /** The key of its words: in the language it was written in, and of a translation in the languages of the house. */
  readonly text: string;
  readonly platform: string;
  readonly market: string;
  readonly language: string;
  readonly kind: HeardKind;
  /** Of a review, 1 to 5. */
  readonly stars?: number;
  readonly author: string;
  /** How old the account is, days, and how much it has posted. */
  readonly accountDays: number;
  readonly accountPosts: number;
  readonly at: number;
  /** The brand that the tool has read out of the names in it: the first one, spelt as officially; `none` where it finds none. */
  readonly guess: string;
  readonly tags: HeardTags;
}

/** Posts that the tool delivers at once. */
export interface HeardBatch {
  readonly id: string;
  readonly at: number;
  /** Until when it is to be tagged, simulated ms. */
  readonly until: number;
  readonly posts: readonly string[];
}

/** The wall on which evidence is gathered. There is one of them. */
export interface EvidenceBoard {
  readonly id: string;
  /** Until when the evidence is to be together, simulated ms. */
  readonly until: number;
}

export const BOARD = 'board';

/** The brand that a post is counted for: as it was corrected, else as the tool has guessed. */
export const brandOf = ({ guess, tags }: Pick<HeardPost, 'guess' | 'tags'>): string => tags.brand ?? guess;

/** Whether a post counts in figures: it is tagged by topic and sentiment, speaks of a brand, and is a customer's own. */
export const counts = (post: Pick<HeardPost, 'guess' | 'tags'>): boolean =>
  isTagged(post) && post.tags.mark === undefined && brandOf(post) !== NO_BRAND;

/** Whether nothing is left to do about a post: it has a topic and a sentiment, or is marked as no customer's. */
export const isDone = (post: Pick<HeardPost, 'tags'>): boolean => isTagged(post) || post.tags.mark !== undefined;

const isTagged = ({ tags }: Pick<HeardPost, 'tags'>): boolean =>
  tags.topic !== undefined && tags.sentiment !== undefined;
