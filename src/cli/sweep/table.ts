import type { Words } from '../words.ts';
import { OVERALL, type Row } from './figures.ts';

const COLUMNS = [
  ...['bot', 'indicator', 'sittings', 'lowest', 'median', 'highest'],
  ...['no-evidence', 'chances', 'critical'],
] as const;
/** The first columns are words and stand left; the others are numbers and stand right. */
const WORD_COLUMNS = 2;

/** Columns of the terminal that a text takes: Chinese signs take two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);

const cellsOf = (row: Row, words: Words): string[] => [
  row.bot,
  row.indicator === OVERALL ? words.of('cli:sweep.overall') : row.indicator,
  String(row.sittings),
  ...[row.lowest, row.median, row.highest].map((score) => (score === null ? '–' : String(score))),
  `${(row.noEvidence / 10).toFixed(1)} %`,
  row.chances.toFixed(1),
  String(row.critical),
];

/** The rows as lines of a table with a heading, a blank line between two bots. */
export function makeTable(rows: readonly Row[], words: Words): string[] {
  const heading = COLUMNS.map((column) => words.of(`cli:sweep.column.${column}`));
  const body = rows.map((row) => cellsOf(row, words));
  const widths = COLUMNS.map((_, i) => Math.max(...[heading, ...body].map((cells) => widthOf(cells[i] ?? ''))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, i) => {
        const space = ' '.repeat((widths[i] ?? 0) - widthOf(text));
        return i < WORD_COLUMNS ? text + space : space + text;
      })
      .join('  ')
      .trimEnd();
  return [
    line(heading),
    ...body.flatMap((cells, i) => (rows[i]?.indicator === OVERALL ? [line(cells), ''] : [line(cells)])),
  ];
}
