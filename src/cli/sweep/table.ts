import { alignRows } from '../table.ts';
import type { Words } from '../words.ts';
import { OVERALL, type Row } from './figures.ts';

const COLUMNS = [
  ...['bot', 'indicator', 'sittings', 'lowest', 'median', 'highest'],
  ...['no-evidence', 'chances', 'critical'],
] as const;
/** The first columns are words and stand left; the others are numbers and stand right. */
const WORD_COLUMNS = 2;

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
  const [first = '', ...lines] = alignRows([heading, ...body], WORD_COLUMNS);
  return [first, ...lines.flatMap((line, i) => (rows[i]?.indicator === OVERALL ? [line, ''] : [line]))];
}
