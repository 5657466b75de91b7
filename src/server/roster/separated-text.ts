import { MOST_CELLS, UnreadableFile } from './roster.ts';
import { type RosterTable, textCell } from './table.ts';

const SEPARATORS = [',', ';', '\t'] as const;
type Separator = (typeof SEPARATORS)[number];

/** The form in which spreadsheets keep the zeros of a code in a text file: `="007"`. */
const KEPT_AS_TEXT = /^="([^"]*)"$/;

/** Excel's own first line, which names the separator. */
const NAMED_SEPARATOR = /^sep=([,;\t])\r?\n?/;

/** The character that stands most often outside quotes in the first lines. */
function separatorOf(text: string): Separator {
  const head = text.slice(0, 4_000).replaceAll(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((each) => head.split(each).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Text inside quotes from `from` on, and where it ends; a doubled quote is a quote. */
function quoted(text: string, from: number): { readonly value: string; readonly end: number } | null {
  let at = from;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return null;
    if (text[close + 1] !== '"') return { value: text.slice(from, close).replaceAll('""', '"'), end: close + 1 };
    at = close + 2;
  }
}

/** Rows of values (RFC 4180, also with other separators and line ends). */
function* rowsIn(text: string, separator: Separator): Generator<string[]> {
  const stop = new RegExp(`[${separator}\r\n]`, 'g');
  let row: string[] = [];
  let at = 0;
  let no = 1;
  let cells = 0;
  while (at < text.length) {
    const opened = text[at] === '"' ? quoted(text, at + 1) : undefined;
    cells += 1;
    if (cells > MOST_CELLS) throw new UnreadableFile('roster:fault.too-many-cells', { most: MOST_CELLS });
    if (opened === null)
      throw new UnreadableFile('roster:fault.open-quote', {}, { sheet: null, row: no, column: null });
    const from = opened?.end ?? at;
    stop.lastIndex = from;
    const end = stop.exec(text)?.index ?? text.length;
    row.push((opened?.value ?? '') + text.slice(from, end));
    if (text[end] === separator) {
      at = end + 1;
      if (at === text.length) row.push('');
    } else {
      yield row;
      row = [];
      no += 1;
      at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    }
  }
  if (row.length > 0) yield row;
}

/** Reads comma-, semicolon- or tab-separated values. Throws `UnreadableFile` where a quote is never closed. */
export function readSeparatedText(text: string): RosterTable {
  const named = NAMED_SEPARATOR.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  const rows = [...rowsIn(body, (named?.[1] as Separator | undefined) ?? separatorOf(body))].map((row) =>
    row.map((value) => textCell(KEPT_AS_TEXT.exec(value.trim())?.[1] ?? value)),
  );
  // The line that names the separator is a row of the file.
  return { sheet: null, rows: named === null ? rows : [[], ...rows], merged: [] };
}
