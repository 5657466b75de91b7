import type { Rows } from '../../../kernel/rows.ts';
import type { EvidenceClipping } from './clipping.ts';
import type { EvidenceBoard, HeardBatch, HeardPost } from './heard-post.ts';

export const HEARD_SHOWN = [
  ...(['id', 'batch', 'text', 'platform', 'market', 'language', 'kind', 'stars', 'author'] as const),
  ...(['accountDays', 'accountPosts', 'at', 'guess', 'tags'] as const),
] as const satisfies readonly (keyof HeardPost)[];
/** A post as the trainee sees it. */
export type HeardPostView = Pick<HeardPost, (typeof HEARD_SHOWN)[number]>;

export const BATCH_SHOWN = ['id', 'at', 'until', 'posts'] as const satisfies readonly (keyof HeardBatch)[];
export type HeardBatchView = Pick<HeardBatch, (typeof BATCH_SHOWN)[number]>;

export const BOARD_SHOWN = ['id', 'until'] as const satisfies readonly (keyof EvidenceBoard)[];
export type EvidenceBoardView = Pick<EvidenceBoard, (typeof BOARD_SHOWN)[number]>;

/** What is shown of the subject. */
export interface ListeningView {
  readonly heard: Rows<HeardPostView>;
  readonly heardBatches: Rows<HeardBatchView>;
  readonly evidenceBoards: Rows<EvidenceBoardView>;
  /** All that hangs on the board: clippings that were taken down are not there. */
  readonly clippings: Rows<EvidenceClipping>;
}
