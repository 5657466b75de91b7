import type { Difficulty } from '../../operations/market/difficulty.ts';
import { makePathText } from '../data-path.ts';
import { SCENARIO_DUTIES } from '../duties.ts';
import type { ScenarioDuties } from '../duty.ts';
import type { CheckedPack } from '../pack.ts';
import type { Problem } from '../problem.ts';
import { compile } from './compile.ts';
import type { Compiled } from './opaque.ts';
import { PackFault } from './pack-fault.ts';

/** A form, or the entry of the pack that keeps it from being made. */
export type Tried = Compiled | { readonly problem: Problem };

/** Compiles a pack that is sound and may still ask for what cannot be. Never throws. */
export function tryForm(
  pack: CheckedPack,
  seed: number,
  difficulty: Difficulty = 'normal',
  duties: ScenarioDuties = SCENARIO_DUTIES,
): Tried {
  try {
    return compile(pack, seed, difficulty, duties);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const { code, file, path, values } =
      error instanceof PackFault ? error : new PackFault('no-form', 'pack.yaml', [], { why });
    const place = pack.placeOf(file, path);
    return { problem: { severity: 'error', code, file, ...place, path: makePathText(path), values, seeds: [seed] } };
  }
}

/** The problems of the forms of several seeds at a difficulty, each once with the seeds that have it. */
export function tryForms(
  pack: CheckedPack,
  seeds: readonly number[],
  difficulty?: Difficulty,
  duties?: ScenarioDuties,
): Problem[] {
  const found = new Map<string, Problem>();
  for (const seed of seeds) {
    const tried = tryForm(pack, seed, difficulty, duties);
    if (!('problem' in tried)) continue;
    const { problem } = tried;
    const key = JSON.stringify([problem.code, problem.file, problem.path]);
    found.set(key, { ...problem, seeds: [...(found.get(key)?.seeds ?? []), seed] });
  }
  return [...found.values()];
}
