import type { StateLiterals } from '../../kernel/state-tags.ts';

export type PieceEvent = 'TAKE' | 'PUT_BACK' | 'MARK' | 'SETTLE' | 'AGREE' | 'DIFFER' | 'FIX';

/** `held`: somebody has it on the table. `waits`: a marker can take it. `whole`: it has marks that count. */
export type PieceTag = 'held' | 'waits' | 'whole';

/**
 * The states of a letter that is marked: two rounds by two people, a third where they differ. A mark can be changed by whoever gave it
 * until the next round begins; once that has begun, also where it was put back, it cannot. Plain data: {@link movePiece} walks it.
 */
export const PIECE_STATES = {
  unmarked: { tags: ['waits'], on: { TAKE: 'first-held' } },
  'first-held': { tags: ['held'], on: { MARK: 'first-marked', SETTLE: 'marked-alone', PUT_BACK: 'unmarked' } },
  // In a class one mark is enough.
  'marked-alone': { tags: ['whole'], on: { SETTLE: 'marked-alone', FIX: 'fixed' } },
  'first-marked': { tags: ['waits'], on: { MARK: 'first-marked', TAKE: 'second-held' } },
  'second-held': { tags: ['held'], on: { AGREE: 'agreed', DIFFER: 'disputed', PUT_BACK: 'second-open' } },
  // The second round has begun once: the first mark stays as it is.
  'second-open': { tags: ['waits'], on: { TAKE: 'second-held' } },
  agreed: { tags: ['whole'], on: { AGREE: 'agreed', DIFFER: 'disputed', FIX: 'fixed' } },
  disputed: { tags: ['waits'], on: { AGREE: 'agreed', DIFFER: 'disputed', TAKE: 'third-held' } },
  'third-held': { tags: ['held'], on: { MARK: 'third-marked', PUT_BACK: 'third-open' } },
  'third-open': { tags: ['waits'], on: { TAKE: 'third-held' } },
  'third-marked': { tags: ['whole'], on: { MARK: 'third-marked', FIX: 'fixed' } },
  // A moderator has looked at it.
  fixed: { type: 'final', tags: ['whole'] },
} as const satisfies StateLiterals<PieceEvent, PieceTag>;

export type PieceState = keyof typeof PIECE_STATES;

/** The state after an event; undefined where the event cannot come in that state. */
export const movePiece = (state: PieceState, event: PieceEvent): PieceState | undefined => {
  const { on } = PIECE_STATES[state] as { readonly on?: { readonly [E in PieceEvent]?: PieceState } };
  return on?.[event];
};

/** Whether a state belongs to a group. */
export const isPiece = (state: PieceState, tag: PieceTag): boolean =>
  (PIECE_STATES[state].tags as readonly PieceTag[]).includes(tag);
