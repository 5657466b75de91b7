import type { RosterColumn } from '../../records/roster/columns.ts';
import { MOST_BREAK_MINUTES, type RosterRemark } from './roster.ts';
import type { RosterCell } from './table.ts';

/** A value that was read, or why it was not. */
export type ReadValue<Value> =
  | { readonly value: Value }
  | { readonly fault: `roster:fault.${string}`; readonly values: RosterRemark['values'] };

type TextColumn = Exclude<RosterColumn, 'percent' | 'breaks' | 'largeText'>;

/** The longest texts, in characters. */
const LONGEST: Readonly<Record<RosterColumn, number>> = {
  number: 30,
  name: 60,
  round: 30,
  room: 30,
  row: 10,
  seat: 10,
  percent: 12,
  breaks: 12,
  largeText: 12,
  note: 200,
};
/** Texts in the words of people: their characters stay as they are written. */
const IN_WORDS: ReadonlySet<RosterColumn> = new Set(['name', 'note']);
/** Codes: letters and digits, and what stands between them. */
const CODES: ReadonlySet<RosterColumn> = new Set(['number', 'row', 'seat']);

/** Digits that a spreadsheet keeps of a number; of longer ones the last became zeros. */
const KEPT_DIGITS = 15;

const [LEAST_PERCENT, MOST_PERCENT] = [100, 300];

/** Control characters, and what turns the text around it or cannot be seen (Unicode TR36); joiners and variants of names are not. */
const HIDDEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
/** Formulas, and what spreadsheets take for one that calls something (OWASP, CSV injection). */
const FORMULA = /^[=＝@＠]|^[+\-＋－].*[(|!]/;
/** What a program leaves of a character that it could not write. */
const LOST = /\ufffd/;

const YES = /^(?:是|有|要|需要|大字|y|yes|true|v|✓|✔|○|o|1)$/i;
const NO = /^(?:否|無|不|不要|不需要|免|n|no|none|false|x|✗|-|—|0)$/i;

const fault = (
  kind: string,
  values: RosterRemark['values'] = {},
): { fault: `roster:fault.${string}`; values: typeof values } => ({
  fault: `roster:fault.${kind}`,
  values,
});

const codeOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Spaces and line ends are one space; what is written in full width is read as half width, except in people's words. */
function tidy(text: string, column: RosterColumn): string {
  const whole = text.replaceAll(/[\s\u3000]+/g, ' ').trim();
  return whole.normalize(IN_WORDS.has(column) ? 'NFC' : 'NFKC').trim();
}

/** The digits of a number that a spreadsheet holds, as the code they were typed for. */
function codeFromNumber(digits: string): ReadValue<string> {
  const whole = digits.replace(/\.0+$/, '');
  if (/^\d+$/.test(whole) && whole.length <= KEPT_DIGITS) return { value: whole };
  return fault(/e/i.test(digits) || whole.length > KEPT_DIGITS ? 'digits-lost' : 'not-a-code', { text: digits });
}

/** A code as text. `1.23E+11` is what is left of one that a spreadsheet took for a number. */
function code(text: string): ReadValue<string> {
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(text) && /[.+]/.test(text)) return fault('digits-lost', { text });
  return /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} /_-]*[\p{L}\p{N}\p{M}])?$/u.test(text)
    ? { value: text }
    : fault('not-a-code', { text });
}

/** What no cell may hold, whatever its column; null where it holds none of it. */
function refuse(cell: RosterCell, text: string, column: RosterColumn): ReadValue<never> | null {
  const hidden = HIDDEN.exec(text)?.[0];
  if (hidden !== undefined) return fault('hidden-character', { code: codeOf(hidden) });
  if (FORMULA.test(text)) return fault('formula', { text: [...text].slice(0, 40).join('') });
  if (LOST.test(text)) return fault('lost-character');
  if (cell.kind === 'date' && column !== 'note') return fault('date', { text });
  if ([...text].length > LONGEST[column]) return fault('too-long', { count: [...text].length, most: LONGEST[column] });
  return null;
}

/** A text of a column. Empty where the cell is. */
export function readText(cell: RosterCell, column: TextColumn): ReadValue<string> {
  const text = tidy(cell.text, column);
  const refused = refuse(cell, text, column);
  if (refused !== null || text === '' || IN_WORDS.has(column)) return refused ?? { value: text };
  if (cell.kind === 'number') return codeFromNumber(text);
  return CODES.has(column) ? code(text) : { value: text };
}

/** Time to work in per cent of everybody's. Empty: 100. A cell that a spreadsheet shows as `150%` holds 1.5. */
export function readPercent(cell: RosterCell): ReadValue<number> {
  const text = tidy(cell.text, 'percent');
  const refused = refuse(cell, text, 'percent');
  if (refused !== null) return refused;
  if (text === '' || NO.test(text)) return { value: LEAST_PERCENT };
  const given = Number(text.replace(/ ?%$/, ''));
  const percent = cell.kind === 'number' && given <= MOST_PERCENT / 100 ? Math.round(given * 100) : given;
  return Number.isInteger(percent) && percent >= LEAST_PERCENT && percent <= MOST_PERCENT
    ? { value: percent }
    : fault('percent', { text, least: LEAST_PERCENT, most: MOST_PERCENT });
}

/** Minutes of breaks. Empty: none. */
export function readBreaks(cell: RosterCell): ReadValue<number> {
  const text = tidy(cell.text, 'breaks');
  const refused = refuse(cell, text, 'breaks');
  if (refused !== null) return refused;
  if (text === '' || NO.test(text)) return { value: 0 };
  const minutes = Number(text.replace(/ ?(?:分鐘?|min(?:utes?)?\.?)$/i, ''));
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST_BREAK_MINUTES
    ? { value: minutes }
    : fault('breaks', { text, most: MOST_BREAK_MINUTES });
}

/** Yes or no. Empty: no. */
export function readYesOrNo(cell: RosterCell): ReadValue<boolean> {
  const text = tidy(cell.text, 'largeText');
  const refused = refuse(cell, text, 'largeText');
  if (refused !== null) return refused;
  if (text === '' || NO.test(text)) return { value: false };
  return YES.test(text) ? { value: true } : fault('yes-or-no', { text });
}
