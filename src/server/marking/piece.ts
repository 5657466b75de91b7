import { isPiece, movePiece, type PieceEvent, type PieceState } from './piece-states.ts';
import { differ, type Marks, type SettledMarks, settle } from './rubric.ts';

/** The mark of one person. */
export interface Mark {
  /** Who gave it: the id of an account. */
  readonly by: string;
  readonly marks: Marks;
  readonly remark?: string;
  /** Real ms. */
  readonly at: number;
}

/** A letter that is marked. Its id tells nothing of the seat. */
export interface Piece {
  readonly id: string;
  readonly seat: string;
  readonly sitting: string;
  /** The entry of the log by which it was sent, and its simulated time: the view before it is what the candidate saw. */
  readonly seq: number;
  readonly at: number;
  /** The language it was written in. */
  readonly language: string;
  readonly state: PieceState;
  /** Counts what was done with it: whoever does something names the version that was seen. */
  readonly version: number;
  /** Who has it on the table. */
  readonly holder?: string;
  /** By round: the first, the second, and where they differ the third. */
  readonly rounds: readonly Mark[];
  /** Whether it stands among other letters with its marks known, to compare markers by. */
  readonly anchors: boolean;
  /** What a moderator, or an appeal, has set its marks to. */
  readonly decided?: Marks;
}

/** By what marks of a session count. */
export interface MarkTerms {
  /** Per-mille from which a letter is competent. */
  readonly cut: number;
  /** Whether another has to mark it too. */
  readonly takesTwo: boolean;
}

/** The event by which a mark of this piece comes in, on the table or as a change of one's own. */
export function markEvent({ state, rounds }: Piece, marks: Marks, { cut, takesTwo }: MarkTerms): PieceEvent {
  if (!takesTwo) return 'SETTLE';
  const isSecond = state === 'second-held' || state === 'agreed' || state === 'disputed';
  const [first] = rounds;
  if (!isSecond || first === undefined) return 'MARK';
  return differ(first.marks, marks, cut) ? 'DIFFER' : 'AGREE';
}

/** The piece after an event that its state knows. */
export function moved(piece: Piece, event: PieceEvent, change: Partial<Piece> = {}): Piece {
  const state = movePiece(piece.state, event);
  if (state === undefined) throw new Error(`piece ${piece.id}: ${event} in ${piece.state}`);
  const { holder: _, ...rest } = piece;
  return { ...rest, ...change, state, version: piece.version + 1 };
}

/** The piece with a mark: a round of its own where it was held, else a change of the last one. */
export function marked(piece: Piece, mark: Mark, terms: MarkTerms): Piece {
  const before = isPiece(piece.state, 'held') ? piece.rounds : piece.rounds.slice(0, -1);
  return moved(piece, markEvent(piece, mark.marks, terms), { rounds: [...before, mark] });
}

/** Whether somebody has marked it. */
export const hasMarked = ({ rounds }: Piece, who: string): boolean => rounds.some(({ by }) => by === who);

/** What counts of it, in hundredths of a mark; null while marks are missing. */
export function settledMarks({ state, rounds, decided }: Piece): SettledMarks | null {
  if (decided !== undefined) return settle([decided]);
  return isPiece(state, 'whole') ? settle(rounds.map(({ marks }) => marks)) : null;
}
