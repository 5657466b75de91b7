import { closest, distance } from 'fastest-levenshtein';

/** One thing wrong in a pack. Nothing is thrown: all problems are collected. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** The kind of problem: a text of `locales/<lang>/rules.json` under `check.`. */
  readonly code: string;
  readonly file: string;
  /** Counted from 1; 0 when the whole file is meant. */
  readonly line: number;
  readonly column: number;
  /** Where in the file's data, `channels[1].modes[0]`. */
  readonly path: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** A name that was probably meant. */
  readonly hint?: string;
}

/** The known name nearest to a misspelt one, if it is near enough to be meant. */
export function nearMiss(name: string, known: readonly string[]): string | undefined {
  const names = known.filter((name) => name !== '');
  if (names.length === 0) return undefined;
  const best = closest(name, names);
  return distance(name, best) <= Math.max(2, Math.floor(name.length / 3)) ? best : undefined;
}
