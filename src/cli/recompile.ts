import { existsSync } from 'node:fs';
import type { Form } from '../operations/market/form.ts';
import { compareForms, type Disagreement } from '../sitting/verify.ts';
import { needForm, needPack } from './packs.ts';
import { inProject } from './project.ts';
import type { Words } from './words.ts';

/** The result of compiling a sitting's pack again. */
export type Recompiled =
  | { readonly is: 'same' }
  | { readonly is: 'not-at-hand' }
  | { readonly is: 'other-version'; readonly version: string }
  | { readonly is: 'other-pack'; readonly pack: string }
  | { readonly is: 'different'; readonly disagreement: Disagreement };

/** The project's own folder of a pack. The name comes out of a file, so it has to look like a name. */
function ownFolder(pack: string): string | undefined {
  if (!/^[a-z][a-z0-9-]*$/.test(pack)) return undefined;
  const folder = inProject('scenarios', pack);
  return existsSync(inProject('scenarios', pack, 'pack.yaml')) ? folder : undefined;
}

/** The place where the forms differ; a difference in the pack's hash alone comes last, for it says the least. */
function compare(inFile: Form, compiled: Form): Disagreement | null {
  const sameHash = { ...compiled, pack: { ...compiled.pack, hash: inFile.pack.hash } };
  return compareForms(inFile, sameHash) ?? compareForms(inFile, compiled);
}

/** Compiles the pack of a form again, from a folder or from the project's own, and compares. */
export function recompile(form: Form, folder: string | undefined, words: Words): Recompiled {
  const from = folder ?? ownFolder(form.pack.id);
  if (from === undefined) return { is: 'not-at-hand' };
  const pack = needPack(from, words);
  if (pack.data.id !== form.pack.id) return { is: 'other-pack', pack: pack.data.id };
  if (pack.data.version !== form.pack.version) return { is: 'other-version', version: pack.data.version };
  const disagreement = compare(form, needForm(from, pack, form.seed, words));
  return disagreement === null ? { is: 'same' } : { is: 'different', disagreement };
}
