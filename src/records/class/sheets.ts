import type { Finding } from '../../scoring/ledger.ts';
import type { PreciseResult } from '../../scoring/precision.ts';
import type { BrokenWork, ClassWork, ReadWork } from '../../sitting/class-work.ts';
import { type IndicatorCode, indicatorCodes } from '../../standard/index.ts';
import type { CellValue } from '../cells.ts';
import { type Miss, type MissedRule, missedRules } from './missed-rules.ts';
import type { ClassWording } from './wording.ts';

/** A worksheet: its name, the titles of its columns, its rows. */
export interface ClassSheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Rules in the table: more than a lesson can talk about. */
const MOST_RULES = 40;
/** Parts of a verdict that an example names. */
const MOST_PARTS = 3;
const HOUR = 3_600_000;

export const isRead = (work: ClassWork): work is ReadWork => work.ok;

/** Whose a file is: the name in it, else the file's own name. */
export const callerOf = ({ trainee, file }: ReadWork): string =>
  trainee === '' ? (file.split('/').at(-1) ?? file).replace(/\.json$/i, '') : trainee;

/** By trainee, numbers in their sequence: seat 2 before seat 10. Two files of one trainee stand together, the older first. */
export function inClassSequence(works: readonly ReadWork[]): ReadWork[] {
  const collator = new Intl.Collator('zh-TW', { numeric: true });
  return works.toSorted(
    (a, b) =>
      collator.compare(callerOf(a), callerOf(b)) ||
      (a.savedAt ?? 0) - (b.savedAt ?? 0) ||
      collator.compare(a.file, b.file),
  );
}

/** The indicators that any of the sittings was judged by, in the sequence of the standard. */
export const indicatorsIn = (works: readonly ReadWork[]): IndicatorCode[] =>
  indicatorCodes.filter((code) => works.some(({ summary }) => summary.report.indicators[code] !== undefined));

/** Where an indicator's score stands to the marks, in words. */
export function standingWords(result: PreciseResult, words: ClassWording): string {
  if (result.score === null || result.level === null) return words.of('app:score.not-enough');
  return result.certainty === null
    ? words.of(`app:score.levels.${result.level}`)
    : words.of(`app:score.certainty.${result.certainty}`);
}

/** How many hours of the shop a trainee worked, to a tenth. */
export const hoursOf = ({ summary }: ReadWork): number => Math.round((10 * summary.worked) / HOUR) / 10;

/** The level of the whole in words: not rated where an assessment has too little evidence. */
export function wholeWords({ summary }: ReadWork, words: ClassWording): string {
  const { header, report } = summary;
  const { level } = report.overall;
  if (level !== null) return words.of(`app:score.levels.${level}`);
  return words.of(header.mode === 'assessment' ? 'app:score.not-rated' : 'app:score.not-enough');
}

function memberRow(work: ReadWork, codes: readonly IndicatorCode[], words: ClassWording): CellValue[] {
  const { summary, file, savedAt, proof } = work;
  const { header, report, ledger } = summary;
  const results = codes.flatMap((code): CellValue[] => {
    const result = report.indicators[code];
    if (result === undefined) return ['', '', '', ''];
    return [result.score ?? '', result.standardError ?? '', result.opportunities, standingWords(result, words)];
  });
  return [
    callerOf(work),
    words.title(work, 'pack.title'),
    header.seed,
    words.of(`app:mode.${header.mode}`),
    header.attempt ?? '',
    report.overall.score ?? '',
    wholeWords(work, words),
    ledger.critical.length,
    ...results,
    summary.hints,
    summary.watched,
    summary.injects.length,
    summary.acts,
    summary.refused,
    hoursOf(work),
    savedAt === null ? '' : { at: savedAt, time: true },
    words.of(`app:proof.${proof}`),
    file,
  ];
}

const titles = (names: readonly string[], words: ClassWording): string[] =>
  names.map((name) => words.of(`class:columns.${name}`));

function memberSheet(works: readonly ReadWork[], words: ClassWording): ClassSheet {
  const codes = indicatorsIn(works);
  const columns = [
    ...titles(['trainee', 'pack', 'form', 'mode', 'attempt', 'overall', 'level', 'critical'], words),
    ...codes.flatMap((code) =>
      ['score', 'error', 'chances', 'standing'].map((name) => `${code} ${words.of(`class:columns.${name}`)}`),
    ),
    ...titles(['hints', 'watched', 'injects', 'acts', 'refused', 'hours', 'saved', 'proof', 'file'], words),
  ];
  return {
    name: words.of('class:sheets.members'),
    columns,
    rows: works.map((each) => memberRow(each, codes, words)),
  };
}

/** What was wrong, with the first of its parts. */
export const missWords = (work: ReadWork, { reason, details = [] }: Finding, words: ClassWording): string =>
  [reason, ...details.slice(0, MOST_PARTS)].map((each) => words.told(work, each)).join(' ');

/** One example: whose, about which record, and what was wrong. */
export const exampleWords = ({ work, chance, finding }: Miss, words: ClassWording): string =>
  words.of('class:example', {
    trainee: callerOf(work),
    subject: words.subject(work, chance.subject),
    reason: missWords(work, finding, words),
  });

function ruleRow(
  { indicator, kind, criterion, asked, missed, pointsLost, trainees, examples }: MissedRule,
  words: ClassWording,
): CellValue[] {
  const [first] = examples;
  const page = first?.finding.page;
  return [
    indicator,
    words.of(`scoring:kind.${kind}`),
    words.of(`scoring:criterion.${criterion}`),
    first === undefined ? '' : words.told(first.work, first.chance.expected),
    first === undefined || page === undefined ? '' : words.title(first.work, `handbook.${page}.title`),
    missed,
    asked,
    Math.round((100 * missed) / asked),
    pointsLost,
    trainees,
    ...[0, 1].map((at) => {
      const example = examples[at];
      return example === undefined ? '' : exampleWords(example, words);
    }),
  ];
}

function ruleSheet(works: readonly ReadWork[], words: ClassWording): ClassSheet {
  const names = [
    'indicator',
    'occasion',
    'criterion',
    'expected',
    'page',
    'missed',
    'asked',
    'share',
    'lost',
    'trainees',
    'example-1',
    'example-2',
  ];
  const rules = missedRules(works).slice(0, MOST_RULES);
  return {
    name: words.of('class:sheets.rules'),
    columns: titles(names, words),
    rows: rules.map((rule) => ruleRow(rule, words)),
  };
}

function typedSheet(works: readonly ReadWork[], words: ClassWording): ClassSheet {
  const rows = works.flatMap((work) =>
    work.summary.typed.map(({ at, subject, text, warnings }): CellValue[] => [
      callerOf(work),
      { at, time: true },
      subject === null ? '' : words.subject(work, subject),
      text,
      warnings.map(({ kind, what }) => words.of(`terms:typedWarning.${kind}`, { what })).join('\n'),
    ]),
  );
  return {
    name: words.of('class:sheets.typed'),
    columns: titles(['trainee', 'shop-time', 'about', 'typed', 'noticed'], words),
    rows,
  };
}

/** Why a file could not be read. */
export const brokenWords = ({ key, values }: BrokenWork, words: Pick<ClassWording, 'of'>): string =>
  words.of(`rules:${key}`, { ...values });

/** The tables of a class: its trainees, the rules missed most, what was typed, and the files that could not be read. */
export function makeClassSheets(works: readonly ClassWork[], words: ClassWording): ClassSheet[] {
  const read = inClassSequence(works.filter(isRead));
  const broken = works.flatMap((each) => (each.ok ? [] : [each]));
  const rows = broken.map((each): CellValue[] => [each.file, brokenWords(each, words)]);
  return [
    memberSheet(read, words),
    ruleSheet(read, words),
    typedSheet(read, words),
    ...(broken.length === 0
      ? []
      : [{ name: words.of('class:sheets.broken'), columns: titles(['file', 'why'], words), rows }]),
  ];
}
