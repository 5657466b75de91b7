import { type CellValue, cellText } from './cells.ts';

/** Excel reads a CSV file as UTF-8 only when it begins with this mark. */
const MARK = '\ufeff';

function quote(value: CellValue): string {
  const text = cellText(value);
  return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as comma-separated values (RFC 4180) that Excel opens with its Chinese intact. */
export function makeCsv(columns: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map(quote).join(','));
  return `${MARK}${lines.join('\r\n')}\r\n`;
}

/** A table as tab-separated values: what a spreadsheet takes from the clipboard. */
export function makeTsv(columns: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  const cell = (value: CellValue): string => cellText(value).replace(/[\t\r\n]+/g, ' ');
  return [columns, ...rows].map((row) => row.map(cell).join('\t')).join('\n');
}
