import { Failure } from '../failure.ts';
import type { Words } from '../words.ts';

/** More would take a machine a night. */
const MOST_SEEDS = 10_000;

/** The seeds of one part of a range, `7` or `1-200`; null where it is none. */
function seedsIn(part: string): readonly number[] | null {
  const [, first, last = first] = /^(\d{1,15})(?:-(\d{1,15}))?$/.exec(part) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (first === undefined || to < from || to - from >= MOST_SEEDS) return null;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Seeds as they are written on the command line, `1-200` or `1-20,2026`: each once, in their order. */
export function parseSeeds(text: string, words: Words): readonly number[] {
  const seeds = new Set<number>();
  for (const part of text.split(',')) {
    const found = seedsIn(part.trim());
    if (found === null) throw new Failure(2, words.of('cli:sweep.no-range', { text, part, most: MOST_SEEDS }));
    for (const seed of found) seeds.add(seed);
  }
  if (seeds.size > MOST_SEEDS)
    throw new Failure(2, words.of('cli:sweep.no-range', { text, part: text, most: MOST_SEEDS }));
  return [...seeds].sort((a, b) => a - b);
}
