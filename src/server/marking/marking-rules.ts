import { takesTwo } from '../people/roles.ts';
import { anchorCalled } from './anchors.ts';
import { controlMarks } from './control-letters.ts';
import { type Book, changeCandidate, type EntryRule, type RefusalName } from './entry-rule.ts';
import { type LastMark, lastCheck, lastMark } from './last-mark.ts';
import { hasMarked, type MarkTerms, markEvent, marked, moved, type Piece } from './piece.ts';
import { isPiece, movePiece } from './piece-states.ts';
import type { AnchorCheck, MarkingState } from './state.ts';

/** A letter, or one with known marks, under the id by which its marker knows it. */
type Shown = { readonly piece: Piece } | { readonly check: AnchorCheck };

function shownAs(state: MarkingState, id: string, marker: string): Shown | null {
  const piece = state.pieces.get(id);
  if (piece !== undefined) return { piece };
  const check = state.checks.get(id);
  if (check !== undefined) return check.by === marker ? { check } : null;
  const anchor = anchorCalled(state, marker, id);
  if (anchor === undefined) return null;
  const after = [...state.pieces.values()].filter((each) => hasMarked(each, marker)).length;
  return { check: { id, by: marker, ...anchor, version: 0, after } };
}

const versionOf = (shown: Shown): number => ('piece' in shown ? shown.piece.version : shown.check.version);

/** The letter that is meant, in the version that was seen; else why not. */
function found(state: MarkingState, id: string, seen: number, marker: string): Shown | RefusalName {
  if (state.opened === undefined) return 'not-open';
  const shown = shownAs(state, id, marker);
  if (shown === null) return 'piece-unknown';
  return versionOf(shown) === seen ? shown : 'moved-on';
}

const termsOf = ({ opened, kind }: MarkingState): MarkTerms => ({
  cut: opened?.levels.competent ?? 0,
  takesTwo: takesTwo('marking/mark', kind),
});

function whyNotTaken(piece: Piece, by: string): RefusalName | null {
  if (isPiece(piece.state, 'held')) return 'on-a-table';
  if (hasMarked(piece, by)) return 'marked-before';
  return isPiece(piece.state, 'waits') ? null : 'has-all-marks';
}

const lay = (book: Book, check: AnchorCheck): void => void book.checks.set(check.id, check);

const opened: EntryRule<'marking/opened'> = {
  needs: ['by'],
  check: ({ opened: before, candidates }, { controls, levels }) => {
    if (before !== undefined) return 'open-already';
    if (controls.some((name) => controlMarks(name) === undefined) || levels.competent > levels.exemplary)
      return 'shape';
    // A result that was looked at without letters would change behind the back of whoever approved it.
    const hasBegun = [...candidates.values()].some(
      ({ approvedBy, versions }) => approvedBy.length + versions.length > 0,
    );
    return hasBegun ? 'results-begun' : null;
  },
  apply: (book, data) => {
    book.opened = data;
  },
};

const collected: EntryRule<'marking/collected'> = {
  needs: ['seat'],
  check: (state, { written, pieces }, { seat }) => {
    if (state.opened === undefined) return 'not-open';
    if (state.candidates.get(seat)?.letters !== undefined) return 'collected-already';
    const ids = new Set(pieces.map(({ id }) => id));
    if (ids.size < pieces.length || pieces.some(({ id }) => state.pieces.has(id))) return 'piece-twice';
    return pieces.length === Math.min(state.opened.sample, written) ? null : 'shape';
  },
  apply: (book, { sitting, written, pieces }, { seat }) => {
    for (const piece of pieces)
      book.pieces.set(piece.id, { ...piece, seat, sitting, state: 'unmarked', version: 0, rounds: [], anchors: false });
    changeCandidate(book, seat, { letters: { sitting, written, pieces: pieces.map(({ id }) => id) } });
  },
};

const taken: EntryRule<'marking/taken'> = {
  needs: ['by'],
  check: (state, { piece: id, seen }, { by }) => {
    const shown = found(state, id, seen, by);
    if (typeof shown === 'string') return shown;
    if (state.tables.has(by)) return 'another-on-table';
    if ('check' in shown) return shown.check.marks === undefined ? null : 'marked-before';
    return whyNotTaken(shown.piece, by);
  },
  apply: (book, { piece: id }, { by }) => {
    const shown = shownAs(book, id, by);
    if (shown === null) return;
    if ('piece' in shown) book.pieces.set(id, moved(shown.piece, 'TAKE', { holder: by }));
    else lay(book, { ...shown.check, version: shown.check.version + 1 });
    book.tables.set(by, id);
  },
};

const putBack: EntryRule<'marking/put-back'> = {
  needs: ['by'],
  check: (state, { piece: id, seen, reason }, { by }) => {
    const shown = found(state, id, seen, by);
    if (typeof shown === 'string') return shown;
    if ('check' in shown) return state.tables.get(by) === id ? null : 'not-yours';
    if (!isPiece(shown.piece.state, 'held')) return 'not-yours';
    return shown.piece.holder === by || reason !== undefined ? null : 'reason-wanted';
  },
  apply: (book, { piece: id }, { by }) => {
    const shown = shownAs(book, id, by);
    if (shown === null) return;
    if ('piece' in shown) {
      book.tables.delete(shown.piece.holder ?? '');
      book.pieces.set(id, moved(shown.piece, 'PUT_BACK'));
    } else {
      book.tables.delete(by);
      lay(book, { ...shown.check, version: shown.check.version + 1 });
    }
  },
};

/** Whether a mark of somebody may come in now: on the own table, or as a change of the own last mark that nothing has followed. */
function whyNotMarked(piece: Piece, by: string, event: ReturnType<typeof markEvent>): RefusalName | null {
  if (isPiece(piece.state, 'held'))
    return piece.holder === by ? null : hasMarked(piece, by) ? 'mark-fixed' : 'on-a-table';
  if (!hasMarked(piece, by)) return 'not-yours';
  const isLast = piece.rounds.at(-1)?.by === by;
  return isLast && movePiece(piece.state, event) !== undefined ? null : 'mark-fixed';
}

/** A letter with known marks has no next step: its mark can be changed until its marker marks another letter. */
function whyNotCheckedAgain(state: MarkingState, { id, marks }: AnchorCheck, by: string): RefusalName | null {
  if (marks === undefined) return 'not-yours';
  return lastCheck(state, by)?.id === id ? null : 'mark-fixed';
}

/** The last mark of somebody while it may be changed. */
export const changeableMark = (state: MarkingState, by: string): LastMark | null =>
  lastMark(state, by, (piece) => {
    const marks = piece.rounds.at(-1)?.marks;
    if (marks === undefined || isPiece(piece.state, 'held')) return false;
    return whyNotMarked(piece, by, markEvent(piece, marks, termsOf(state))) === null;
  });

const markedRule: EntryRule<'marking/marked'> = {
  needs: ['by'],
  check: (state, { piece: id, seen, marks }, { by }) => {
    const shown = found(state, id, seen, by);
    if (typeof shown === 'string') return shown;
    if ('check' in shown) return state.tables.get(by) === id ? null : whyNotCheckedAgain(state, shown.check, by);
    return whyNotMarked(shown.piece, by, markEvent(shown.piece, marks, termsOf(state)));
  },
  apply: (book, { piece: id, marks, remark }, { by, at }) => {
    const shown = shownAs(book, id, by);
    if (shown === null) return;
    if ('check' in shown) {
      // Marked checks stand in the sequence in which they were marked.
      book.checks.delete(id);
      lay(book, { ...shown.check, marks, version: shown.check.version + 1 });
    } else {
      const mark = { by, marks, at, ...(remark === undefined ? {} : { remark }) };
      book.pieces.set(id, marked(shown.piece, mark, termsOf(book)));
    }
    if (book.tables.get(by) === id) book.tables.delete(by);
  },
};

/** A piece whose marks are whole and not fixed, in the version that was seen; else why not. */
function wholePiece(state: MarkingState, id: string, seen: number): Piece | RefusalName {
  const piece = state.pieces.get(id);
  if (piece === undefined) return 'piece-unknown';
  if (piece.version !== seen) return 'moved-on';
  if (!isPiece(piece.state, 'whole')) return 'not-whole';
  return piece;
}

const decided: EntryRule<'marking/decided'> = {
  needs: ['by'],
  check: (state, { piece: id, seen }, { by }) => {
    const piece = wholePiece(state, id, seen);
    if (typeof piece === 'string') return piece;
    if (hasMarked(piece, by) && takesTwo('results/moderate', state.kind)) return 'own-mark';
    return movePiece(piece.state, 'FIX') === undefined ? 'mark-fixed' : null;
  },
  apply: (book, { piece: id, marks }) => {
    const piece = book.pieces.get(id);
    if (piece !== undefined) book.pieces.set(id, moved(piece, 'FIX', { decided: marks }));
  },
};

const anchored: EntryRule<'marking/anchored'> = {
  needs: ['by'],
  check: (state, { piece: id, seen }) => {
    const piece = wholePiece(state, id, seen);
    if (typeof piece === 'string') return piece;
    return piece.anchors ? 'anchor-already' : null;
  },
  apply: (book, { piece: id }) => {
    const piece = book.pieces.get(id);
    if (piece === undefined) return;
    const fixed = piece.state === 'fixed' ? { ...piece, version: piece.version + 1 } : moved(piece, 'FIX');
    book.pieces.set(id, { ...fixed, anchors: true });
  },
};

export const MARKING_RULES = {
  'marking/opened': opened,
  'marking/collected': collected,
  'marking/taken': taken,
  'marking/put-back': putBack,
  'marking/marked': markedRule,
  'marking/decided': decided,
  'marking/anchored': anchored,
};
