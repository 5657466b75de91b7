/** A day, or a moment to the minute, in Taipei: a cell that a spreadsheet can sort and reckon with. `at` is an instant in ms. */
export interface DateCell {
  readonly at: number;
  readonly time: boolean;
}

/** The value of a table's cell. Texts stay texts in every file, also where they look like numbers: codes keep their zeros. */
export type CellValue = string | number | DateCell;

/** Taipei is 8 hours ahead of UTC all year. */
const TAIPEI = 8 * 60 * 60_000;

/** The wall clock of Taipei as a `Date` whose UTC fields are what the clock shows. */
export const wallClock = ({ at, time }: DateCell): Date => {
  const wall = at + TAIPEI;
  return new Date(time ? wall - (wall % 60_000) : wall - (wall % 86_400_000));
};

/** `2026-11-23`, or `2026-11-23 09:05`: the form that every spreadsheet takes for a date. */
export const dateText = (cell: DateCell): string =>
  wallClock(cell)
    .toISOString()
    .slice(0, cell.time ? 16 : 10)
    .replace('T', ' ');

/** Signs with which a spreadsheet takes a text for a formula (OWASP, CSV injection). */
const FORMULA_STARTS: ReadonlySet<string> = new Set(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);

/** XML 1.0 and spreadsheets know no control signs but tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very signs to take out.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A lone half of a surrogate pair cannot be written as UTF-8. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text a spreadsheet shows as it is and never runs. */
export function safeText(text: string): string {
  const clean = text.replace(CONTROL, '').replace(LONE_SURROGATE, '\ufffd');
  return FORMULA_STARTS.has(clean.charAt(0)) ? `'${clean}` : clean;
}

/** Codes that Excel would change: digits lose their zeros or end in E+16, `12E4` becomes a number, `3-4` and `MAR12` become dates, `1:30` a time. */
const TAKEN_FOR_A_NUMBER =
  /^(?=[.,]*\d)[\d.,]+(?:E[+-]?\d+)?%?$|^\d{1,2}:\d{2}(?::\d{2})?$|^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?$/i;
const TAKEN_FOR_A_MONTH = /^(?:\d{1,4}[- ]?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]?\d{0,4}$/i;

/** Whether a spreadsheet that opens a text file would take this text for a number or a date. */
export const isTakenForANumber = (text: string): boolean =>
  TAKEN_FOR_A_NUMBER.test(text) || (/\d/.test(text) && TAKEN_FOR_A_MONTH.test(text));

/** A cell ready to be written: numbers and dates stay what they are, texts are made safe. */
export function safeCell(value: CellValue): CellValue {
  if (typeof value === 'string') return safeText(value);
  if (typeof value === 'object') return Number.isFinite(value.at) ? value : '';
  return Number.isFinite(value) ? value : '';
}

/**
 * A cell in a text file. Texts that look like numbers are written `="0255404649"`, the one form that Excel, LibreOffice and
 * Google Sheets all keep as text; it holds nothing but letters, digits and their separators, so nothing can run.
 */
export function cellText(value: CellValue): string {
  const safe = safeCell(value);
  if (typeof safe === 'object') return dateText(safe);
  return typeof safe === 'string' && isTakenForANumber(safe) ? `="${safe}"` : String(safe);
}
