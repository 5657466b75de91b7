import { recordIndex, recordKind } from '../../../kernel/records.ts';
import type { PostFormat } from '../brief.ts';
import type { OutPost } from './day-outcome.ts';
import type { AccountDay, Figures } from './figures.ts';

/** What the world knows of the public and nobody is shown. */
export const AUDIENCE = recordKind<AudienceNow>('account-audience');
export const POST_ECHO = recordKind<PostEcho>('post-echo');
export const COUNTED_DAY = recordKind<AccountDay>('counted-day');

/** The people of an account now. */
export interface AudienceNow {
  /** The account. */
  readonly id: string;
  readonly followers: number;
  /** The number of the last day whose figures are counted, on the calendar of the market. */
  readonly counted: number;
}

/** A post that is out: what will come of it, and what has come so far. */
export interface PostEcho extends OutPost {
  readonly topic: string;
  readonly format: PostFormat;
  readonly soFar: Figures;
  /** The number of the last day on which it is seen. */
  readonly lastDay: number;
  /** Its life is over, and its figures are shown as final. */
  readonly isOver: boolean;
}

/** The posts of an account that are still seen. */
export const ALIVE_ON = recordIndex(POST_ECHO, ({ account, isOver }) => (isOver ? [] : [account]));
/** All posts of an account. */
export const POSTED_ON = recordIndex(POST_ECHO, ({ account }) => [account]);
