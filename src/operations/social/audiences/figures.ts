import { recordKind } from '../../../kernel/records.ts';

/** Counts as a platform shows them. Whole numbers; money in whole TWD. */
export interface Figures {
  readonly impressions: number;
  readonly reach: number;
  /** Views of videos; 0 elsewhere. */
  readonly views: number;
  readonly likes: number;
  readonly comments: number;
  readonly shares: number;
  readonly saves: number;
  readonly clicks: number;
  readonly orders: number;
  readonly revenue: number;
  readonly spend: number;
}

export const ACCOUNT_DAY = recordKind<AccountDay>('account-day');
export const POST_FIGURES = recordKind<PostFigures>('post-figures');

/** A day of an account as its platform shows it: provisional at first, settled some days later, when it has been revised. */
export interface AccountDay extends Figures {
  /** `<account>/<date>`. */
  readonly id: string;
  readonly account: string;
  /** The day on the clock of the market, `YYYY-MM-DD`. */
  readonly date: string;
  readonly posts: number;
  /** At the end of the day. */
  readonly followers: number;
  readonly gained: number;
  readonly lost: number;
  /** Whether the platform has revised it; nothing of it changes any more. */
  readonly settled: boolean;
}

/** What came of one post so far, as the platform shows it. */
export interface PostFigures extends Figures {
  /** The post. */
  readonly id: string;
  readonly account: string;
  readonly settled: boolean;
}

/** Likes, comments, shares and saves together (fact sheet 7.1; the house counts all four). */
export const interactionsOf = ({ likes, comments, shares, saves }: Figures): number =>
  likes + comments + shares + saves;
