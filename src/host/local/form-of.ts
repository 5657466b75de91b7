import type { Difficulty } from '../../operations/market/difficulty.ts';
import type { Form } from '../../operations/market/form.ts';
import { openBuilt } from '../../scenario/built-pack.ts';
import { tryForm } from '../../scenario/compile/try-form.ts';
import { HostError } from '../host-error.ts';
import type { PackInPage } from './pack-in-page.ts';

/** The form of a pack for a seed. Throws a {@link HostError} that names the pack where it has errors, or gives no such form. */
export function formOf(built: PackInPage, pack: string, seed: number, difficulty?: Difficulty): Form {
  if ('errors' in built) throw new HostError('sitting/pack-has-errors', { pack, errors: built.errors });
  const tried = tryForm(openBuilt(built), seed, difficulty);
  if ('form' in tried) return tried.form;
  const { file, path } = tried.problem;
  throw new HostError('sitting/no-form', { pack, seed, file, path });
}
