import type { EvidenceBoard } from './heard-post.ts';
import type { HeardLabels } from './labels.ts';

/** What the subject begins with: the empty board. */
export interface ListeningForm {
  readonly board: EvidenceBoard;
}

/** What nobody at the social desk can know of it. */
export interface ListeningTruth {
  /** By post (`heard-post`). */
  readonly labels: Readonly<Record<string, HeardLabels>>;
}
