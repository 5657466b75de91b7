import type { CellValue } from './cells.ts';
import { makeCsv } from './csv.ts';
import { safeFileName } from './file-name.ts';
import { makeSheet } from './sheet.ts';
import { makeWorkbook } from './workbook.ts';

export type TableFormat = 'xlsx' | 'csv';

/** Hands a file to the browser's downloads. */
export function downloadBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(name);
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read only after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Downloads a table under `name` (without its ending). The writer of XLSX files is loaded when first asked for. */
export async function downloadTable(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly CellValue[])[],
  format: TableFormat,
): Promise<void> {
  if (format === 'csv') {
    downloadBlob(`${name}.csv`, new Blob([makeCsv(columns, rows)], { type: 'text/csv;charset=utf-8' }));
    return;
  }
  const { default: writeSheet } = await import('write-excel-file/universal');
  const { data, columns: widths } = makeSheet(columns, rows);
  const file = writeSheet(data, { columns: widths, stickyRowsCount: 1, sheet: 'Waybill' });
  downloadBlob(`${name}.xlsx`, await file.toBlob());
}

/** Downloads tables as the worksheets of one XLSX file under `name` (without its ending). */
export async function downloadWorkbook(name: string, tables: Parameters<typeof makeWorkbook>[0]): Promise<void> {
  const { default: writeSheets } = await import('write-excel-file/universal');
  downloadBlob(`${name}.xlsx`, await writeSheets(makeWorkbook(tables)).toBlob());
}
