import { hasMarked, type Mark, type Piece } from './piece.ts';
import { type Task, taskOfCheck, taskOfPiece } from './queue.ts';
import type { Marks } from './rubric.ts';
import type { AnchorCheck, MarkingState } from './state.ts';

/** A mark that its marker may still change, and the letter it is of. */
export interface LastMark {
  readonly task: Task;
  readonly marks: Marks;
  readonly remark?: string;
}

const ownRound = ({ rounds }: Piece, marker: string): Mark | undefined => rounds.find(({ by }) => by === marker);

/** The letter with known marks that somebody has marked last of all; undefined where the last was a candidate's. */
export function lastCheck({ checks, pieces }: MarkingState, marker: string): AnchorCheck | undefined {
  const last = [...checks.values()].filter(({ by, marks }) => by === marker && marks !== undefined).at(-1);
  const letters = [...pieces.values()].filter((piece) => hasMarked(piece, marker)).length;
  return last?.after === letters ? last : undefined;
}

/**
 * The last mark of somebody while it may be changed: until the next step of its letter, or until the next mark of one whose marks are
 * known, so that nobody can tell these by it. Null where it stays as it is. `mayChange`: whether nothing has followed.
 */
export function lastMark(state: MarkingState, marker: string, mayChange: (piece: Piece) => boolean): LastMark | null {
  const check = lastCheck(state, marker);
  if (check?.marks !== undefined) return { task: taskOfCheck(state, check), marks: check.marks };
  const marked = [...state.pieces.values()].flatMap((piece) => {
    const mark = ownRound(piece, marker);
    return mark === undefined ? [] : [{ piece, mark }];
  });
  const last = marked.reduce<(typeof marked)[number] | undefined>(
    (latest, each) => (latest === undefined || each.mark.at >= latest.mark.at ? each : latest),
    undefined,
  );
  if (last === undefined || !mayChange(last.piece)) return null;
  const { marks, remark } = last.mark;
  return { task: taskOfPiece(last.piece), marks, ...(remark === undefined ? {} : { remark }) };
}
