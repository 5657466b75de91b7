import { makeAmountText, type OutputCell, type OutputTable, type SittingHost } from '../../../host/index.ts';
import { type CellValue, dateText } from '../../../records/index.ts';
import { dutyOf, isOutputCode } from '../../../standard/index.ts';
import { hasWords, t } from '../../i18n.ts';
import type { PanelWing } from '../../panel-duty.ts';
import { fileMoney } from '../../parts/file-money.ts';
import { knownName } from '../../parts/names.ts';
import { type TrainedDuty, trained } from '../../shell/trained.ts';

const headOf = (column: string): string => column.replace(/^@/, '');

/** A column's heading: `@key` is a key of `app:outputs.columns`, anything else is shown as it is. */
export const columnWords = (column: string): string =>
  column.startsWith('@') ? t(`app:outputs.columns.${headOf(column)}`) : column;

/** The columns of the duty whose work a table is. */
function columnsOf(code: string, duties: readonly TrainedDuty[]): PanelWing['columns'] {
  const duty = isOutputCode(code) ? dutyOf(code).code : undefined;
  return duties.find((each) => each.code === duty)?.wing.columns ?? {};
}

function cellWords(host: SittingHost, column: string, cell: OutputCell, columns: PanelWing['columns']): CellValue {
  if (typeof cell === 'object' && 'of' in cell) return cellWords(host, cell.of, cell.id, columns);
  if (typeof cell === 'object')
    return 'day' in cell ? { at: Date.parse(`${cell.day}T00:00+08:00`), time: false } : fileMoney(cell);
  if (typeof cell === 'number' || cell === '') return cell;
  const name = knownName(host, column, cell);
  if (name !== undefined) return name;
  const place = columns[column]?.find((group) => hasWords(`${group}.${cell}`));
  return place === undefined ? cell : t(`${place}.${cell}`);
}

/** The rows of a work output for a file: codes as texts, numbers, amounts and days by their type, so that a spreadsheet can reckon. */
export function rowsInWords(
  host: SittingHost,
  { code, columns, rows }: OutputTable,
  duties = trained(),
): CellValue[][] {
  const words = columnsOf(code, duties);
  const heads = columns.map(headOf);
  return rows.map((row) =>
    row.map((cell, at) => {
      const head = heads[at] ?? '';
      return cellWords(host, head, cell, words);
    }),
  );
}

/** A cell as it is read on the page; `of` is the same cell as the sitting left it. */
export function cellOnPage(cell: CellValue, of: OutputCell | undefined): string | number {
  if (typeof of === 'object' && 'currency' in of) return makeAmountText(of);
  return typeof cell === 'object' ? dateText(cell) : cell;
}
