import { packs } from 'virtual:packs';
import type { Difficulty } from '../../operations/market/difficulty.ts';
import type { Form } from '../../operations/market/form.ts';
import { openBuilt } from '../../scenario/built-pack.ts';
import { compileForm } from '../../scenario/compile/compile.ts';
import type { PackAtHand } from '../../sitting/proof.ts';
import { HostError } from '../host-error.ts';
import { formOf } from './form-of.ts';
import type { PackInPage } from './pack-in-page.ts';

/** A pack that was built into the page, by its folder; null where there is none of that name. */
async function packCalled(id: string): Promise<PackInPage | null> {
  const load = Object.hasOwn(packs, id) ? packs[id] : undefined;
  return load === undefined ? null : (await load()).default;
}

/** A pack that was built into the page; null where there is none of that name, or it has errors. */
export async function packAtHand(id: string): Promise<PackAtHand | null> {
  const built = await packCalled(id);
  if (built === null || 'errors' in built) return null;
  const pack = openBuilt(built);
  return {
    id: pack.data.id,
    version: pack.data.version,
    form: (seed, difficulty) => compileForm(pack, seed, difficulty),
  };
}

/** The form of a pack that was built into the page. Rejects as {@link formOf} throws, and for a name that no pack has. */
export async function makeForm(pack: string, seed: number, difficulty?: Difficulty): Promise<Form> {
  const built = await packCalled(pack);
  if (built === null) throw new HostError('sitting/no-pack', { pack });
  return formOf(built, pack, seed, difficulty);
}
