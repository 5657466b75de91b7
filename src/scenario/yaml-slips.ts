import { ODD_SPACE } from './odd-signs.ts';
import type { CodeOf } from './problem-codes.ts';
import { type Line, linesOf, type Read } from './yaml-lines.ts';

/** Something typed wrong, by the line it stands on. */
export interface Slip {
  /** The rest of the problem's code, after `syntax-`. */
  readonly kind: CodeOf<'syntax'>;
  readonly line: number;
  readonly column: number;
  readonly values: Readonly<Record<string, string | number>>;
}

const slip = (
  kind: Slip['kind'],
  { number, lead }: Line,
  values: Slip['values'] = {},
  column = lead.length + 1,
): Slip => ({
  kind,
  line: number,
  column,
  values,
});

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** A key and what follows its colon; the key may be quoted. */
const ENTRY = /^(?:- +)*((?:'[^']*'|"[^"]*"|[^\s'"#{}[\],:：]+)):(?: +(.*))?$/u;
const KEY_AND_MORE = /^(?:- +)*(?:'[^']*'|"[^"]*"|[\w.-]+)([:：])(.*)$/u;

/** Slips that are wrong wherever they stand: a tab or an odd space before the text, a colon or a dash that is none. */
function signSlip({ line, inBrackets }: Read): Slip | null {
  const { lead, body } = line;
  if (inBrackets) return null;
  if (lead.includes('\t')) return slip('tab', line, {}, lead.indexOf('\t') + 1);
  if (ODD_SPACE.test(lead)) return slip('odd-space', line, {}, lead.search(ODD_SPACE) + 1);
  if (/^[–—−－‐‑・•●]/u.test(body)) return slip('dash', line, { found: body.slice(0, 1) });
  const [, colon = '', rest = ''] = KEY_AND_MORE.exec(body) ?? [];
  const at = lead.length + body.indexOf(colon) + 1;
  if (colon === '：') return slip('full-width-colon', line, { found: shortened(body) }, at);
  if (colon === ':' && rest !== '' && !/^[ \t]/.test(rest)) {
    const kind = ODD_SPACE.test(rest.slice(0, 1)) ? 'odd-space' : 'colon-space';
    return /^\/\//.test(rest) ? null : slip(kind, line, { found: shortened(body) }, at + 1);
  }
  if (/^-[A-Za-z'"{[]/.test(body)) return slip('dash-space', line, { found: shortened(body) });
  return null;
}

/** What is wrong with a text that begins with a quote. */
function quoteSlip(line: Line, value: string): Slip | null {
  const quote = value.slice(0, 1);
  const whole = quote === "'" ? /^'(?:[^']|'')*'/ : /^"(?:[^"\\]|\\.)*"/;
  const found = whole.exec(value)?.[0];
  const at = line.lead.length + line.body.indexOf(value) + 1;
  if (found === undefined) return slip('quote-open', line, { quote }, at);
  const rest = value.slice(found.length).trim();
  if (rest === '' || rest.startsWith('#') || /^[,\]}]/.test(rest)) return null;
  return slip(quote === "'" ? 'apostrophe' : 'quote-inside', line, { found: shortened(value) }, at + found.length - 1);
}

/** Slips in what stands after the colon, or after the dash, of a line. */
function valueSlip({ line, opened }: Read): Slip | null {
  const entry = ENTRY.exec(line.body);
  const value = (entry === null ? line.body.replace(/^(?:- +)+/, '') : (entry[2] ?? '')).trim();
  if (value === '') return null;
  if (/^['"]/.test(value)) return quoteSlip(line, value);
  const at = line.lead.length + line.body.lastIndexOf(value) + 1;
  if (/^[@`%]/.test(value) || /^[|>] *[^\s#0-9+-]/.test(value) || /^[?&*!] /.test(value))
    return slip('sign', line, { sign: value.slice(0, 1) }, at);
  if (/^- /.test(value)) return slip('sign', line, { sign: '-' }, at);
  if (/^[[{]/.test(value)) return bracketSlip(line, value, opened, at);
  if (entry !== null && /: |:$/.test(value.replace(/ #.*$/, '')))
    return slip('colon-inside', line, { found: shortened(value) }, at + value.search(/: |:$/));
  return null;
}

/** A bracket that is not closed, or a text that begins with one and is not a list. */
function bracketSlip(line: Line, value: string, opened: boolean, at: number): Slip | null {
  const [open, close] = value.startsWith('{') ? ['{', '}'] : ['[', ']'];
  if (opened) return slip('bracket-open', line, { open: open ?? '', close: close ?? '' }, at);
  const rest = value.slice(value.lastIndexOf(close ?? '') + 1).trim();
  return rest === '' || rest.startsWith('#') ? null : slip('sign', line, { sign: open ?? '' }, at);
}

/** What is complete on its own line, so that nothing may stand below it further to the right. */
function isComplete({ body }: Line): boolean {
  const value = ENTRY.exec(body)?.[2]?.replace(/^#.*/, '') ?? '';
  return value !== '' && !/^[|>&!]/.test(value);
}

/** Lines that begin at a column where no line of the same list or map begins. */
function indentSlips(lines: readonly Read[]): Slip[] {
  const slips: Slip[] = [];
  let open: number[] = [0];
  let before: Line | null = null;
  for (const { line, inBrackets } of lines) {
    if (inBrackets || line.lead.includes('\t') || !(ENTRY.test(line.body) || /^-( |$)/.test(line.body))) continue;
    const column = line.lead.length;
    const tooDeep = before !== null && isComplete(before) && column > before.column;
    if (tooDeep || (before !== null && column < (open.at(-1) ?? 0) && !open.includes(column)))
      slips.push(slip('indent', line, { found: column, expected: wanted(open, before, tooDeep) }));
    else {
      open = open.filter((each) => each <= column);
      for (const each of [column, line.column]) if (!open.includes(each)) open.push(each);
    }
    before = line;
  }
  return slips;
}

const wanted = (open: readonly number[], before: Line | null, tooDeep: boolean): string =>
  tooDeep ? String(before?.column ?? 0) : open.join(' / ');

/**
 * Looks at the raw lines of a file that YAML cannot read: the slips of somebody who writes YAML seldom. `at` are the lines on
 * which the parser gave up; what is only sometimes wrong counts near them.
 */
export function findSlips(text: string, at: readonly number[]): Slip[] {
  const lines = linesOf(text);
  const certain = lines.flatMap((each) => signSlip(each) ?? []);
  if (certain.length > 0) return certain;
  const first = Math.min(...at);
  const values = lines.filter(({ inBrackets }) => !inBrackets).flatMap((each) => valueSlip(each) ?? []);
  const likely = [...values, ...indentSlips(lines)].filter(({ kind, line }) =>
    kind === 'quote-open' || kind === 'bracket-open'
      ? line <= first
      : at.some((each) => line === each || line === each + 1),
  );
  return likely.sort((a, b) => a.line - b.line).slice(0, 1);
}

/** The slip in a key that YAML reads as it stands, though nobody meant it so; null where the key is well. */
export function keySlip(key: string, hasValue: boolean): Slip['kind'] | null {
  if (ODD_SPACE.test(key.slice(0, 1))) return 'odd-space';
  if (/^[\w.-]+：/u.test(key)) return 'full-width-colon';
  if (/^[–—−－‐‑・•●]/u.test(key)) return 'dash';
  if (/^-[A-Za-z]/.test(key)) return 'dash-space';
  return /^[\w-]+:\S/.test(key) && !hasValue ? 'colon-space' : null;
}
