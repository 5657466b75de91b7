import type { SessionKind } from '../people/roles.ts';
import type { DataOf, MarkingKind } from './entries.ts';
import type { Piece } from './piece.ts';
import type { AnchorCheck, Candidate, MarkingState } from './state.ts';

/** Why an entry may not be added; the words are in `marking.json` under `refused`. */
export const REFUSALS = [
  'shape',
  'no-account',
  'no-seat',
  'not-open',
  'open-already',
  'results-begun',
  'collected-already',
  'piece-twice',
  'piece-unknown',
  'moved-on',
  'another-on-table',
  'on-a-table',
  'marked-before',
  'has-all-marks',
  'not-yours',
  'mark-fixed',
  'reason-wanted',
  'own-mark',
  'not-whole',
  'anchor-already',
  'pending',
  'result-changed',
  'moderated-already',
  'published-already',
  'not-moderated',
  'four-eyes',
  'nothing-published',
  'appeal-twice',
  'appeal-late',
  'appeal-unknown',
  'appeal-over',
  'wrong-change',
  'loses-points',
] as const;
export type RefusalName = (typeof REFUSALS)[number];

/** The entry beside its data. */
export interface Signature {
  /** The account; '' where there is none. */
  readonly by: string;
  /** The seat; '' where it is about none. */
  readonly seat: string;
  /** Real ms. */
  readonly at: number;
}

/** A {@link MarkingState} that is being put together. */
export interface Book extends MarkingState {
  kind: SessionKind;
  opened?: DataOf<'marking/opened'>;
  readonly pieces: Map<string, Piece>;
  readonly candidates: Map<string, Candidate>;
  readonly checks: Map<string, AnchorCheck>;
  readonly tables: Map<string, string>;
}

/** What a kind of entry means: when it may not be added, and what it changes. `apply` is called only after `check` gave null. */
export interface EntryRule<Kind extends MarkingKind> {
  /** Whether it has to name its account, and a seat. */
  readonly needs: readonly ('by' | 'seat')[];
  check(state: MarkingState, data: DataOf<Kind>, signature: Signature): RefusalName | null;
  apply(book: Book, data: DataOf<Kind>, signature: Signature): void;
}

const NEW_CANDIDATE = { approvedBy: [], versions: [], appeals: [] } as const;

/** Changes what is known of a candidate, who may be new. */
export function changeCandidate(book: Book, seat: string, change: Partial<Candidate>): void {
  book.candidates.set(seat, { ...(book.candidates.get(seat) ?? { seat, ...NEW_CANDIDATE }), ...change });
}
