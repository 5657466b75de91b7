import type { ClipFigure, FigureClipping, HeardSlice } from './clipping.ts';
import { brandOf, counts, type HeardPost } from './heard-post.ts';

/** Posts with their tags, in whatever list they come. */
export interface HeardPosts {
  filter(holds: (post: HeardRow) => boolean): readonly HeardRow[];
}
export type HeardRow = Pick<HeardPost, 'guess' | 'tags' | 'platform' | 'market'>;

/** A figure, and how many posts it is worked out of. */
export type Worked = Pick<FigureClipping, 'value' | 'base'>;

/** How many posts of a slice have each tone. */
export interface Tones {
  readonly all: number;
  readonly positive: number;
  readonly negative: number;
  readonly neutral: number;
  readonly mixed: number;
}

type Part = Omit<HeardSlice, 'brand'>;

const isIn = ({ topic, platform, market }: Part, post: HeardRow): boolean =>
  (topic === null || post.tags.topic === topic) &&
  (platform === null || post.platform === platform) &&
  (market === null || post.market === market);

/** The posts that count for a part of what is heard, of all brands. */
export const countedIn = (posts: HeardPosts, part: Part): readonly HeardRow[] =>
  posts.filter((post) => counts(post) && isIn(part, post));

/** The tones of some posts. */
export function tonesOf(posts: readonly HeardRow[]): Tones {
  const of = (sentiment: string): number => posts.filter(({ tags }) => tags.sentiment === sentiment).length;
  return {
    all: posts.length,
    positive: of('positive'),
    negative: of('negative'),
    neutral: of('neutral'),
    mixed: of('mixed'),
  };
}

const permille = (part: number, whole: number): number => Math.round((part * 1000) / whole);

/** Net sentiment of tones, per-mille; null where nobody praised or blamed. Source: docs/facts.md 7.1. */
const netSentiment = ({ positive, negative }: Tones): Worked | null => {
  const base = positive + negative;
  return base === 0 ? null : { value: permille(positive - negative, base), base };
};

/** A figure of a slice by the tags as they are; null where there is nothing to divide by. Source: docs/facts.md 7.1. */
export function heardFigure(posts: HeardPosts, figure: ClipFigure, { brand, ...part }: HeardSlice): Worked | null {
  const all = countedIn(posts, part);
  const own = all.filter((post) => brandOf(post) === brand);
  switch (figure) {
    case 'mentions':
      return own.length === 0 ? null : { value: own.length, base: own.length };
    case 'share-of-voice':
      return all.length === 0 ? null : { value: permille(own.length, all.length), base: all.length };
    case 'net-sentiment':
      return netSentiment(tonesOf(own));
  }
}
