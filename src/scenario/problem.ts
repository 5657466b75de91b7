import { closest, distance } from 'fastest-levenshtein';
import type { ProblemCode } from './problem-codes.ts';

/** One thing wrong in a pack. Nothing is thrown: all problems are collected. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly code: ProblemCode;
  readonly file: string;
  /** Counted from 1; 0 when the whole file is meant. */
  readonly line: number;
  readonly column: number;
  /** Where in the file's data, `channels[1].modes[0]`. */
  readonly path: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** The seeds whose forms have it, where it comes to light only when a form is compiled. */
  readonly seeds?: readonly number[];
  /** A name that was probably meant. */
  readonly hint?: string;
}

/** How many letters a misspelt name may be off: none of two, one of three to five, two of six, then a third. */
const mostOff = (name: string): number =>
  name.length < 6 ? Math.min(1, name.length - 1) : Math.floor(name.length / 3);

/** Whether a name is near enough to another to be meant; of names with dots, part by part. */
function isNear(name: string, other: string): boolean {
  const [parts, others] = [name.split('.'), other.split('.')];
  if (parts.length !== others.length) return parts.length === 1 && distance(name, other) <= mostOff(name);
  return parts.every((part, i) => part === others[i] || distance(part, others[i] ?? '') <= mostOff(part));
}

/** The known name nearest to a misspelt one, if it is near enough to be meant. */
export function nearMiss(name: string, known: readonly string[]): string | undefined {
  const near = known.filter((other) => other !== '' && isNear(name.toLowerCase(), other.toLowerCase()));
  return near.length === 0 ? undefined : closest(name, near);
}
