import { type DataPath, makePathText } from './data-path.ts';
import { nearMiss, type Problem } from './problem.ts';
import type { CodeOf, ProblemCode } from './problem-codes.ts';
import type { YamlFile } from './yaml-file.ts';

export type Raw = Readonly<Record<string, unknown>>;

/** The list at a key of raw data, whatever is really there. */
export function listOf(data: unknown, key: string): readonly Raw[] {
  const list = (data as Raw | null)?.[key];
  return Array.isArray(list)
    ? list.map((item) => (item !== null && typeof item === 'object' ? (item as Raw) : {}))
    : [];
}

export const idsOf = (list: readonly Raw[]): string[] =>
  list.flatMap((item) => (typeof item.id === 'string' ? [item.id] : []));
export const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** Where something is wrong, what it is, and the values of its text. */
type Told = [file: YamlFile | undefined, path: DataPath, code: ProblemCode, values?: Problem['values'], more?: More];

interface More {
  /** The key meant, where the place is a map. */
  readonly key?: string;
  readonly hint?: string | undefined;
}

/** Gathers what is wrong with the data of a pack that has the right shape: above all names that lead nowhere. */
export class References {
  readonly problems: Problem[] = [];

  #add(severity: Problem['severity'], ...[file, path, code, values = {}, { key, hint } = {}]: Told): void {
    if (file === undefined) return;
    const whole = key === undefined ? path : [...path, key];
    const at = { file: file.name, ...file.placeOf(path, key), path: makePathText(whole) };
    this.problems.push({ severity, code, ...at, values, ...(hint === undefined ? {} : { hint }) });
  }

  /** Something that no week can be made of, or that judges wrongly. */
  error(...told: Told): void {
    this.#add('error', ...told);
  }

  /** Something that works and is hardly meant. */
  warn(...told: Told): void {
    this.#add('warning', ...told);
  }

  /** Says so when a name is not among the known ones. Where nothing is known the list itself is at fault. */
  need(
    file: YamlFile | undefined,
    path: DataPath,
    name: unknown,
    known: readonly string[],
    what: CodeOf<'unknown'>,
    key?: string,
  ): void {
    if (file === undefined || typeof name !== 'string' || known.includes(name) || known.length === 0) return;
    const hint = nearMiss(name, known);
    this.problems.push({
      severity: 'error',
      code: `unknown-${what}`,
      file: file.name,
      ...file.placeOf(path, key),
      path: makePathText(path),
      values: { name },
      ...(hint === undefined ? {} : { hint }),
    });
  }

  missing(file: YamlFile | undefined, path: DataPath, key: string, expected = 'array'): void {
    if (file === undefined) return;
    const at = { file: file.name, ...file.placeOf(path), path: makePathText([...path, key]) };
    this.problems.push({ severity: 'error', code: 'missing', ...at, values: { field: key, expected } });
  }

  /** Says so when a name by which things are told apart comes twice. */
  twice(file: YamlFile | undefined, list: string, names: readonly unknown[], key = 'id'): void {
    const seen = new Set<unknown>();
    for (const [i, name] of names.entries()) {
      if (typeof name === 'string' && seen.has(name))
        this.error(file, key === '' ? [list, i] : [list, i, key], 'id-twice', { name });
      seen.add(name);
    }
  }
}
