import { makeCanonicalJson } from '../../kernel/canonical.ts';
import { type DataOf, type Result, resultHash } from './entries.ts';
import { type MarkingState, publishedOf, resultOf } from './state.ts';

/** What the hall puts its name under: which candidate, which version, what it says, and the version before it. */
interface Signed {
  readonly session: string;
  readonly seat: string;
  readonly version: number;
  readonly result: Result;
  /** The signature of the version before; '' of the first. */
  readonly before: string;
}

/** The text that is signed: canonical JSON, the same wherever it is made. */
const signedText = ({ session, seat, version, result, before }: Signed): string =>
  makeCanonicalJson({ format: 'waybill-result-1', session, seat, version, result, before });

/** The hash to be named with `results/moderated`; null while there is no result. */
export function hashToModerate(state: MarkingState, seat: string): string | null {
  const result = resultOf(state, seat);
  return result === null ? null : resultHash(result);
}

/**
 * The data of an entry `results/published`, the next version of a candidate's result; null while there is no result.
 * `sign` is the hall's, and gives a signature as text. `appealsUntil`: real ms.
 */
export function makePublication(
  state: MarkingState,
  place: { readonly session: string; readonly seat: string },
  appealsUntil: number,
  sign: (text: string) => string,
): DataOf<'results/published'> | null {
  const result = resultOf(state, place.seat);
  if (result === null) return null;
  const last = publishedOf(state, place.seat);
  const version = (last?.version ?? 0) + 1;
  const signature = sign(signedText({ ...place, version, result, before: last?.signature ?? '' }));
  return { version, result, signature, appealsUntil };
}

/** The first version of a candidate's results whose signature does not hold, by number; null where all do. `isSigned` asks the hall's key. */
export function firstForged(
  state: MarkingState,
  place: { readonly session: string; readonly seat: string },
  isSigned: (text: string, signature: string) => boolean,
): number | null {
  let before = '';
  for (const { version, result, signature } of state.candidates.get(place.seat)?.versions ?? []) {
    if (!isSigned(signedText({ ...place, version, result, before }), signature)) return version;
    before = signature;
  }
  return null;
}
