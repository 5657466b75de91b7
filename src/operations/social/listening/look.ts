import type { ViewFrame, ViewReader } from '../../duty.ts';
import { pickShown } from '../../shop/shown.ts';
import { ShownList } from '../../shop/shown-list.ts';
import { EVIDENCE_CLIPPING, hangs } from './clipping.ts';
import { EVIDENCE_BOARD, HEARD_BATCH, HEARD_POST } from './heard-post.ts';
import { BATCH_SHOWN, BOARD_SHOWN, HEARD_SHOWN, type ListeningView } from './view.ts';

/** Makes the function that shows the subject. */
export function lookAtListening(reader: ViewReader, _frame: ViewFrame): () => ListeningView {
  const heard = new ShownList(reader, HEARD_POST, (post) => pickShown(post, HEARD_SHOWN));
  const batches = new ShownList(reader, HEARD_BATCH, (batch) => pickShown(batch, BATCH_SHOWN));
  const boards = new ShownList(reader, EVIDENCE_BOARD, (board) => pickShown(board, BOARD_SHOWN));
  const clippings = new ShownList(reader, EVIDENCE_CLIPPING, (clipping) => (hangs(clipping) ? clipping : null));
  return () => ({
    heard: heard.rows(),
    heardBatches: batches.rows(),
    evidenceBoards: boards.rows(),
    clippings: clippings.rows(),
  });
}
