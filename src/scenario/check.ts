import { hashOf } from '../kernel/canonical.ts';
import type { PackTexts } from '../operations/market/form.ts';
import { checkDifficulties } from './check-difficulties.ts';
import { checkLanguages, spokenTexts } from './check-languages.ts';
import { checkMeasures } from './check-measures.ts';
import { checkPatterns } from './check-patterns.ts';
import { checkPeople } from './check-people.ts';
import { checkRanges } from './check-ranges.ts';
import { checkReferences } from './check-references.ts';
import { checkShape } from './check-shape.ts';
import { checkTexts, LANGUAGES, readTexts } from './check-texts.ts';
import { checkTrade, makeTrade } from './check-trade.ts';
import { checkTimes } from './check-week.ts';
import { dutyCodes, SCENARIO_DUTIES } from './duties.ts';
import type { ScenarioDuties, ScenarioDuty } from './duty.ts';
import { checkGuide } from './guide/check.ts';
import { GUIDE_FILE } from './guide/schema.ts';
import { checkNumbers, fillNumbers } from './handbook-numbers.ts';
import { numbersIn } from './named-numbers.ts';
import type { CheckedPack, PackSource } from './pack.ts';
import { packFiles } from './pack-files.ts';
import { nearMiss, type Problem } from './problem.ts';
import { makeReadings } from './readings.ts';
import { type Raw, References, strings } from './references.ts';
import { readYaml, type YamlFile, type YamlFiles } from './yaml-file.ts';

export interface CheckResult {
  /** In the order of files and lines. */
  readonly problems: readonly Problem[];
  /** There when no problem is an error. */
  readonly pack: CheckedPack | null;
}

type NamedDuty = readonly [name: string, duty: ScenarioDuty];

/** What is a duty's own in the data of a pack: its lists of `demand.yaml` and the fields of its files. */
function ownOf({ demand, files }: ScenarioDuty, data: Raw): Raw {
  const lists = Object.entries((data['demand.yaml'] ?? {}) as Raw).filter(([key]) => key in demand);
  return Object.assign(Object.fromEntries(lists), ...files.map(({ name }) => data[name]));
}

/** Files that the shop has in every pack, `demand.yaml` aside. */
const SHOP_FILES = ['pack.yaml', 'products.yaml', 'channels.yaml', 'freight.yaml'] as const;

/** The files of a pack: what they hold, and what of it makes a form. */
interface ReadPack {
  readonly files: YamlFiles;
  /** Checked data by file; null where a file is not as its schema says. */
  readonly data: Raw;
  readonly texts: PackTexts;
}

/**
 * Makes a pack of checked data, by file: the shop's part, and the own part of each duty it trains. Of the others nothing
 * comes: nobody would answer. The hash is over what was read: remarks, quotes and line ends are the writer's own affair, and
 * two packs that say the same give the same forms.
 */
function makePack({ files, data, texts }: ReadPack, trained: readonly NamedDuty[]): CheckedPack {
  const read = Object.fromEntries(Object.values(files).map((file) => [file.name, file.data]));
  const pack = {
    data: Object.assign({ demand: data['demand.yaml'] }, ...SHOP_FILES.map((name) => data[name])),
    own: Object.fromEntries(trained.map(([name, duty]) => [name, ownOf(duty, data)])),
    guide: (data[GUIDE_FILE] ?? null) as CheckedPack['guide'],
    texts,
    hash: hashOf({ data: read, texts }),
    placeOf: (file: string, path: readonly (string | number)[]) => files[file]?.placeOf(path) ?? { line: 0, column: 0 },
  };
  return pack as unknown as CheckedPack;
}

/** The name under which a file that is missing may lie there: with another ending, or misspelt. */
const nearFile = (file: string, there: readonly string[]): string | undefined =>
  there.find((name) => name.toLowerCase() === file.toLowerCase() || name.startsWith(`${file}.`)) ??
  there.find((name) => name === file.replace(/\.yaml$/, '.yml')) ??
  nearMiss(file, there);

/** The files that a pack must have and has not. */
function missingFiles(source: PackSource, names: readonly string[], known: readonly string[]): Problem[] {
  const others = Object.keys(source).filter((name) => !known.includes(name));
  const locales = LANGUAGES.map((language) => `locales/${language}.yaml`);
  return [...names, ...locales]
    .filter((name) => source[name] === undefined)
    .map((file): Problem => {
      const hint = nearFile(file, others);
      const problem = {
        severity: 'error' as const,
        code: 'no-file' as const,
        file,
        line: 0,
        column: 0,
        path: '',
        values: { file },
      };
      return hint === undefined ? problem : { ...problem, hint };
    });
}

/** Duties of which nothing is trained, and files of duties that the pack does not train: they are left out. */
function leftOut(
  pack: YamlFile | undefined,
  codes: readonly string[],
  source: PackSource,
  wings: readonly NamedDuty[],
): Problem[] {
  const refs = new References();
  const trainable = wings.map(([, { code }]) => code);
  const untrainable = codes.filter((code) => !trainable.includes(code));
  const say = untrainable.length === codes.length ? 'error' : 'warn';
  for (const code of untrainable)
    refs[say](pack, ['duties', codes.indexOf(code)], 'duty-untrained', { found: code, known: trainable.join(', ') });
  const unused = wings.flatMap(([, { code, files }]) =>
    codes.includes(code) ? [] : files.flatMap(({ name }) => (source[name] === undefined ? [] : [{ code, file: name }])),
  );
  return [
    ...refs.problems,
    ...unused.map(({ code, file }) => ({
      severity: 'warning' as const,
      code: 'file-unused' as const,
      file,
      line: 0,
      column: 0,
      path: '',
      values: { file, duty: code },
    })),
  ];
}

/** Sense in data of the right shape, as far as each file has it; and by the engine's rules where nothing is wrong so far. */
function checkSense(
  files: YamlFiles,
  data: Raw,
  wings: ScenarioDuties,
  trained: ScenarioDuties,
  isSound: boolean,
): Problem[] {
  const refs = new References();
  const readings = makeReadings(data);
  checkRanges(refs, files);
  checkTimes(refs, files, readings);
  checkDifficulties(refs, files, readings);
  checkPeople(refs, files, readings);
  checkPatterns(refs, files, readings);
  checkMeasures(refs, files, readings);
  for (const [name, duty] of Object.entries(wings)) duty.checkSense?.(refs, files, readings, name in trained);
  const trade = makeTrade(readings);
  if (trade === null || !isSound || refs.problems.some(({ severity }) => severity === 'error')) return refs.problems;
  checkTrade(refs, files, trade);
  for (const duty of Object.values(trained)) duty.checkTrade?.(refs, files, readings, trade);
  return refs.problems;
}

/** Problems in the order of files and lines; what is told twice in the same words is told once. */
function inTurn(problems: readonly Problem[], names: readonly string[]): Problem[] {
  const keys = problems.map(({ file, line, column, path, code, values }) =>
    JSON.stringify([file, line, column, path, code, values]),
  );
  return problems
    .filter((_, i) => keys.indexOf(keys[i] ?? '') === i)
    .sort((a, b) => names.indexOf(a.file) - names.indexOf(b.file) || a.line - b.line || a.column - b.column);
}

/** Whether a problem follows from another: from a file that cannot be read, or from a value that has not even the right shape. */
const follows = (
  problem: Problem,
  read: readonly { readonly file: YamlFile; readonly problems: readonly Problem[] }[],
): boolean =>
  read.some(
    ({ file, problems }) =>
      file.name === problem.file &&
      !problems.includes(problem) &&
      (file.syntax.length > 0 || problems.some(({ path }) => path !== '' && path === problem.path)),
  );

const isError = ({ severity }: Problem): boolean => severity === 'error';

/**
 * Checks a pack: shape, names that refer to other names, texts in every language, and whether what it asks for can be. Collects
 * every problem and never throws.
 */
export function checkPack(source: PackSource, duties: ScenarioDuties = SCENARIO_DUTIES): CheckResult {
  const schemas = packFiles(duties);
  const wings = Object.entries(duties);
  const head = source['pack.yaml'] === undefined ? undefined : readYaml('pack.yaml', source['pack.yaml']);
  const listed = strings((head?.data as Raw | null | undefined)?.duties);
  const codes = listed.filter((code) => dutyCodes(duties).includes(code));
  // Where no duty can be read, nothing is said of files that may or may not be called for.
  const isCalled = ({ code, files }: ScenarioDuty): boolean =>
    codes.includes(code) || codes.length === 0 || files.length === 0;
  const filesOf = ({ files }: ScenarioDuty): string[] => files.map(({ name }) => name);
  const trained = wings.filter(([, { code }]) => codes.includes(code));
  const unused = wings.flatMap(([, duty]) => (isCalled(duty) ? [] : filesOf(duty)));
  const optional = wings.flatMap(([, duty]) => (codes.includes(duty.code) ? [] : filesOf(duty)));
  const shapes = Object.entries(schemas).flatMap(([name, schema]) => {
    const text = source[name];
    if (text === undefined) return [];
    const file = name === 'pack.yaml' && head !== undefined ? head : readYaml(name, text);
    return [{ file, ...checkShape(file, schema) }];
  });
  const written = readTexts(source);
  const used = shapes.filter(({ file }) => !unused.includes(file.name));
  const files = Object.fromEntries(used.map(({ file }) => [file.name, file]));
  const data = Object.fromEntries(used.map((shape) => [shape.file.name, shape.data]));
  const names = Object.keys(schemas);
  const needed = names.filter((name) => name !== GUIDE_FILE && !optional.includes(name));
  const called = Object.fromEntries(wings.filter(([, duty]) => isCalled(duty)));
  const numbers = numbersIn(files, called);
  const locales = written.map((locale) => fillNumbers(locale, numbers));
  const problems = [
    ...missingFiles(source, needed, names),
    ...(codes.length === 0 ? [] : leftOut(head, codes, source, wings)),
    ...[...shapes, ...locales].flatMap((found) => found.problems),
    ...checkReferences(files, called),
    ...checkGuide(files, called),
    ...checkTexts(files, locales, duties, called),
    ...checkLanguages(files, locales, Object.values(called)),
    ...checkNumbers(files, written, Object.fromEntries(trained), numbers),
  ];
  problems.push(...checkSense(files, data, called, Object.fromEntries(trained), !problems.some(isError)));
  const own = problems.filter((problem) => !follows(problem, [...shapes, ...locales]));
  const sorted = inTurn(own, [
    ...names,
    ...LANGUAGES.map((language) => `locales/${language}.yaml`),
    ...Object.keys(source),
  ]);
  if (sorted.some(isError)) return { problems: sorted, pack: null };
  const texts = spokenTexts(files, locales, Object.fromEntries(trained));
  return { problems: sorted, pack: makePack({ files, data, texts }, trained) };
}
