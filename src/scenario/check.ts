import { hashOf } from '../kernel/canonical.ts';
import type { PackTexts } from '../operations/market/form.ts';
import { checkReferences } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import { checkTexts, LANGUAGES, readTexts } from './check-texts.ts';
import { SCENARIO_DUTIES } from './duties.ts';
import type { ScenarioDuties, ScenarioDuty } from './duty.ts';
import type { CheckedPack, PackSource } from './pack.ts';
import { packFiles } from './pack-files.ts';
import type { Problem } from './problem.ts';
import { type Raw, strings } from './references.ts';
import { readYaml } from './yaml-file.ts';

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

/** The names of the wings whose duties the pack trains. */
function trainedIn(source: PackSource, duties: ScenarioDuties): readonly string[] {
  const { data } = readYaml('pack.yaml', source['pack.yaml'] ?? '');
  const codes = strings((data as Raw | null)?.duties);
  return Object.keys(duties).filter((name) => codes.includes(duties[name]?.code ?? ''));
}

/** What is a duty's own in the data of a pack: its lists of `demand.yaml` and the fields of its file. */
function ownOf({ demand, file }: ScenarioDuty, data: Readonly<Record<string, unknown>>): Raw {
  const lists = Object.entries((data['demand.yaml'] ?? {}) as Raw).filter(([key]) => key in demand);
  return { ...Object.fromEntries(lists), ...(file === null ? {} : (data[file.name] as Raw)) };
}

/** Files that the shop has in every pack, `demand.yaml` aside. */
const SHOP_FILES = ['pack.yaml', 'products.yaml', 'channels.yaml', 'freight.yaml'] as const;

/**
 * Checks a pack: shape, names that refer to other names, texts in every language. Collects every problem and never throws.
 */
export function checkPack(source: PackSource, duties: ScenarioDuties = SCENARIO_DUTIES): CheckResult {
  const schemas = Object.entries(packFiles(duties));
  const trained = trainedIn(source, duties);
  const idle = Object.entries(duties).flatMap(([name, { file }]) => (trained.includes(name) ? [] : [file?.name]));
  const names = schemas.map(([name]) => name);
  const problems: Problem[] = names.filter((name) => source[name] === undefined && !idle.includes(name)).map(noFile);
  const shapes = schemas.flatMap(([name, schema]) => {
    const text = source[name];
    if (text === undefined) return [];
    const file = readYaml(name, text);
    return [{ file, ...checkShape(file, schema) }];
  });
  problems.push(...shapes.flatMap((shape) => shape.problems));
  for (const language of LANGUAGES) {
    if (source[`locales/${language}.yaml`] === undefined) problems.push(noFile(`locales/${language}.yaml`));
  }
  const locales = readTexts(source);
  problems.push(...locales.flatMap((locale) => locale.problems));
  const raw = Object.fromEntries(shapes.map(({ file }) => [file.name, file]));
  problems.push(...checkReferences(raw, duties), ...checkTexts(raw, locales, duties));
  const order = [...names, ...LANGUAGES.map((language) => `locales/${language}.yaml`), ...Object.keys(source)];
  problems.sort((a, b) => order.indexOf(a.file) - order.indexOf(b.file) || a.line - b.line || a.column - b.column);
  if (problems.some((problem) => problem.severity === 'error')) return { problems, pack: null };
  const data = Object.fromEntries(shapes.map((shape) => [shape.file.name, shape.data]));
  const checked = {
    data: Object.assign({ demand: data['demand.yaml'] }, ...SHOP_FILES.map((name) => data[name])),
    // Of a duty that is not trained nothing comes: there is nobody to answer.
    own: Object.fromEntries(
      Object.entries(duties).flatMap(([name, duty]) => (trained.includes(name) ? [[name, ownOf(duty, data)]] : [])),
    ),
    texts: Object.fromEntries(
      locales.map((locale) => [locale.language, Object.fromEntries(locale.texts)]),
    ) satisfies PackTexts,
    hash: hashOf(source),
  };
  return { problems, pack: checked as unknown as CheckedPack };
}
