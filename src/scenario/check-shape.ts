import type { z } from 'zod';
import { nearMiss, type Problem } from './problem.ts';
import { knownKeys } from './schema-keys.ts';
import { makePathText, type YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

/** One problem for each unknown key, one for anything else. */
function problemsOf(file: YamlFile, schema: z.ZodType, issue: Issue): Problem[] {
  const path = issue.path as (string | number)[];
  const at = { severity: 'error' as const, file: file.name, path: makePathText(path) };
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => {
      const hint = nearMiss(key, known);
      const problem = { ...at, ...file.placeOf(path, key), code: 'unknown-key', values: { key } };
      return hint === undefined ? problem : { ...problem, hint };
    });
  }
  const place = file.placeOf(path);
  if (issue.code === 'invalid_value') {
    const found = String(valueAt(file.data, path));
    const hint = nearMiss(found, issue.values.map(String));
    return [
      {
        ...at,
        ...place,
        code: 'unknown-value',
        values: { found, allowed: issue.values.join(', ') },
        ...(hint === undefined ? {} : { hint }),
      },
    ];
  }
  if (issue.code === 'invalid_type') {
    const found = valueAt(file.data, path);
    const code = found === undefined ? 'missing' : 'wrong-type';
    return [
      { ...at, ...place, code, values: { expected: issue.expected, found: JSON.stringify(found)?.slice(0, 60) ?? '' } },
    ];
  }
  const bad = issue.code === 'invalid_format' && issue.format === 'date' ? 'bad-date' : 'invalid';
  return [
    {
      ...at,
      ...place,
      code: bad,
      values: { found: JSON.stringify(valueAt(file.data, path))?.slice(0, 60) ?? '', rule: issue.message },
    },
  ];
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<string | number, unknown> | null | undefined)?.[part],
    data,
  );
}

/** Whether a file is what its schema says: each way in which it is not, or its data. */
export function checkShape(file: YamlFile, schema: z.ZodType): { problems: Problem[]; data: unknown } {
  if (file.syntax.length > 0) return { problems: [...file.syntax], data: null };
  const read = schema.safeParse(file.data);
  if (read.success) return { problems: [], data: read.data };
  return { problems: read.error.issues.flatMap((issue) => problemsOf(file, schema, issue)), data: null };
}
