import { existsSync } from 'node:fs';
import type { Form } from '../operations/market/form.ts';
import { type PackAtHand, type Recompiled, recompile } from '../sitting/proof.ts';
import { needForm, needPack } from './packs.ts';
import { inProject } from './project.ts';
import type { Words } from './words.ts';

/** The project's own folder of a pack. The name comes out of a file, so it has to look like a name. */
function ownFolder(pack: string): string | undefined {
  if (!/^[a-z][a-z0-9-]*$/.test(pack)) return undefined;
  const folder = inProject('scenarios', pack);
  return existsSync(inProject('scenarios', pack, 'pack.yaml')) ? folder : undefined;
}

function packIn(folder: string, words: Words): PackAtHand {
  const pack = needPack(folder, words);
  const { id, version } = pack.data;
  return { id, version, form: (seed, difficulty) => needForm(folder, pack, seed, words, difficulty) };
}

/** The project's own pack of that name; null where there is none, or it has errors. */
export function ownPack(id: string, words: Words): PackAtHand | null {
  const folder = ownFolder(id);
  try {
    return folder === undefined ? null : packIn(folder, words);
  } catch {
    return null;
  }
}

/** Compiles the pack of a form again, from a folder or from the project's own, and compares. */
export function recompileFrom(folder: string | undefined, form: Form, words: Words): Recompiled {
  const from = folder ?? ownFolder(form.pack.id);
  return recompile(form, from === undefined ? null : packIn(from, words));
}
