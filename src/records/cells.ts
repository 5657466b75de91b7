/** The value of a table's cell. */
export type CellValue = string | number;

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

/** A cell ready to be written: numbers stay numbers, texts are made safe. */
export function safeCell(value: CellValue): CellValue {
  if (typeof value === 'string') return safeText(value);
  return Number.isFinite(value) ? value : '';
}
