import { cleanCode, cleanTracking, hasS10Form, isTrackingForm } from '../../../host/index.ts';

/** A pasted line: its order number and tracking number as pasted. The tracking number is empty where none, or more than one, could be meant. */
export interface PastedLine {
  readonly line: number;
  readonly order: string;
  readonly number: string;
}

/** Digits that a cell needs to be taken for a tracking number among other cells: a mode or a market has fewer. */
const ENOUGH_DIGITS = 5;

const DATE = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/;

const looksLikeNumber = (cell: string): boolean => {
  if (DATE.test(cell)) return false;
  const clean = cleanTracking(cell);
  return isTrackingForm(clean) && clean.replace(/\D/g, '').length >= ENOUGH_DIGITS;
};

const hasTheForm = (cell: string): boolean => hasS10Form(cleanTracking(cell));

/** The only cell that passes; undefined where none or several do. */
function only(cells: readonly string[], passes: (cell: string) => boolean): string | undefined {
  const found = [...new Set(cells.filter(passes).map(cleanTracking))];
  return found.length === 1 ? found[0] : undefined;
}

/** The tracking number among the cells of a line: the one of the post's form, else the only one that can be one. */
function numberAmong(cells: readonly string[]): string {
  if (cells.length === 1) return cleanTracking(cells[0] ?? '');
  return only(cells, hasTheForm) ?? (cells.some(hasTheForm) ? undefined : only(cells, looksLikeNumber)) ?? '';
}

/** Runs of words beside each other: a number copied with its spaces is several words. */
const runsOf = (words: readonly string[]): string[] =>
  words.flatMap((_, from) => words.slice(from).map((__, more) => words.slice(from, from + more + 1).join('')));

/** The tracking number among words that only spaces part. */
function numberAmongWords(words: readonly string[]): string {
  if (words.length === 1) return cleanTracking(words[0] ?? '');
  const post = only(runsOf(words), hasTheForm);
  if (post !== undefined) return post;
  if (words.every((word) => /^\d+$/.test(cleanTracking(word)))) return cleanTracking(words.join(''));
  return only(words, looksLikeNumber) ?? '';
}

const readable = (cell: string): string => cell.replace(/^[="'\s]+|["'\s]+$/g, '');

/** Where the order stands among the cells: the first known order, else before the number of the post's form. */
function orderAt(cells: readonly string[], isOrder: (cell: string) => boolean): number {
  const known = cells.findIndex(isOrder);
  if (known >= 0) return known;
  return cells.length > 1 && hasTheForm(cells[0] ?? '') ? cells.findIndex((cell) => !hasTheForm(cell)) : 0;
}

/** The sign between the columns of a line; undefined where only spaces part its words. */
const separatorOf = (line: string): string | undefined => ['\t', ';', '|', ','].find((sign) => line.includes(sign));

const cellsOf = (line: string): string[] => {
  const separator = separatorOf(line);
  return (separator === undefined ? line.split(/\s+/) : line.split(separator)).map(readable);
};

/** The place of the tracking number by a first line that only names the columns. */
function headed(line: string): number | undefined {
  if (/\d/.test(line)) return undefined;
  const place = cellsOf(line).findIndex((cell) => /追[蹤踪]|運單|tracking|waybill/i.test(cell));
  return place < 0 ? undefined : place;
}

/**
 * Reads order numbers and tracking numbers pasted from a spreadsheet or a carrier's list, whatever other columns it has and in
 * whatever order; ignores empty lines, and a first line without digits, which names the columns.
 */
export function readPasted(text: string, orders: readonly string[] = []): readonly PastedLine[] {
  const known = new Set(orders.map(cleanCode));
  const isOrder = (cell: string): boolean => known.has(cleanCode(cell));
  const lines = text.normalize('NFKC').split(/\r\n|\n|\r/);
  const place = headed(lines[0] ?? '');
  return lines.flatMap((line, index): PastedLine[] => {
    if (cleanCode(line) === '' || (index === 0 && !/\d/.test(line))) return [];
    const columns = cellsOf(line);
    const cells = columns.filter((cell) => cleanCode(cell) !== '');
    const at = Math.max(0, orderAt(cells, isOrder));
    const others = cells.filter((_, each) => each !== at);
    const named = place === undefined || separatorOf(line) === undefined ? undefined : columns[place];
    const read = separatorOf(line) === undefined ? numberAmongWords : numberAmong;
    const number = named === undefined || named === cells[at] ? read(others) : cleanTracking(named);
    return [{ line: index + 1, order: cells[at] ?? '', number }];
  });
}
