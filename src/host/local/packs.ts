import type { Difficulty } from '../../operations/market/difficulty.ts';
import type { Form } from '../../operations/market/form.ts';
import { checkPack } from '../../scenario/check.ts';
import { compileForm } from '../../scenario/compile/compile.ts';
import { tryForm } from '../../scenario/compile/try-form.ts';
import type { PackSource } from '../../scenario/pack.ts';
import type { PackAtHand } from '../../sitting/proof.ts';
import { HostError } from '../host-error.ts';

const files = import.meta.glob<string>('../../../scenarios/*/**/*.yaml', { query: '?raw', import: 'default' });

/** Reads the files of a pack that was built into the page. */
async function readPack(id: string): Promise<PackSource> {
  const prefix = `../../../scenarios/${id}/`;
  const paths = Object.keys(files)
    .filter((path) => path.startsWith(prefix))
    .sort();
  const texts = await Promise.all(paths.map((path) => files[path]?.() ?? ''));
  return Object.fromEntries(paths.map((path, i) => [path.slice(prefix.length), texts[i] ?? '']));
}

/** A pack that was built into the page; null where there is none of that name, or it has errors. */
export async function packAtHand(id: string): Promise<PackAtHand | null> {
  const { pack } = checkPack(await readPack(id));
  if (pack === null) return null;
  return {
    id: pack.data.id,
    version: pack.data.version,
    form: (seed, difficulty) => compileForm(pack, seed, difficulty),
  };
}

/** The form of a pack for a seed. Rejects with a {@link HostError} that names the pack where it has errors, or gives no such form. */
export function formOf(source: PackSource, pack: string, seed: number, difficulty?: Difficulty): Form {
  const { pack: checked, problems } = checkPack(source);
  if (checked === null) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    throw new HostError('sitting/pack-has-errors', { pack, errors });
  }
  const tried = tryForm(checked, seed, difficulty);
  if ('form' in tried) return tried.form;
  const { file, line } = tried.problem;
  throw new HostError('sitting/no-form', { pack, seed, file, line });
}

/** Compiles the form of a pack that was built into the page. */
export const makeForm = async (pack: string, seed: number, difficulty?: Difficulty): Promise<Form> =>
  formOf(await readPack(pack), pack, seed, difficulty);
