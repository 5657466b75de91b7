import type { LifecycleState } from '../../../kernel/lifecycle.ts';
import { recordKind } from '../../../kernel/records.ts';
import type { PostFormat } from '../brief.ts';

export const SOCIAL_POST = recordKind<SocialPost>('social-post');

/** A post on the calendar of an account. */
export interface SocialPost {
  readonly id: string;
  readonly account: string;
  /** The idea of the library that it is made of. */
  readonly card: string;
  readonly format: PostFormat;
  readonly language: string;
  /** When it is to go out, simulated ms. */
  readonly at: number;
  readonly state: LifecycleState;
  readonly publishedAt?: number;
}

/** What of a post decides how it is taken. Each is worked out when it goes out, by the handbook and the brief. */
export interface PostFit {
  /** In the hours in which the people of the account are there. */
  readonly peak: boolean;
  /** In a language that they read. */
  readonly language: boolean;
  /** In a format that works on the platform for this idea. */
  readonly format: boolean;
  /** Not the same text that another account had already, or this one in the same weeks. */
  readonly fresh: boolean;
  /** The occasion that it offends against, if any. */
  readonly offends: string | null;
}

/** What went out: all that the public, the market and scoring need of it. */
export interface PublishedPost extends Pick<SocialPost, 'account' | 'card' | 'format' | 'language'> {
  readonly topic: string;
  readonly fit: PostFit;
}
