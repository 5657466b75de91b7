import type { LifecycleState } from '../../../kernel/lifecycle.ts';
import { recordKind } from '../../../kernel/records.ts';
import { statesTagged } from '../../../kernel/state-tags.ts';
import type { PostFormat } from '../brief.ts';
import { POST_STATES, type PostState } from './post-states.ts';
import type { PostTrouble } from './trouble.ts';

export const SOCIAL_POST = recordKind<SocialPost>('social-post');

/** A time at which a post did not go out. */
export interface PostFall {
  readonly at: number;
  readonly why: PostTrouble;
}

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
  /** When it did not go out, oldest first. */
  readonly falls: readonly PostFall[];
  /** What is still wrong with it: it fails again as long as this is not mended. */
  readonly trouble?: PostTrouble;
  /** Taken off after it had failed, with no other post in its place so far. */
  readonly unreplaced?: boolean;
}

export const postState = ({ state }: Pick<SocialPost, 'state'>): PostState => state.value as PostState;

const OVER = statesTagged({ states: POST_STATES }, 'over');
/** Whether nothing more comes of it. */
export const isPostOver = (state: PostState): boolean => OVER.has(state);

const STANDING = statesTagged({ states: POST_STATES }, 'standing');
/** Whether it stands on the calendar and is still to go out. */
export const isPostStanding = (state: PostState): boolean => STANDING.has(state);

/** Whether it went out, whatever became of it since. */
export const wentOut = ({ publishedAt }: Pick<SocialPost, 'publishedAt'>): boolean => publishedAt !== undefined;

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
  /** The account that had the same before it; null where nobody had. */
  readonly copyOf: string | null;
  /** What the clock of its market showed, `HH:MM`. */
  readonly clock: string;
}
