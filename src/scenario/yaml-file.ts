import { type Document, isMap, isScalar, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml';
import { isTooDeep } from '../kernel/depth.ts';
import type { DataPath } from './data-path.ts';
import type { Problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';
import { cleanText, findWrongEncoding } from './source-text.ts';
import { findSlips, keySlip } from './yaml-slips.ts';

/** A YAML file with its data and the place of everything in it. */
export interface YamlFile {
  readonly name: string;
  readonly data: unknown;
  /** Why it could not be read. */
  readonly syntax: readonly Problem[];
  /** What was read, and hardly meant so. */
  readonly notes: readonly Problem[];
  /** Line and column (from 1) of the thing at that path, or of the nearest thing around it. */
  placeOf(path: DataPath, key?: string): Place;
}

/** Counted from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** The YAML files of a pack that are there, by name. */
export type YamlFiles = Readonly<Record<string, YamlFile>>;

function nodeAt(document: Document<ParsedNode>, path: DataPath): ParsedNode | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const node =
      length === 0 ? document.contents : (document.getIn(path.slice(0, length), true) as ParsedNode | undefined);
    if (node?.range) return node;
  }
  return null;
}

const NOTHING = { data: null, fault: null } as const;

/** The data of a document, or why it has none: aliases that lead nowhere, multiply without end or run in a circle. */
function dataOf(document: Document<ParsedNode>): { data: unknown; fault: string | null } {
  try {
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    return isTooDeep(data) ? { data: null, fault: 'nested too deep' } : { data, fault: null };
  } catch (error) {
    return { data: null, fault: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '' };
  }
}

const fault = (file: string, code: ProblemCode, place: Place, values: Problem['values']): Problem => ({
  severity: 'error',
  code,
  file,
  ...place,
  path: '',
  values,
});

/** What the parser means where no slip is seen, by its own code. */
const PARSER_CODES: Readonly<Record<string, ProblemCode>> = {
  MULTIPLE_DOCS: 'syntax-two-documents',
  BAD_INDENT: 'syntax-indent-unclear',
  BLOCK_IN_FLOW: 'syntax-comma',
};

/** The problem's code for what the parser says of a line. */
function codeFor({ code }: { readonly code: string }, line: string): ProblemCode {
  if (code === 'MULTILINE_IMPLICIT_KEY' && !line.includes(':')) return 'syntax-colon-missing';
  return PARSER_CODES[code] ?? 'syntax';
}

/** Why a text cannot be read: the slips in its lines, or else the first thing the parser says, since the rest follows from it. */
function faultsOf(
  name: string,
  text: string,
  document: Document<ParsedNode>,
  place: (offset: number) => Place,
): Problem[] {
  const [first] = document.errors;
  if (first === undefined) return [];
  if (document.errors.every(({ code }) => code === 'DUPLICATE_KEY'))
    return document.errors.map(({ pos }) => {
      const at = place(pos[0]);
      const key = /^[^:\n]*/.exec(text.slice(pos[0]))?.[0].trim() ?? '';
      return fault(name, 'syntax-key-twice', at, { key });
    });
  const slips = findSlips(
    text,
    document.errors.map(({ pos }) => place(pos[0]).line),
  );
  if (slips.length > 0)
    return slips.map(({ kind, line, column, values }) => fault(name, `syntax-${kind}`, { line, column }, values));
  const at = place(first.pos[0]);
  const shown = (text.split('\n')[at.line - 1] ?? '').trim().slice(0, 60);
  return [fault(name, codeFor(first, shown), at, { text: shown, message: parserWords(first) })];
}

/** Data that cannot be made of what was read: most often a text that begins with `*`, which YAML takes for the name of another. */
function dataFault(name: string, text: string, message: string): Problem {
  const alias = /^Unresolved alias.*: (.*)$/.exec(message)?.[1];
  const before = alias === undefined ? [] : (text.split(`*${alias}`)[0] ?? '').split('\n');
  if (alias === undefined) return fault(name, 'syntax', { line: 1, column: 1 }, { text: '', message });
  return fault(name, 'syntax-sign', { line: before.length, column: (before.at(-1) ?? '').length + 1 }, { sign: '*' });
}

/** The parser's first line, without the place that it repeats. */
const parserWords = ({ message }: Error): string =>
  (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');

/** Slips that YAML takes for something else, without a word: keys that hold a colon or an odd space, texts cut off by a `#`. */
function quietSlips(
  name: string,
  text: string,
  document: Document<ParsedNode>,
  place: (offset: number) => Place,
): Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || typeof key.value !== 'string' || !key.range) return;
      const kind = keySlip(key.value, isScalar(value) ? value.value !== null : value !== null);
      if (kind !== null)
        found.push(fault(name, `syntax-${kind}`, place(key.range[0]), { found: key.value.trim().slice(0, 40) }));
    },
    Scalar(at, scalar) {
      if (at === 'key' || scalar.type !== 'PLAIN' || !scalar.range) return;
      const [begin, end] = scalar.range;
      const [, rest] = /^[ \t]*#([^\n]*)/.exec(text.slice(end)) ?? [];
      const isNothing = scalar.value === null;
      // A remark has a space after its sign; in a file of words hardly anybody writes one behind a text.
      if (rest === undefined || !(isNothing ? /^\S/.test(rest) : /^\S/.test(rest) || name.startsWith('locales/')))
        return;
      const severity = isNothing ? 'error' : 'warning';
      found.push({
        ...fault(name, 'cut-at-hash', place(begin), { found: scalar.source ?? '', rest: rest.slice(0, 40) }),
        severity,
      });
    },
  });
  return found;
}

/** How many files are remembered: those of a few packs. */
const REMEMBERED = 60;
const remembered = new Map<string, YamlFile>();

/**
 * Reads YAML; what is typed wrong becomes problems, the data is what could be read. The same text gives the same object: when
 * a pack is checked again after one file was mended, the others are not read again. Nothing may change what was read.
 */
export function readYaml(name: string, source: string): YamlFile {
  const key = `${name}\n${source}`;
  const file = remembered.get(key) ?? readAnew(name, source);
  // Entries stand in the order in which they were used last.
  remembered.delete(key);
  remembered.set(key, file);
  const [oldest = ''] = remembered.keys();
  if (remembered.size > REMEMBERED) remembered.delete(oldest);
  return file;
}

function readAnew(name: string, source: string): YamlFile {
  const text = cleanText(source);
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, logLevel: 'error' });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  const wrong = findWrongEncoding(name, text);
  const syntax = wrong === null ? faultsOf(name, text, document, place) : [wrong];
  const read = syntax.length > 0 ? NOTHING : dataOf(document);
  if (read.fault !== null) syntax.push(dataFault(name, text, read.fault));
  const quiet = syntax.length > 0 ? [] : quietSlips(name, text, document, place);
  const isBroken = quiet.some(({ code }) => code.startsWith('syntax-'));
  if (isBroken) syntax.push(...quiet.filter(({ code }) => code.startsWith('syntax-')));
  return {
    name,
    data: isBroken ? null : read.data,
    syntax,
    notes: isBroken ? [] : quiet,
    placeOf(path, key) {
      const node = nodeAt(document, path);
      if (key !== undefined && isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
        if (isScalar(pair?.key) && pair.key.range) return place(pair.key.range[0]);
      }
      return node?.range ? place(node.range[0]) : { line: 0, column: 0 };
    },
  };
}
