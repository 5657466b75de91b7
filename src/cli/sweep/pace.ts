import type { Minutes } from '../pace/minutes.ts';
import type { Words } from '../words.ts';
import type { Played } from './result.ts';

/** The least, the median and the most of what people need over the forms of a sweep, and what the clock gives: real minutes. */
interface Pace {
  readonly practised: readonly number[];
  readonly newcomer: readonly number[];
  readonly clock: number;
}

const spreadOf = (values: readonly number[]): readonly number[] => {
  const sorted = [...values].sort((a, b) => a - b);
  return [0, Math.floor(sorted.length / 2), sorted.length - 1].map((at) => sorted[at] ?? 0);
};

/** How long people need, as the expert worked those forms; null where it played none. */
export function paceOf(played: readonly Played[]): Pace | null {
  const minutes = played.flatMap((sitting): Minutes | readonly Minutes[] => sitting.minutes ?? []);
  const [first] = minutes;
  if (first === undefined) return null;
  return {
    practised: spreadOf(minutes.map(({ practised }) => practised)),
    newcomer: spreadOf(minutes.map(({ newcomer }) => newcomer)),
    clock: first.clock,
  };
}

/** The pace in a sentence. */
export function paceWords({ practised, newcomer, clock }: Pace, words: Words): string {
  const [said, other] = [practised, newcomer].map(([least, median, most]) => `${least}–${most} (${median})`);
  return words.of('cli:sweep.pace', { practised: said ?? '', newcomer: other ?? '', clock });
}
