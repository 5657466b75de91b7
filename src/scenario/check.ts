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

type NamedDuty = readonly [name: string, duty: ScenarioDuty];

/** The codes of the duties that a pack says it trains. */
const codesIn = (source: PackSource): readonly string[] =>
  strings((readYaml('pack.yaml', source['pack.yaml'] ?? '').data as Raw | null)?.duties);

/** What is a duty's own in the data of a pack: its lists of `demand.yaml` and the fields of its file. */
function ownOf({ demand, file }: ScenarioDuty, data: Raw): Raw {
  const lists = Object.entries((data['demand.yaml'] ?? {}) as Raw).filter(([key]) => key in demand);
  return { ...Object.fromEntries(lists), ...(file === null ? {} : (data[file.name] as Raw)) };
}

/** Files that the shop has in every pack, `demand.yaml` aside. */
const SHOP_FILES = ['pack.yaml', 'products.yaml', 'channels.yaml', 'freight.yaml'] as const;

/**
 * Makes a pack of checked data, by file: the shop's part, and the own part of each duty it trains. Of the others nothing
 * comes: nobody would answer.
 */
function makePack(source: PackSource, data: Raw, texts: PackTexts, trained: readonly NamedDuty[]): CheckedPack {
  const pack = {
    data: Object.assign({ demand: data['demand.yaml'] }, ...SHOP_FILES.map((name) => data[name])),
    own: Object.fromEntries(trained.map(([name, duty]) => [name, ownOf(duty, data)])),
    texts,
    hash: hashOf(source),
  };
  return pack as unknown as CheckedPack;
}

/** The files that a pack must have and has not. */
function missingFiles(source: PackSource, names: readonly string[], untrained: readonly NamedDuty[]): Problem[] {
  const optional = untrained.map(([, { file }]) => file?.name);
  const locales = LANGUAGES.map((language) => `locales/${language}.yaml`);
  return [...names, ...locales]
    .filter((name) => source[name] === undefined && !optional.includes(name))
    .map((file) => ({ severity: 'error', code: 'no-file', file, line: 0, column: 0, path: '', values: { file } }));
}

/**
 * Checks a pack: shape, names that refer to other names, texts in every language. Collects every problem and never throws.
 */
export function checkPack(source: PackSource, duties: ScenarioDuties = SCENARIO_DUTIES): CheckResult {
  const codes = codesIn(source);
  const isTrained = ([, { code }]: NamedDuty): boolean => codes.includes(code);
  const wings = Object.entries(duties);
  const schemas = Object.entries(packFiles(duties));
  const names = schemas.map(([name]) => name);
  const shapes = schemas.flatMap(([name, schema]) => {
    const text = source[name];
    if (text === undefined) return [];
    const file = readYaml(name, text);
    return [{ file, ...checkShape(file, schema) }];
  });
  const locales = readTexts(source);
  const raw = Object.fromEntries(shapes.map(({ file }) => [file.name, file]));
  const problems = [
    ...missingFiles(
      source,
      names,
      wings.filter((wing) => !isTrained(wing)),
    ),
    ...[...shapes, ...locales].flatMap((found) => found.problems),
    ...checkReferences(raw, duties),
    ...checkTexts(raw, locales, duties),
  ];
  const inTurn = [...names, ...LANGUAGES.map((language) => `locales/${language}.yaml`), ...Object.keys(source)];
  problems.sort((a, b) => inTurn.indexOf(a.file) - inTurn.indexOf(b.file) || a.line - b.line || a.column - b.column);
  if (problems.some((problem) => problem.severity === 'error')) return { problems, pack: null };
  const data = Object.fromEntries(shapes.map((shape) => [shape.file.name, shape.data]));
  const texts = Object.fromEntries(locales.map((locale) => [locale.language, Object.fromEntries(locale.texts)]));
  return { problems, pack: makePack(source, data, texts, wings.filter(isTrained)) };
}
