import { hashOf } from '../../kernel/canonical.ts';
import { controlMarks } from './control-letters.ts';
import type { Marks } from './rubric.ts';
import type { MarkingState } from './state.ts';

/** A letter with known marks that stands among those of candidates. */
export interface Anchor {
  /** The name of a letter of ours, or the id of a piece that a moderator chose. */
  readonly of: string;
  readonly known: Marks;
}

/** Characters of an id: too many to be guessed or to meet by chance. */
const ID_LENGTH = 16;

/** The id under which a letter is known to markers. Whoever does not have the seed learns nothing from it. */
export const pieceId = (seed: string, seat: string, seq: number): string =>
  hashOf([seed, 'piece', seat, seq]).slice(0, ID_LENGTH);

/** The id under which a marker gets an anchor: it looks like that of any other letter, and differs from marker to marker. */
const checkId = (seed: string, anchor: string, marker: string): string =>
  hashOf([seed, 'anchor', anchor, marker]).slice(0, ID_LENGTH);

/** The letters with known marks that a marker can be given: ours, and chosen ones that this marker has not marked as one of the two. */
export function anchorsFor({ opened, pieces }: MarkingState, marker: string): readonly Anchor[] {
  const ours = (opened?.controls ?? []).flatMap((of) => {
    const known = controlMarks(of);
    return known === undefined ? [] : [{ of, known }];
  });
  const chosen = [...pieces.values()].flatMap(({ id, anchors, rounds, decided }) => {
    const known = decided ?? rounds.at(-1)?.marks;
    return !anchors || known === undefined || rounds.some(({ by }) => by === marker) ? [] : [{ of: id, known }];
  });
  return [...ours, ...chosen];
}

/** The anchor that a marker knows by an id; undefined where it is none. */
export const anchorCalled = (state: MarkingState, marker: string, id: string): Anchor | undefined =>
  anchorsFor(state, marker).find(({ of }) => checkId(state.opened?.seed ?? '', of, marker) === id);

/** The id by which a marker knows an anchor. */
export const anchorId = (state: MarkingState, marker: string, { of }: Anchor): string =>
  checkId(state.opened?.seed ?? '', of, marker);
