import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { BotKind } from '../../bots/kinds.ts';
import type { Difficulty } from '../../operations/market/difficulty.ts';
import type { CheckedPack } from '../../scenario/pack.ts';
import { examinerFor } from '../doctor/examine.ts';
import { Failure } from '../failure.ts';
import { complain } from '../terminal.ts';
import type { Words } from '../words.ts';
import { onAllCores } from './all-cores.ts';
import { playSeed } from './play-seed.ts';
import type { Result } from './result.ts';

/** How many sittings are played at once: as many as was asked for, or one for each core. */
export function parseProcesses(text: string | undefined, words: Words): number {
  if (text === undefined) return availableParallelism();
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new Failure(2, words.of('cli:sweep.no-count', { text }));
  return Number(text);
}

/** Says on the error stream how far a sweep is, at every tenth of the way. */
function progressOf(all: number, words: Words): () => void {
  let done = 0;
  return () => {
    const before = Math.floor((10 * done) / all);
    done += 1;
    if (Math.floor((10 * done) / all) > before) complain(words.of('cli:sweep.progress', { done, all }));
  };
}

export interface Plan {
  readonly pack: CheckedPack;
  readonly processes: number;
  readonly words: Words;
  readonly difficulty?: Difficulty;
  /** Every form is played with each of these lucks; left out: once. */
  readonly lucks?: readonly number[];
  /** Whether each sitting is looked at closely as well. */
  readonly examine?: true;
}

/** Plays seeds of the pack in a folder, each with every bot. */
export async function playAll(
  folder: string,
  seeds: readonly number[],
  bots: readonly BotKind[],
  { pack, processes, words, difficulty, lucks, examine }: Plan,
): Promise<Result[]> {
  const results: Result[] = [];
  const progress = progressOf(seeds.length * bots.length * (lucks?.length ?? 1), words);
  const told = (result: Result): void => {
    results.push(result);
    progress();
  };
  // One process alone is this one.
  const look = examine === undefined ? undefined : examinerFor(words);
  const at = { ...(difficulty === undefined ? {} : { difficulty }), ...(lucks === undefined ? {} : { lucks }) };
  if (processes === 1)
    for (const seed of seeds) for (const result of playSeed(pack, { seed, bots, ...at }, look)) told(result);
  else {
    const more = examine === undefined ? at : { ...at, examine: words.language };
    const tasks = seeds.map((seed) => ({ folder: resolve(folder), seed, bots, ...more }));
    await onAllCores(tasks, processes, told);
  }
  return results.sort((a, b) => a.seed - b.seed || bots.indexOf(a.bot) - bots.indexOf(b.bot));
}
