import { takesTwo } from '../people/roles.ts';
import { resultHash } from './entries.ts';
import { type Book, changeCandidate, type EntryRule, type RefusalName } from './entry-rule.ts';
import { moved } from './piece.ts';
import { movePiece } from './piece-states.ts';
import { type MarkingState, resultOf } from './state.ts';

/** Marks that were looked at do not change any more. */
function fixLetters(book: Book, seat: string): void {
  for (const id of book.candidates.get(seat)?.letters?.pieces ?? []) {
    const piece = book.pieces.get(id);
    if (piece !== undefined && movePiece(piece.state, 'FIX') !== undefined) book.pieces.set(id, moved(piece, 'FIX'));
  }
}

/** Whether a result is what stands now; else why not. */
function whyNotThis(state: MarkingState, seat: string, hash: string): RefusalName | null {
  const result = resultOf(state, seat);
  if (result === null) return 'pending';
  return resultHash(result) === hash ? null : 'result-changed';
}

const scored: EntryRule<'results/scored'> = {
  needs: ['seat'],
  check: (state, _data, { seat }) =>
    (state.candidates.get(seat)?.versions.length ?? 0) > 0 ? 'published-already' : null,
  // What was approved was another result: it has to be looked at again.
  apply: (book, { engine, scores }, { seat }) => changeCandidate(book, seat, { engine, scores, approvedBy: [] }),
};

const moderated: EntryRule<'results/moderated'> = {
  needs: ['by', 'seat'],
  check: (state, { result }, { seat }) => {
    const candidate = state.candidates.get(seat);
    if (candidate !== undefined && candidate.versions.length > 0) return 'published-already';
    if (candidate !== undefined && candidate.approvedBy.length > 0) return 'moderated-already';
    return whyNotThis(state, seat, result);
  },
  apply: (book, _data, { by, seat }) => {
    fixLetters(book, seat);
    changeCandidate(book, seat, { approvedBy: [by] });
  },
};

const published: EntryRule<'results/published'> = {
  needs: ['by', 'seat'],
  check: (state, { version, result }, { by, seat }) => {
    const candidate = state.candidates.get(seat);
    if (candidate === undefined || candidate.approvedBy.length === 0) return 'not-moderated';
    if (candidate.approvedBy.includes(by) && takesTwo('results/publish', state.kind)) return 'four-eyes';
    if (version !== candidate.versions.length + 1) return 'moved-on';
    return whyNotThis(state, seat, resultHash(result));
  },
  apply: (book, data, { by, seat, at }) => {
    const candidate = book.candidates.get(seat);
    if (candidate === undefined) return;
    const { approvedBy, versions } = candidate;
    changeCandidate(book, seat, { approvedBy: [], versions: [...versions, { ...data, approvedBy, by, at }] });
  },
};

export const RESULTS_RULES = {
  'results/scored': scored,
  'results/moderated': moderated,
  'results/published': published,
};
