import type { Difficulty } from '../operations/market/difficulty.ts';
import type { Form } from '../operations/market/form.ts';
import { compareForms, type Disagreement, type Verification } from './verify.ts';

/** A pack at hand that can make forms. */
export interface PackAtHand {
  readonly id: string;
  readonly version: string;
  /** The form of this pack with that number, at that difficulty (usually `normal`). */
  form(seed: number, difficulty?: Difficulty): Form;
}

/** The form of a sitting file beside the one that its pack gives here. */
export type Recompiled =
  | { readonly is: 'same' }
  | { readonly is: 'not-at-hand' }
  | { readonly is: 'other-version'; readonly version: string }
  | { readonly is: 'other-pack'; readonly pack: string }
  | { readonly is: 'different'; readonly disagreement: Disagreement };

/** The place where the forms differ; a difference in the pack's hash alone comes last, for it says the least. */
function compare(inFile: Form, compiled: Form): Disagreement | null {
  const sameHash = { ...compiled, pack: { ...compiled.pack, hash: inFile.pack.hash } };
  return compareForms(inFile, sameHash) ?? compareForms(inFile, compiled);
}

/** Compiles the form of a file again from its pack, and compares. */
export function recompile(inFile: Form, pack: PackAtHand | null): Recompiled {
  if (pack === null) return { is: 'not-at-hand' };
  if (pack.id !== inFile.pack.id) return { is: 'other-pack', pack: pack.id };
  if (pack.version !== inFile.pack.version) return { is: 'other-version', version: pack.version };
  const disagreement = compare(inFile, pack.form(inFile.seed, inFile.difficulty));
  return disagreement === null ? { is: 'same' } : { is: 'different', disagreement };
}

/**
 * What a sitting file proves: `proven`: form, log and report agree, and the form is what its pack gives; `itself-only`: they
 * agree, and the pack could not be asked; `not-proven`: something does not agree; `not-judged`: it cannot be told here,
 * because another engine or another pack is needed.
 */
export type Proof = 'proven' | 'itself-only' | 'not-proven' | 'not-judged';

/** What a file proves that does not agree with itself. */
export const proofOfDisagreement = ({ key }: Disagreement): Proof =>
  key === 'verify/other-engine' ? 'not-judged' : 'not-proven';

const BY_PACK: Readonly<Record<Recompiled['is'], Proof>> = {
  same: 'proven',
  'not-at-hand': 'itself-only',
  'other-version': 'itself-only',
  'other-pack': 'not-judged',
  different: 'not-proven',
};

/** What a file proves, from its verification and, where it agrees with itself, from its pack. */
export const proofOf = (verified: Verification, recompiled: Recompiled): Proof =>
  verified.ok ? BY_PACK[recompiled.is] : proofOfDisagreement(verified.disagreement);
