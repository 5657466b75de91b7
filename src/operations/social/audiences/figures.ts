import { recordKind } from '../../../kernel/records.ts';
import type { PostFormat } from '../brief.ts';

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

/** The names of the counts, in the sequence in which tables show them. */
export const COUNTS = [
  ...(['impressions', 'reach', 'views', 'likes', 'comments', 'shares', 'saves'] as const),
  ...(['clicks', 'orders', 'revenue', 'spend'] as const),
] as const satisfies readonly (keyof Figures)[];

export const NO_FIGURES: Figures = {
  ...{ impressions: 0, reach: 0, views: 0, likes: 0, comments: 0, shares: 0, saves: 0 },
  ...{ clicks: 0, orders: 0, revenue: 0, spend: 0 },
};

/** Makes figures count by count. */
export const figuresOf = (count: (name: keyof Figures) => number): Figures =>
  Object.fromEntries(COUNTS.map((name) => [name, count(name)])) as unknown as Figures;

/** The counts alone, of something that has more in it. */
export const countsOf = (from: Figures): Figures => figuresOf((name) => from[name]);

/** What several figures add up to. */
export const sumOf = (all: readonly Figures[]): Figures =>
  figuresOf((name) => all.reduce((sum, each) => sum + each[name], 0));

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
  /** When it went out, simulated ms. */
  readonly at: number;
  readonly topic: string;
  readonly format: PostFormat;
  /** Nobody sees it any more, and what came of it is final. */
  readonly settled: boolean;
}

/** Likes, comments, shares and saves together (fact sheet 7.1; the house counts all four). */
export const interactionsOf = ({
  likes,
  comments,
  shares,
  saves,
}: Pick<Figures, 'likes' | 'comments' | 'shares' | 'saves'>): number => likes + comments + shares + saves;
