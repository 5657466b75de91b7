import type { SessionKind } from '../people/roles.ts';
import type { AppealSubject, DataOf, LettersResult, Result, Scores } from './entries.ts';
import { type Piece, settledMarks } from './piece.ts';
import { isPiece } from './piece-states.ts';
import { BEST_MARK, CRITERIA, type Criterion, type Marks } from './rubric.ts';

/** A letter with known marks as one marker got it. */
export interface AnchorCheck {
  readonly id: string;
  readonly by: string;
  /** The letter of ours, or the piece, that it is. */
  readonly of: string;
  readonly version: number;
  readonly known: Marks;
  /** Left out: it is on the marker's table. */
  readonly marks?: Marks;
  /** How many letters of candidates this marker had marked before. */
  readonly after: number;
}

/** A published result: one version, which stays as it is. */
export interface Published {
  readonly version: number;
  readonly result: Result;
  readonly signature: string;
  readonly approvedBy: readonly string[];
  readonly by: string;
  /** Real ms. */
  readonly at: number;
  readonly appealsUntil: number;
}

export interface Appeal {
  readonly id: string;
  readonly about: AppealSubject;
  readonly words: string;
  readonly at: number;
  /** The version of the result that it asks about. */
  readonly version: number;
  readonly isWithdrawn?: true;
  readonly decision?: DataOf<'appeal/decided'> & { readonly by: string; readonly at: number };
}

/** A candidate, known by the seat alone. */
export interface Candidate {
  readonly seat: string;
  readonly engine?: string;
  readonly scores?: Scores;
  /** Left out until the letters are collected. */
  readonly letters?: { readonly sitting: string; readonly written: number; readonly pieces: readonly string[] };
  /** Who has approved the result that will be published next. */
  readonly approvedBy: readonly string[];
  readonly versions: readonly Published[];
  readonly appeals: readonly Appeal[];
}

/** Marking, results and appeals of a session, as its record tells them. */
export interface MarkingState {
  /** An examination, where the record does not say otherwise. */
  readonly kind: SessionKind;
  /** Left out: this session marks no letters. */
  readonly opened?: DataOf<'marking/opened'>;
  readonly pieces: ReadonlyMap<string, Piece>;
  readonly candidates: ReadonlyMap<string, Candidate>;
  readonly checks: ReadonlyMap<string, AnchorCheck>;
  /** By marker, the piece or check on the table. */
  readonly tables: ReadonlyMap<string, string>;
}

/** The fewest marked letters that give a number, as for chances of an indicator. */
const LEAST_LETTERS = 3;

function lettersResult(state: MarkingState, { letters }: Candidate): LettersResult | null {
  const { opened } = state;
  if (opened === undefined || letters === undefined) return null;
  const marks = letters.pieces.flatMap((id) => {
    const piece = state.pieces.get(id);
    return piece === undefined ? [] : (settledMarks(piece) ?? []);
  });
  const counts = { written: letters.written, marked: marks.length };
  if (marks.length < LEAST_LETTERS) return { ...counts, score: null, level: null, criteria: null };
  const sum = (criterion: Criterion): number => marks.reduce((total, each) => total + each[criterion], 0);
  const share = (hundredths: number, criteria: number): number =>
    Math.floor((hundredths * 10) / (BEST_MARK * criteria * marks.length));
  const score = share(
    CRITERIA.reduce((total, criterion) => total + sum(criterion), 0),
    CRITERIA.length,
  );
  const { competent, exemplary } = opened.levels;
  const level = score < competent ? 'not-yet' : score < exemplary ? 'competent' : 'exemplary';
  const of = (criterion: Criterion): number => share(sum(criterion), 1);
  return { ...counts, score, level, criteria: { tone: of('tone'), clarity: of('clarity'), care: of('care') } };
}

/** Whether every letter of a candidate has marks that count. */
const areLettersWhole = ({ opened, pieces }: MarkingState, { letters }: Candidate): boolean =>
  opened === undefined || letters?.pieces.every((id) => isPiece(pieces.get(id)?.state ?? 'unmarked', 'whole')) === true;

/** A candidate's result as it stands now, published or not; null while the sitting is not judged or a letter not marked. */
export function resultOf(state: MarkingState, seat: string): Result | null {
  const candidate = state.candidates.get(seat);
  if (candidate?.scores === undefined || candidate.engine === undefined) return null;
  if (!areLettersWhole(state, candidate)) return null;
  return { engine: candidate.engine, scores: candidate.scores, letters: lettersResult(state, candidate) };
}

/**
 * How far a candidate's result has come. `pending-manual`: letters are still to be marked, or the sitting to be judged; `provisional`:
 * nobody has looked at it; `moderated`: one has; `published`; `revised`: an appeal was upheld and its new version waits for the second
 * pair of eyes, while the published one still holds.
 */
export type Standing = 'pending-manual' | 'provisional' | 'moderated' | 'published' | 'revised';

export function standingOf(state: MarkingState, seat: string): Standing {
  const candidate = state.candidates.get(seat);
  if (candidate === undefined) return 'pending-manual';
  const isApproved = candidate.approvedBy.length > 0;
  if (candidate.versions.length > 0) return isApproved ? 'revised' : 'published';
  if (resultOf(state, seat) === null) return 'pending-manual';
  return isApproved ? 'moderated' : 'provisional';
}

/** What a candidate is told: the version published last; undefined before the first. An appeal that is open or rejected changes nothing of it. */
export const publishedOf = (state: MarkingState, seat: string): Published | undefined =>
  state.candidates.get(seat)?.versions.at(-1);

export const isOpen = (appeal: Appeal): boolean => appeal.decision === undefined && appeal.isWithdrawn === undefined;

/** How many appeals of a candidate are decided: whoever decides one names this number. */
export const decidedCount = ({ appeals }: Candidate): number =>
  appeals.filter(({ decision }) => decision !== undefined).length;
