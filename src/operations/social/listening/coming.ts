import type { HeardBatch, HeardPost } from './heard-post.ts';

/** What a form lets come of the subject during the weeks. */
export type ListeningComing =
  | {
      readonly kind: 'heard-posts/come';
      readonly at: number;
      readonly batch: HeardBatch;
      readonly posts: readonly HeardPost[];
    }
  | { readonly kind: 'evidence/is-asked'; readonly at: number; readonly board: string };
