import { hashText } from '../../kernel/canonical.ts';
import { type RandomStream, randomFrom } from '../../kernel/random.ts';
import { type Anchor, anchorId, anchorsFor } from './anchors.ts';
import { hasMarked, type Piece } from './piece.ts';
import { isPiece } from './piece-states.ts';
import type { AnchorCheck, MarkingState } from './state.ts';

/** Somebody who marks. */
export interface Marker {
  /** The id of the account. */
  readonly id: string;
  /** Languages of letters that this person reads well enough. */
  readonly languages: readonly string[];
}

/** Where the words of a task are: a letter of a sitting, or one of ours by its name in `marking.json`. */
export type TaskSource =
  | {
      readonly from: 'sitting';
      readonly seat: string;
      readonly sitting: string;
      readonly seq: number;
      readonly at: number;
    }
  | { readonly from: 'control'; readonly name: string };

/** What a marker has on the table, or takes next. Only `piece` and `seen` may reach the marker's page: the source tells the seat. */
export interface Task {
  readonly piece: string;
  /** The version to be named with what is done. */
  readonly seen: number;
  readonly isOnTable: boolean;
  readonly source: TaskSource;
}

/** One letter with known marks among so many others, at a place that cannot be foreseen. */
const ANCHOR_EVERY = 10;

/** A random stream that is this marker's alone in this session. */
const streamOf = ({ opened }: MarkingState, marker: string): RandomStream =>
  randomFrom(Number.parseInt(hashText(opened?.seed ?? '').slice(0, 8), 16)).fork(`marker/${marker}`);

const sourceOf = ({ seat, sitting, seq, at }: Piece): TaskSource => ({ from: 'sitting', seat, sitting, seq, at });

const pieceTask = (piece: Piece, isOnTable: boolean): Task => ({
  piece: piece.id,
  seen: piece.version,
  isOnTable,
  source: sourceOf(piece),
});

function anchorTask(state: MarkingState, id: string, of: string, isOnTable: boolean): Task {
  const piece = state.pieces.get(of);
  const seen = state.checks.get(id)?.version ?? 0;
  return { piece: id, seen, isOnTable, source: piece === undefined ? { from: 'control', name: of } : sourceOf(piece) };
}

/** A letter of a candidate that lies on no table. */
export const taskOfPiece = (piece: Piece): Task => pieceTask(piece, false);

/** A letter with known marks that a marker has had. */
export const taskOfCheck = (state: MarkingState, { id, of }: AnchorCheck): Task => anchorTask(state, id, of, false);

/** The task on a marker's table; undefined where it is empty. */
function onTable(state: MarkingState, marker: string): Task | undefined {
  const id = state.tables.get(marker) ?? '';
  const [piece, check] = [state.pieces.get(id), state.checks.get(id)];
  if (piece !== undefined) return pieceTask(piece, true);
  return check === undefined ? undefined : anchorTask(state, id, check.of, true);
}

/** Whether the next task of a marker is one with known marks: after some letters of each ten, drawn for each ten anew. */
function isAnchorDue(stream: RandomStream, marks: number, anchors: number): boolean {
  const place = anchors * ANCHOR_EVERY + stream.fork(`anchor/${anchors}`).int(0, ANCHOR_EVERY - 1);
  return marks >= place;
}

function nextAnchor(state: MarkingState, { id: marker, languages }: Marker, stream: RandomStream): Task | undefined {
  const checks = [...state.checks.values()].filter(({ by, marks }) => by === marker && marks !== undefined);
  const marks = [...state.pieces.values()].filter((piece) => hasMarked(piece, marker)).length;
  if (!isAnchorDue(stream, marks, checks.length)) return undefined;
  const isReadable = ({ of }: Anchor): boolean =>
    languages.includes(state.pieces.get(of)?.language ?? languages[0] ?? '');
  const left = anchorsFor(state, marker).filter(
    (anchor) => isReadable(anchor) && checks.every(({ of }) => of !== anchor.of),
  );
  const [first] = stream.fork('anchors').shuffle(left);
  return first === undefined ? undefined : anchorTask(state, anchorId(state, marker, first), first.of, false);
}

const canTake = (piece: Piece, { id, languages }: Marker): boolean =>
  isPiece(piece.state, 'waits') && !hasMarked(piece, id) && languages.includes(piece.language);

/**
 * What a marker works on: the letter on the table, else the next one of a random sequence that is this marker's own, never one this
 * marker has marked before. Null where nothing is left for this marker now.
 */
export function nextTask(state: MarkingState, marker: Marker): Task | null {
  const held = onTable(state, marker.id);
  if (held !== undefined) return held;
  const stream = streamOf(state, marker.id);
  const open = [...state.pieces.values()].filter((piece) => canTake(piece, marker));
  // Letters with known marks stand among others, and not where nothing else is left.
  if (open.length === 0) return null;
  const anchor = nextAnchor(state, marker, stream);
  if (anchor !== undefined) return anchor;
  const [first] = stream.fork('pieces').shuffle(open);
  return first === undefined ? null : pieceTask(first, false);
}

/** How far marking has come, in letters. */
export interface Progress {
  readonly letters: number;
  /** Marked by nobody, by one, by two who differ, and by all who had to. */
  readonly unmarked: number;
  readonly once: number;
  readonly disputed: number;
  readonly whole: number;
  /** On somebody's table now. */
  readonly onTables: number;
}

export function progressOf({ pieces }: MarkingState): Progress {
  const all = [...pieces.values()];
  const count = (is: (piece: Piece) => boolean): number => all.filter(is).length;
  return {
    letters: all.length,
    unmarked: count(({ rounds }) => rounds.length === 0),
    once: count(({ rounds, state }) => rounds.length === 1 && !isPiece(state, 'whole')),
    disputed: count(({ rounds, state }) => rounds.length === 2 && !isPiece(state, 'whole')),
    whole: count(({ state }) => isPiece(state, 'whole')),
    onTables: count(({ state }) => isPiece(state, 'held')),
  };
}
