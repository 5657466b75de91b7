import { type HappeningTable, makeTell } from '../../shop/happening-table.ts';
import { EVIDENCE_CLIPPING, type EvidenceClipping } from './clipping.ts';
import { EVIDENCE_BOARD, HEARD_BATCH, HEARD_POST, type HeardPost } from './heard-post.ts';
import type { Aspect } from './labels.ts';

/** A post as verdicts tell of it. */
export type HeardWords = Pick<HeardPost, 'id' | 'author' | 'text' | 'guess'>;

/** What can happen, with its data. Scoring and the market read all of it. */
export interface ListeningHappenings {
  /** The listening tool has delivered posts. */
  'heard-batch/came': { until: number; posts: readonly HeardWords[] };
  /** A tag was set, or taken away: null. */
  'heard-post/tagged': { batch: string; aspect: Aspect; tag: string | null };
  /** The evidence is asked for, until then. */
  'evidence-board/asked': { until: number };
  'evidence-clipping/clipped': { clipping: EvidenceClipping; platforms: readonly string[] };
  'evidence-clipping/dropped': Record<string, never>;
}

export const listeningHappenings: HappeningTable<ListeningHappenings> = {
  'heard-batch/came': { of: HEARD_BATCH, tells: ['until'], says: 'calm' },
  'heard-post/tagged': { of: HEARD_POST, tells: ['aspect'] },
  'evidence-board/asked': { of: EVIDENCE_BOARD, tells: ['until'], says: 'calm' },
  'evidence-clipping/clipped': { of: EVIDENCE_CLIPPING, tells: [] },
  'evidence-clipping/dropped': { of: EVIDENCE_CLIPPING, tells: [] },
};

/** Says that something has happened in listening. */
export const tellListening = makeTell(listeningHappenings);
