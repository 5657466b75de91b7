import type { z } from 'zod';
import { makePathText } from './data-path.ts';
import { meantBy } from './odd-signs.ts';
import { nearMiss, type Problem } from './problem.ts';
import { isProblemCode, type ProblemCode } from './problem-codes.ts';
import { knownKeys } from './schema-keys.ts';
import type { YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** What a problem says besides where it is. */
type Said = Pick<Problem, 'code' | 'values' | 'hint'>;

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? '';

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<string | number, unknown> | null | undefined)?.[part],
    data,
  );
}

const hinted = (said: Said, hint: string | undefined): Said => (hint === undefined ? said : { ...said, hint });

/** A key that no field has; three digits alone are the rest of an amount with a comma in it. */
function unknownKey(key: string, known: readonly string[]): Said {
  if (/^\d{3}$/.test(key)) return { code: 'thousands', values: { found: key } };
  return hinted({ code: 'unknown-key', values: { key } }, nearMiss(key, known) ?? nearMiss(meantBy(key) ?? '', known));
}

const DIGITS = /^-?\d{1,3}(?:[,\s_']\d{3})+$|^-?\d+$/;

/** A text where a number belongs: often one, in quotes or with signs between its digits. */
function numberInText(found: string): Said | null {
  const plain = meantBy(found) ?? found;
  if (!DIGITS.test(plain)) return null;
  return { code: 'number-as-text', values: { found, meant: plain.replace(/[^\d-]/g, '') } };
}

/** What somebody wrote where another type belongs. */
function wrongType(expected: string, found: unknown): Said {
  if (typeof found === 'string' && (expected === 'number' || expected === 'int')) {
    const number = numberInText(found);
    if (number !== null) return number;
  }
  if (typeof found === 'number' && expected === 'int') return { code: 'not-whole', values: { found } };
  if (typeof found === 'number' && expected === 'string') return { code: 'number-for-text', values: { found } };
  if (typeof found === 'string' && (expected === 'object' || expected === 'record') && /^[\w-]+[:：]/u.test(found))
    return { code: 'syntax-colon-space', values: { found } };
  if (typeof found === 'string' && expected === 'array' && /^-\S/.test(found))
    return { code: 'syntax-dash-space', values: { found } };
  if (found === null) return { code: 'empty', values: { expected } };
  return { code: 'wrong-type', values: { expected, found: shown(found) } };
}

/** A value that is none of those allowed. */
function unknownValue(found: unknown, values: readonly unknown[]): Said {
  const allowed = values.map(String);
  const said: Said = { code: 'unknown-value', values: { found: String(found), allowed: allowed.join(', ') } };
  return hinted(said, nearMiss(String(found), allowed));
}

/** The values that a choice between constants allows. */
const constantsOf = (issue: Issue): unknown[] =>
  issue.code === 'invalid_union'
    ? issue.errors.flatMap((branch) => branch.flatMap((each) => (each.code === 'invalid_value' ? each.values : [])))
    : [];

/** Rules of fields have their names as messages; those of zod itself are English sentences. */
const isRule = (message: string): message is ProblemCode => message.startsWith('bad-') && isProblemCode(message);

/** Too little or too much, of a number, of signs or of entries. */
function outOfBounds(issue: Issue, found: unknown): Said | null {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return null;
  const bound = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const of = issue.origin === 'array' ? 'entries' : issue.origin === 'string' ? 'signs' : 'number';
  return { code: `${issue.code === 'too_small' ? 'least' : 'most'}-${of}`, values: { found: shown(found), bound } };
}

function saidOf(issue: Issue, found: unknown): Said {
  if (issue.code === 'invalid_value') return unknownValue(found, issue.values);
  if (issue.code === 'invalid_type') {
    const field = String(issue.path.at(-1) ?? '');
    if (found !== undefined) return wrongType(issue.expected, found);
    return { code: 'missing', values: { field, expected: issue.expected } };
  }
  if (issue.code === 'invalid_key') {
    const rule = issue.issues[0]?.message ?? '';
    return { code: isRule(rule) ? rule : 'invalid', values: { found: String(issue.path.at(-1)), rule } };
  }
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return { code: 'bad-date', values: { found: shown(found) } };
  const constants = constantsOf(issue);
  if (constants.length > 0) return unknownValue(found, constants);
  const rule = isRule(issue.message) ? issue.message : 'invalid';
  return outOfBounds(issue, found) ?? { code: rule, values: { found: shown(found), rule: issue.message } };
}

/** What is wrong with a value; where it only has odd signs in it, that is what is said. */
function saidWith(issue: Issue, found: unknown): Said {
  const said = saidOf(issue, found);
  const meant = typeof found === 'string' ? meantBy(found) : null;
  if (typeof found !== 'string' || meant === null || said.code === 'number-as-text') return said;
  return hinted({ code: 'odd-signs', values: { found, meant } }, said.hint);
}

/** One problem for each unknown key, one for anything else. */
function problemsOf(file: YamlFile, schema: z.ZodType, issue: Issue): Problem[] {
  const path = issue.path as Path;
  const at = { severity: 'error' as const, file: file.name, path: makePathText(path) };
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => ({ ...at, ...file.placeOf(path, key), ...unknownKey(key, known) }));
  }
  const place =
    issue.code === 'invalid_key' ? file.placeOf(path.slice(0, -1), String(path.at(-1))) : file.placeOf(path);
  return [{ ...at, ...place, ...saidWith(issue, valueAt(file.data, path)) }];
}

/** Whether a file is what its schema says: each way in which it is not, or its data. */
export function checkShape(file: YamlFile, schema: z.ZodType): { problems: Problem[]; data: unknown } {
  if (file.syntax.length > 0) return { problems: [...file.syntax], data: null };
  const read = schema.safeParse(file.data);
  if (read.success) return { problems: [...file.notes], data: read.data };
  const found = read.error.issues.flatMap((issue) => problemsOf(file, schema, issue));
  // A remark that has eaten the text is the cause of whatever is missing on its line.
  const cut = new Set(file.notes.filter(({ severity }) => severity === 'error').map(({ line }) => line));
  return { problems: [...file.notes, ...found.filter(({ line }) => !cut.has(line))], data: null };
}
