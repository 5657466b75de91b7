import { type DueRow, whenDue } from '../../../kernel/domain.ts';
import type { Step } from '../../../kernel/step.ts';
import type { ListeningComing } from '../../social/listening/coming.ts';
import { tellListening } from '../../social/listening/happenings.ts';
import { EVIDENCE_BOARD, HEARD_BATCH, HEARD_POST } from '../../social/listening/heard-post.ts';
import { LISTENING_COMING } from './listening-agenda.ts';

/** The listening tool delivers a batch. */
function heardPostsCome(
  step: Step,
  { batch, posts }: Pick<Extract<ListeningComing, { kind: 'heard-posts/come' }>, 'batch' | 'posts'>,
): void {
  step.put(HEARD_BATCH, batch);
  for (const post of posts) step.put(HEARD_POST, post);
  const told = posts.map(({ id, author, text, guess }) => ({ id, author, text, guess }));
  tellListening(step, 'heard-batch/came', batch.id, { until: batch.until, posts: told });
}

/** The evidence is asked for. */
function evidenceIsAsked(step: Step, { board: id }: { readonly board: string }): void {
  const { until } = step.need(EVIDENCE_BOARD, id);
  tellListening(step, 'evidence-board/asked', id, { until });
}

/** The handler of each kind of agenda entry of the subject. */
export const listeningDue: readonly DueRow[] = [
  whenDue(LISTENING_COMING['heard-posts/come'], heardPostsCome),
  whenDue(LISTENING_COMING['evidence/is-asked'], evidenceIsAsked),
];

/** What it does when something happens, by the kind of happening. */
export const listeningReactions = {};
