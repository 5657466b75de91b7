import type { CellValue } from './cells.ts';
import { makeSheet, type Sheet } from './sheet.ts';

/** A worksheet as the writer of XLSX files takes it. */
interface NamedSheet extends Sheet {
  readonly sheet: string;
  readonly stickyRowsCount: 1;
}

/** Excel takes no more signs, and none of these, in the name of a worksheet. */
const LONGEST = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;

/** Tables as the worksheets of one file. */
export const makeWorkbook = (
  tables: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly CellValue[])[];
  }[],
): NamedSheet[] =>
  tables.map(({ name, columns, rows }) => ({
    ...makeSheet(columns, rows),
    sheet: name.replace(FORBIDDEN, '-').slice(0, LONGEST),
    stickyRowsCount: 1,
  }));
