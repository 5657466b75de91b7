import { hashOf } from '../../kernel/canonical.ts';
import { takesTwo } from '../people/roles.ts';
import { type AppealSubject, type DataOf, figuresOf, type Scores } from './entries.ts';
import { type Book, changeCandidate, type EntryRule, type RefusalName } from './entry-rule.ts';
import { hasMarked, type Piece, settledMarks } from './piece.ts';
import { CRITERIA, type Marks } from './rubric.ts';
import { type Appeal, type Candidate, decidedCount, isOpen, type MarkingState } from './state.ts';

/** The marked letter of a seat that an entry of its log sent; undefined where it was not among those marked. */
export const letterAt = ({ pieces, candidates }: MarkingState, seat: string, seq: number): Piece | undefined =>
  candidates
    .get(seat)
    ?.letters?.pieces.map((id) => pieces.get(id))
    .find((piece) => piece?.seq === seq);

const isSame = (one: AppealSubject, other: AppealSubject): boolean => hashOf(one) === hashOf(other);

const lodged: EntryRule<'appeal/lodged'> = {
  needs: ['seat'],
  check: (state, { appeal, version, about }, { seat, at }) => {
    const candidate = state.candidates.get(seat);
    const last = candidate?.versions.at(-1);
    if (candidate === undefined || last === undefined) return 'nothing-published';
    if (version !== last.version) return 'moved-on';
    if (at > last.appealsUntil) return 'appeal-late';
    const known = [...state.candidates.values()].flatMap(({ appeals }) => appeals);
    if (known.some(({ id }) => id === appeal)) return 'appeal-twice';
    // What was withdrawn can be asked again; what was decided cannot.
    const before = candidate.appeals.filter(({ isWithdrawn }) => isWithdrawn === undefined);
    if (before.some((each) => isSame(each.about, about))) return 'appeal-twice';
    return about.what === 'letter' && letterAt(state, seat, about.seq) === undefined ? 'piece-unknown' : null;
  },
  apply: (book, { appeal: id, version, about, words }, { seat, at }) => {
    const appeals = book.candidates.get(seat)?.appeals ?? [];
    changeCandidate(book, seat, { appeals: [...appeals, { id, about, words, at, version }] });
  },
};

/** A candidate with an open appeal; else why not. */
function openAppeal(
  state: MarkingState,
  seat: string,
  id: string,
): { candidate: Candidate; appeal: Appeal } | RefusalName {
  const candidate = state.candidates.get(seat);
  const appeal = candidate?.appeals.find((each) => each.id === id);
  if (candidate === undefined || appeal === undefined) return 'appeal-unknown';
  return isOpen(appeal) ? { candidate, appeal } : 'appeal-over';
}

function changeAppeal(book: Book, seat: string, id: string, change: Partial<Appeal>): void {
  const appeals = book.candidates.get(seat)?.appeals ?? [];
  changeCandidate(book, seat, { appeals: appeals.map((each) => (each.id === id ? { ...each, ...change } : each)) });
}

const withdrawn: EntryRule<'appeal/withdrawn'> = {
  needs: ['seat'],
  check: (state, { appeal }, { seat }) => {
    const found = openAppeal(state, seat, appeal);
    return typeof found === 'string' ? found : null;
  },
  apply: (book, { appeal }, { seat }) => changeAppeal(book, seat, appeal, { isWithdrawn: true }),
};

/** A figure that was there and is less now, or is there no more. */
const isLess = (before: number | null, after: number | null): boolean => before !== null && (after ?? -1) < before;

/** Whether new scores are worse than the old ones anywhere: nobody loses by having asked. */
function losesScores(before: Scores, after: Scores): boolean {
  const now = figuresOf(after);
  return Object.entries(figuresOf(before)).some(([name, { score }]) => isLess(score, now[name]?.score ?? null));
}

function losesMarks(piece: Piece, marks: Marks): boolean {
  const before = settledMarks(piece);
  return before === null || CRITERIA.some((criterion) => marks[criterion] * 100 < before[criterion]);
}

/** Whether somebody would decide on a mark of their own where another has to. */
const decidesOwnMark = ({ kind }: MarkingState, piece: Piece, by: string): boolean =>
  hasMarked(piece, by) && takesTwo('appeals/decide', kind);

type Upheld = Extract<DataOf<'appeal/decided'>, { verdict: 'upheld' }>;

function whyNotUpheld(
  state: MarkingState,
  { seat, scores }: Candidate,
  { about }: Appeal,
  { change }: Upheld,
  by: string,
): RefusalName | null {
  if (about.what === 'letter') {
    const piece = letterAt(state, seat, about.seq);
    if (piece === undefined || change.to !== 'marks') return 'wrong-change';
    if (decidesOwnMark(state, piece, by)) return 'own-mark';
    return losesMarks(piece, change.marks) ? 'loses-points' : null;
  }
  if (change.to !== 'scores' || scores === undefined) return 'wrong-change';
  if ((about.what === 'finding') !== (change.earned !== undefined)) return 'wrong-change';
  return losesScores(scores, change.scores) ? 'loses-points' : null;
}

const decided: EntryRule<'appeal/decided'> = {
  needs: ['by', 'seat'],
  check: (state, data, { by, seat }) => {
    const found = openAppeal(state, seat, data.appeal);
    if (typeof found === 'string') return found;
    // Another decision may have changed the scores from which this one was worked out.
    if (data.seen !== decidedCount(found.candidate)) return 'moved-on';
    if (data.verdict === 'upheld') return whyNotUpheld(state, found.candidate, found.appeal, data, by);
    const { about } = found.appeal;
    const piece = about.what === 'letter' ? letterAt(state, seat, about.seq) : undefined;
    return piece !== undefined && decidesOwnMark(state, piece, by) ? 'own-mark' : null;
  },
  apply: (book, data, { by, seat, at }) => {
    const found = openAppeal(book, seat, data.appeal);
    if (typeof found === 'string') return;
    changeAppeal(book, seat, data.appeal, { decision: { ...data, by, at } });
    // A rejected appeal leaves everything as it was.
    if (data.verdict === 'rejected') return;
    const { approvedBy } = found.candidate;
    changeCandidate(book, seat, { approvedBy: [...approvedBy, by] });
    const { about } = found.appeal;
    if (data.change.to === 'scores') changeCandidate(book, seat, { scores: data.change.scores });
    const piece = about.what === 'letter' ? letterAt(book, seat, about.seq) : undefined;
    if (piece !== undefined && data.change.to === 'marks')
      book.pieces.set(piece.id, { ...piece, decided: data.change.marks, version: piece.version + 1 });
  },
};

export const APPEAL_RULES = {
  'appeal/lodged': lodged,
  'appeal/withdrawn': withdrawn,
  'appeal/decided': decided,
};
