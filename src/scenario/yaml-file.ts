import { type Document, isMap, isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { isTooDeep } from '../kernel/depth.ts';
import type { Problem } from './problem.ts';

export type DataPath = readonly (string | number)[];

/** A YAML file with its data and the place of everything in it. */
export interface YamlFile {
  readonly name: string;
  readonly data: unknown;
  readonly syntax: readonly Problem[];
  /** Line and column (from 1) of the thing at that path, or of the nearest thing around it. */
  placeOf(path: DataPath, key?: string): { line: number; column: number };
}

/** The YAML files of a pack that are there, by name. */
export type YamlFiles = Readonly<Record<string, YamlFile>>;

export const makePathText = (path: DataPath): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');

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

/** Reads YAML; syntax errors become problems, the data is what could be read. */
export function readYaml(name: string, text: string): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, logLevel: 'error' });
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  const syntax = document.errors.map(
    (error): Problem => ({
      severity: 'error',
      code: 'syntax',
      file: name,
      ...place(error.pos[0]),
      path: '',
      values: { message: error.message.split('\n')[0] ?? '' },
    }),
  );
  const { data, fault } = document.errors.length > 0 ? NOTHING : dataOf(document);
  if (fault !== null)
    syntax.push({
      severity: 'error',
      code: 'syntax',
      file: name,
      line: 1,
      column: 1,
      path: '',
      values: { message: fault },
    });
  return {
    name,
    data,
    syntax,
    placeOf(path, key) {
      const node = nodeAt(document, path);
      if (key !== undefined && isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
        if (isScalar(pair?.key) && pair.key.range) return place(pair.key.range[0]);
      }
      return node?.range ? place(node.range[0]) : { line: 0, column: 0 };
    },
  };
}
