/** A line of YAML that is neither blank, nor a remark, nor part of a text of several lines. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Signs before the first that is seen. */
  readonly lead: string;
  /** The rest of the line. */
  readonly body: string;
  /** Column of what stands after the dashes of a list, from 0. */
  readonly column: number;
}

const LEAD = /^[\s\u200b-\u200d\u2060\ufeff]*/u;
const DASHES = /^(?:- +)*/;
/** The end of a line whose text stands on the lines below it. */
const BLOCK = /(?:^|[:-] +)[|>][-+0-9]*(?: +#.*)?$/;

function lineOf(text: string, number: number): Line {
  const lead = LEAD.exec(text)?.[0] ?? '';
  const body = text.slice(lead.length).trimEnd();
  return { number, lead, body, column: lead.length + (DASHES.exec(body)?.[0].length ?? 0) };
}

/** Spaces a line of a block text has to have more than. */
const blockEdge = ({ lead, body, column }: Line): number => (/^(?:- +)*[|>]/.test(body) ? lead.length : column);

/** How many brackets a line opens and does not close; quoted texts do not count. */
function depthOf(body: string): number {
  const bare = body.replace(/'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"/g, '').replace(/ #.*$/, '');
  return bare.replace(/[^[{]/g, '').length - bare.replace(/[^\]}]/g, '').length;
}

/** A line, and whether it goes on inside brackets that an earlier line opened. */
export interface Read {
  readonly line: Line;
  readonly inBrackets: boolean;
  /** The line that opened a bracket which no line closes. */
  readonly opened: boolean;
}

/** The lines of a file that say something about its structure. */
export function linesOf(text: string): Read[] {
  const read: { line: Line; inBrackets: boolean; opened: boolean }[] = [];
  let edge = Number.POSITIVE_INFINITY;
  let depth = 0;
  let opener = -1;
  for (const [i, raw] of text.split('\n').entries()) {
    const line = lineOf(raw, i + 1);
    if (line.body === '' || line.body === '---') continue;
    const spaces = /^ */.exec(raw)?.[0].length ?? 0;
    if (spaces > edge) continue;
    edge = Number.POSITIVE_INFINITY;
    if (line.body.startsWith('#')) continue;
    const from = read[opener];
    // A bracket that is still open where the next entry begins was forgotten.
    if (depth > 0 && from !== undefined && line.lead.length <= from.line.lead.length && !/^[\]}]/.test(line.body)) {
      from.opened = true;
      depth = 0;
    }
    read.push({ line, inBrackets: depth > 0, opened: false });
    if (depth === 0) opener = read.length - 1;
    depth = Math.max(0, depth + depthOf(line.body));
    if (depth === 0 && BLOCK.test(line.body)) edge = blockEdge(line);
  }
  const last = read[opener];
  if (depth > 0 && last !== undefined) last.opened = true;
  return read;
}
