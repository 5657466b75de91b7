import type { Form } from '../../operations/market/form.ts';
import { checkPack } from '../../scenario/check.ts';
import { compileForm } from '../../scenario/compile/compile.ts';
import type { PackSource } from '../../scenario/pack.ts';
import type { PackAtHand } from '../../sitting/proof.ts';

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
  return { id: pack.data.id, version: pack.data.version, form: (seed) => compileForm(pack, seed) };
}

/** Compiles the form of a pack for a seed; throws where the pack has errors, which the tests of the packs rule out. */
export async function makeForm(pack: string, seed: number): Promise<Form> {
  const { pack: checked, problems } = checkPack(await readPack(pack));
  if (checked === null) throw new Error(`pack ${pack}: ${problems[0]?.code ?? ''} ${problems[0]?.path ?? ''}`);
  return compileForm(checked, seed);
}
