import type { z } from 'zod';
import { hashOf } from '../kernel/canonical.ts';
import type { PackTexts } from '../operations/market/form.ts';
import { checkReferences } from './check-references.ts';
import { checkTexts, LANGUAGES, readTexts } from './check-texts.ts';
import type { CheckedPack, PackSource } from './pack.ts';
import { nearMiss, type Problem } from './problem.ts';
import { PACK_FILES, type PackFile } from './schema.ts';
import { knownKeys } from './schema-keys.ts';
import { makePathText, readYaml, type YamlFile } from './yaml-file.ts';

export interface CheckResult {
  /** In the order of files and lines. */
  readonly problems: readonly Problem[];
  /** There when no problem is an error. */
  readonly pack: CheckedPack | null;
}

const noFile = (file: string): Problem => ({
  severity: 'error',
  code: 'no-file',
  file,
  line: 0,
  column: 0,
  path: '',
  values: { file },
});

type Issue = z.core.$ZodIssue;

/** One problem for each unknown key, one for anything else. */
function problemsOf(file: YamlFile, issue: Issue): Problem[] {
  const path = issue.path as (string | number)[];
  const at = { severity: 'error' as const, file: file.name, path: makePathText(path) };
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(PACK_FILES[file.name as PackFile], path);
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

function checkShape(file: YamlFile): { problems: Problem[]; data: unknown } {
  if (file.syntax.length > 0) return { problems: [...file.syntax], data: null };
  const read = PACK_FILES[file.name as PackFile].safeParse(file.data);
  if (read.success) return { problems: [], data: read.data };
  return { problems: read.error.issues.flatMap((issue) => problemsOf(file, issue)), data: null };
}

/** `service.yaml` belongs to packs that train the service desk; others have none. */
function trainsService(source: PackSource): boolean {
  const { data } = readYaml('pack.yaml', source['pack.yaml'] ?? '');
  const duties = (data as { duties?: unknown } | null)?.duties;
  return Array.isArray(duties) && duties.includes('T4');
}

/**
 * Checks a pack: shape, names that refer to other names, texts in every language. Collects every problem and never throws.
 */
export function checkPack(source: PackSource): CheckResult {
  const names = Object.keys(PACK_FILES) as PackFile[];
  const needed = names.filter((name) => name !== 'service.yaml' || trainsService(source));
  const problems: Problem[] = needed.filter((name) => source[name] === undefined).map(noFile);
  const files = names.flatMap((name) => (source[name] === undefined ? [] : [readYaml(name, source[name])]));
  const shapes = files.map((file) => ({ file, ...checkShape(file) }));
  problems.push(...shapes.flatMap((shape) => shape.problems));
  for (const language of LANGUAGES) {
    if (source[`locales/${language}.yaml`] === undefined) problems.push(noFile(`locales/${language}.yaml`));
  }
  const locales = readTexts(source);
  problems.push(...locales.flatMap((locale) => locale.problems));
  const raw = Object.fromEntries(files.map((file) => [file.name, file]));
  problems.push(...checkReferences(raw), ...checkTexts(raw, locales));
  const order = [...names, ...LANGUAGES.map((language) => `locales/${language}.yaml`), ...Object.keys(source)];
  problems.sort((a, b) => order.indexOf(a.file) - order.indexOf(b.file) || a.line - b.line || a.column - b.column);
  if (problems.some((problem) => problem.severity === 'error')) return { problems, pack: null };
  const data = Object.assign(
    {},
    ...shapes.map(({ file, data }) => {
      if (file.name === 'demand.yaml') return { demand: data };
      // Without the duty there is nobody to answer: no tickets come.
      if (file.name === 'service.yaml') return needed.includes('service.yaml') ? { service: data } : {};
      return data;
    }),
  );
  const texts: PackTexts = Object.fromEntries(
    locales.map((locale) => [locale.language, Object.fromEntries(locale.texts)]),
  );
  return { problems, pack: { data, texts, hash: hashOf(source) } as unknown as CheckedPack };
}
