import type { Waiting } from './paper.ts';

const whenOf = ({ dueAt }: Waiting): number => dueAt ?? Number.POSITIVE_INFINITY;

/** What waits in the sequence of urgency: by due time, and what has none at the end. */
export const byUrgency = (waits: readonly Waiting[]): readonly Waiting[] =>
  [...waits].sort((a, b) => (whenOf(a) === whenOf(b) ? 0 : whenOf(a) - whenOf(b)));

/**
 * The record to work on after another one: the next in line after it, and after the last one the first again. Where the other
 * one waits no longer, the first in line. Undefined where no other waits.
 */
export function nextInLine(line: readonly Waiting[], after: string): Waiting | undefined {
  const at = line.findIndex(({ id }) => id === after);
  const next = line[(at + 1) % Math.max(1, line.length)];
  return next?.id === after ? undefined : next;
}
