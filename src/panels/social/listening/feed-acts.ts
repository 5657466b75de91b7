import type { Wish } from './keys.ts';

/** What the bar above the feed can ask of it. */
export interface FeedActs {
  readonly canTakeBack: boolean;
  wish(wish: Wish): void;
  /** Makes the list anew by its filters. */
  tidy(): void;
}
