/** One number of the benchmark, and what it may be at most. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Without one the number is shown for what it tells, and cannot fail. */
  readonly atMost?: number;
}

export const isMet = ({ value, atMost }: Figure): boolean => atMost === undefined || value <= atMost;

/** The value that such a part of the values stays below. */
export function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? Number.NaN;
}

/** The value in the middle, robust against a machine that was busy for a moment. */
export const median = (values: readonly number[]): number => share(values, 0.5);

/**
 * Milliseconds of processor time that some work takes. A machine with other work to do makes us wait, and waiting is not
 * counted; the collector's and the compiler's own threads are.
 */
function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Median milliseconds of some works, done turn and turn about so that a busy moment falls on all of them. */
export function medians(works: readonly (() => unknown)[], rounds: number, warmUp: number): number[] {
  for (let i = 0; i < warmUp; i += 1) for (const work of works) work();
  const times = works.map((): number[] => []);
  for (let i = 0; i < rounds; i += 1) for (const [which, work] of works.entries()) times[which]?.push(timed(work));
  return times.map(median);
}

const shown = (value: number): string => value.toFixed(value < 10 ? 2 : 0);

/** `pass  engine: … 1.05 × (at most 1.50)` */
export function makeFigureLine(figure: Figure): string {
  const { name, value, unit, atMost } = figure;
  const verdict = atMost === undefined ? '    ' : isMet(figure) ? 'pass' : 'FAIL';
  const bound = atMost === undefined ? '' : ` (at most ${shown(atMost)} ${unit})`;
  return `${verdict}  ${name}: ${shown(value)} ${unit}${bound}`;
}
