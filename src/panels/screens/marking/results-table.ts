import type { ResultLine } from '../../../host/remote/marking-shapes.ts';
import type { CellValue } from '../../../records/index.ts';
import { t } from '../../i18n.ts';

const LETTERS = ['score', 'level'] as const;

/** Codes of what a result has scores of, in the sequence of the standard. */
const codesOf = (lines: readonly ResultLine[], of: 'duties' | 'indicators'): readonly string[] =>
  [...new Set(lines.flatMap(({ result }) => Object.keys(result?.scores[of] ?? {})))].sort();

const levelWords = (level: string | null | undefined): string =>
  level === null || level === undefined ? t('app:score.not-enough') : t(`app:score.levels.${level}`);

/** The results as a table to be downloaded. Names are in it where the hall has told them. */
export function resultsTable(lines: readonly ResultLine[]): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
} {
  const isNamed = lines.some(({ name }) => name !== undefined);
  const [duties, indicators] = [codesOf(lines, 'duties'), codesOf(lines, 'indicators')];
  const columns = [
    t('marking:results.place'),
    t('marking:results.seat'),
    ...(isNamed ? [t('marking:results.name'), t('marking:results.number')] : []),
    ...[t('marking:results.standing'), t('marking:results.overall'), t('marking:results.level')],
    ...[...duties, ...indicators],
    ...LETTERS.map((each) => t(`marking:results.letters-${each}`)),
    ...[t('marking:results.version'), t('marking:results.published-on'), t('marking:results.signature')],
  ];
  const rows = lines.map(({ place, label = '', name = '', number = '', standing, result, versions }): CellValue[] => {
    const last = versions.at(-1);
    const { scores, letters } = result ?? { scores: undefined, letters: undefined };
    return [
      ...[place, label],
      ...(isNamed ? [name, number] : []),
      ...[t(`marking:standing.${standing}`), scores?.overall.score ?? '', levelWords(scores?.overall.level)],
      ...duties.map((code) => scores?.duties[code]?.score ?? ''),
      ...indicators.map((code) => scores?.indicators[code]?.score ?? ''),
      ...[letters?.score ?? '', levelWords(letters?.level)],
      ...[last?.version ?? '', last === undefined ? '' : { at: last.at, time: false }, last?.signature ?? ''],
    ];
  });
  return { columns, rows };
}
