import type { PackData } from '../../scenario/schema.ts';
import { alignRows } from '../table.ts';
import type { Words } from '../words.ts';
import type { Load, LossRow, ShortEntry, WeekRow } from './findings.ts';

/** Real minutes of a working day where the pack does not say. */
const USUAL_MINUTES = 10;

/** Form numbers of which so many are named, and the rest is counted. */
const NAMED_SEEDS = 6;

/** A section of the answer: its heading, its lines, and a blank line. */
const section = (heading: string, lines: readonly string[], words: Words): string[] => [
  words.of(`cli:doctor.${heading}`),
  ...lines.map((line) => `  ${line}`),
  '',
];

const headingOf = (columns: readonly string[], words: Words): string[] =>
  columns.map((column) => words.of(`cli:doctor.column.${column}`));

const seedsIn = (seeds: readonly number[]): string =>
  seeds.length <= NAMED_SEEDS ? seeds.join(', ') : `${seeds.slice(0, NAMED_SEEDS).join(', ')} … (${seeds.length})`;

/** Which situations did not come, or came less than was asked for. */
export function shortLines(rows: readonly ShortEntry[], words: Words): string[] {
  if (rows.length === 0) return section('came', [words.of('cli:doctor.all-came')], words);
  const body = rows.map(({ file, line, path, entry, least, most, made, came, seeds }) => [
    ...[`${file}:${line}`, path, entry, seedsIn(seeds)],
    ...[least === most ? String(least) : `${least}–${most}`, String(made), String(came)],
  ]);
  const columns = ['place', 'path', 'entry', 'seeds', 'asked', 'made', 'came'];
  return section(
    'came',
    [...alignRows([headingOf(columns, words), ...body], 4), words.of('cli:doctor.came-note')],
    words,
  );
}

/** Where the expert lost points, and why. */
export function lossLines(rows: readonly LossRow[], words: Words): string[] {
  if (rows.length === 0) return section('losses', [words.of('cli:doctor.no-losses')], words);
  return section(
    'losses',
    rows.flatMap(({ seeds, ...row }) => [
      words.of('cli:doctor.loss', { ...row, seeds: seedsIn(seeds) }),
      `  ${words.of('cli:doctor.loss-of', { ...row, seed: seeds[0] ?? 0 })}`,
    ]),
    words,
  );
}

/** What each day brings, and how much of it the expert did. */
export function loadLines(
  rows: readonly Load[],
  { dayMinutes = USUAL_MINUTES, actsPerDay }: Pick<PackData, 'dayMinutes' | 'actsPerDay'>,
  words: Words,
): string[] {
  const body = rows.map(({ weekday, forms, arrivals, chances, acts }) => [
    ...[words.of(`cli:doctor.weekday.${weekday}`), String(forms)],
    ...[arrivals, chances, acts].flatMap(({ mean, highest }) => [mean.toFixed(1), String(highest)]),
    acts.mean === 0 ? '–' : String(Math.round((60 * dayMinutes) / acts.mean)),
  ]);
  const columns = ['day', 'forms', 'arrivals', 'most', 'tasks', 'most', 'acts', 'most', 'seconds'];
  return section(
    'load',
    [
      ...alignRows([headingOf(columns, words), ...body], 1),
      words.of('cli:doctor.load-note', { minutes: dayMinutes, acts: actsPerDay }),
    ],
    words,
  );
}

/** What days off and short weeks did. */
export function weekLines(rows: readonly WeekRow[], words: Words): string[] {
  const body = rows.map(({ week, days, daysOff, forms, lowest, busiest, short }) => [
    ...[week, daysOff.length === 0 ? '–' : daysOff.map((date) => date.slice(5)).join(' ')],
    ...[String(days), String(forms), lowest === null ? '–' : String(lowest), busiest.toFixed(1), String(short)],
  ]);
  const columns = ['week', 'days-off', 'days', 'forms', 'lowest', 'busiest', 'short'];
  return section('weeks', alignRows([headingOf(columns, words), ...body], 2), words);
}
