import { makeCsv } from '../csv.ts';
import { downloadBlob, type TableFormat } from '../download.ts';
import { makeSheet, type Sheet } from '../sheet.ts';
import { ROSTER_COLUMNS, type RosterColumn } from './columns.ts';

/** The words of a key of `locales/`. */
type Say = (key: string) => string;

/** Rows of the template that keep what is typed as text: codes do not lose their zeros, nor become dates. */
const READY_ROWS = 500;
/** Columns in which a spreadsheet would change what is typed. */
const CODES: ReadonlySet<RosterColumn> = new Set(['number', 'round', 'room', 'row', 'seat']);

/** An empty cell in which what is typed stays a text. */
const AS_TEXT = { type: String, format: '@' } as const;

/** A worksheet as the writer of XLSX files takes it. */
interface TemplateSheet {
  readonly sheet: string;
  readonly stickyRowsCount: 1;
  readonly columns: Sheet['columns'];
  readonly data: (Sheet['data'][number][number] | typeof AS_TEXT | null)[][];
}

/** An empty roster to be filled in, and a page that says how. */
export interface RosterTemplate {
  readonly columns: readonly string[];
  readonly sheets: readonly TemplateSheet[];
}

/** A roster with its titles and no candidates, in the language of `say`. What is an example stands on a page of its own: nobody imports it. */
export function makeRosterTemplate(say: Say): RosterTemplate {
  const columns = ROSTER_COLUMNS.map((column) => say(`roster:column.${column}`));
  const list = makeSheet(columns, []);
  const ready = Array.from({ length: READY_ROWS }, () =>
    ROSTER_COLUMNS.map((column) => (CODES.has(column) ? AS_TEXT : null)),
  );
  const guide = makeSheet(
    ['column', 'words', 'example'].map((part) => say(`roster:template.guide-${part}`)),
    ROSTER_COLUMNS.map((column, no) => [
      columns[no] ?? '',
      say(`roster:template.words.${column}`),
      say(`roster:template.example.${column}`),
    ]),
  );
  return {
    columns,
    sheets: [
      { ...list, data: [...list.data, ...ready], sheet: say('roster:template.sheet'), stickyRowsCount: 1 },
      { ...guide, sheet: say('roster:template.guide'), stickyRowsCount: 1 },
    ],
  };
}

/** Downloads the template. The writer of XLSX files is loaded when first asked for. */
export async function downloadRosterTemplate(say: Say, format: TableFormat): Promise<void> {
  const name = say('roster:template.file');
  const { columns, sheets } = makeRosterTemplate(say);
  if (format === 'csv') {
    downloadBlob(`${name}.csv`, new Blob([makeCsv(columns, [])], { type: 'text/csv;charset=utf-8' }));
    return;
  }
  const { default: writeSheets } = await import('write-excel-file/universal');
  downloadBlob(`${name}.xlsx`, await writeSheets([...sheets]).toBlob());
}
