import { nearMiss, type Problem } from './problem.ts';
import { type DataPath, makePathText, type YamlFile } from './yaml-file.ts';

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

/** Gathers the names that lead nowhere. */
export class References {
  readonly problems: Problem[] = [];

  /** Says so when a name is not among the known ones. */
  need(
    file: YamlFile | undefined,
    path: DataPath,
    name: unknown,
    known: readonly string[],
    what: string,
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
    this.problems.push({ severity: 'error', code: 'missing', ...at, values: { expected } });
  }

  twice(file: YamlFile | undefined, list: string, items: readonly Raw[]): void {
    const seen = new Set<unknown>();
    for (const [i, { id }] of items.entries()) {
      if (file !== undefined && typeof id === 'string' && seen.has(id)) {
        this.problems.push({
          severity: 'error',
          code: 'id-twice',
          file: file.name,
          ...file.placeOf([list, i, 'id']),
          path: `${list}[${i}].id`,
          values: { name: id },
        });
      }
      seen.add(id);
    }
  }
}
