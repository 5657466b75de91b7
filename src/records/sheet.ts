import { type CellValue, dateText, isTakenForANumber, safeCell, safeText, wallClock } from './cells.ts';

interface SheetCell {
  readonly value: string | number | Date;
  readonly type: typeof String | typeof Number | typeof Date;
  readonly format?: string;
  readonly fontWeight?: 'bold';
  readonly backgroundColor?: string;
}

/** The rows of a worksheet, header in bold, and its column widths in characters. */
export interface Sheet {
  readonly data: SheetCell[][];
  readonly columns: { readonly width: number }[];
}

const MIN_WIDTH = 8;
const MAX_WIDTH = 48;

/** Width in half-width signs: a Chinese sign takes two. */
const widthOf = (value: CellValue): number =>
  [...(typeof value === 'object' ? dateText(value) : String(value))].reduce(
    (sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1),
    0,
  );

/** `@` keeps a code a text also after somebody has edited its cell. */
function bodyCell(value: CellValue): SheetCell {
  const safe = safeCell(value);
  if (typeof safe === 'object')
    return { value: wallClock(safe), type: Date, format: safe.time ? 'yyyy/mm/dd hh:mm' : 'yyyy/mm/dd' };
  if (typeof safe === 'number')
    return { value: safe, type: Number, ...(Number.isInteger(safe) ? {} : { format: '#,##0.00' }) };
  return { value: safe, type: String, ...(isTakenForANumber(safe) ? { format: '@' } : {}) };
}

/** A table as worksheet data: text cells are always texts, so nothing in them can run. */
export function makeSheet(columns: readonly string[], rows: readonly (readonly CellValue[])[]): Sheet {
  const head = columns.map(
    (title): SheetCell => ({ value: safeText(title), type: String, fontWeight: 'bold', backgroundColor: '#e8eef2' }),
  );
  const widths = columns.map((title, index) => {
    const widest = rows.reduce((most, row) => Math.max(most, widthOf(row[index] ?? '')), widthOf(title));
    return { width: Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, widest + 2)) };
  });
  return { data: [head, ...rows.map((row) => row.map(bodyCell))], columns: widths };
}
