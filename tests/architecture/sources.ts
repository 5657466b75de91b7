import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  /** A path from the top of the repository, or the name of a package. */
  readonly target: string;
  readonly typeOnly: boolean;
}

/** A file of the house, read once and asked by every test of this folder. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Every name and every literal in it, import paths among them; comments are not. */
  readonly words: ReadonlySet<string>;
}

type Texts = ReadonlyMap<string, string>;

function parse(path: string, text: string): ReturnType<typeof parseSync> {
  const parsed = parseSync(path, text, { lang: 'ts' });
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  return parsed;
}

function resolve(from: string, specifier: string, texts: Texts): string {
  if (!specifier.startsWith('.')) return specifier;
  const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  return [path, `${path}.ts`, `${path}/index.ts`].find((candidate) => texts.has(candidate)) ?? path;
}

/** A node of the syntax tree, as ESTree has it: its kind, and nodes, lists of nodes and values by name. */
type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

/** What a node imports, where it is one that imports. */
function importedBy({ type, source, importKind, exportKind }: Node): { name: unknown; typeOnly: boolean } | undefined {
  if (!isNode(source)) return undefined;
  const typeOnly = type === 'TSImportType' || importKind === 'type' || exportKind === 'type';
  return { name: source.value, typeOnly };
}

/** The name or literal that a node is. */
function wordOf({ type, name, value }: Node): unknown {
  if (type === 'Identifier') return name;
  if (type === 'PrivateIdentifier') return `#${name}`;
  if (type === 'Literal') return value;
  if (type === 'TemplateElement') return (value as { readonly cooked: string }).cooked;
  return undefined;
}

function readSource(path: string, text: string, texts: Texts): Source {
  const imports: Import[] = [];
  const words = new Set<string>();
  const visit = (node: Node): void => {
    const word = wordOf(node);
    if (typeof word === 'string') words.add(word);
    const found = importedBy(node);
    if (typeof found?.name === 'string')
      imports.push({ target: resolve(path, found.name, texts), typeOnly: found.typeOnly });
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parse(path, text).program as unknown as Node);
  return { path, text, imports, words };
}

/** Reads files by their paths from the top of the repository. */
export function readSources(files: Readonly<Record<string, string>>): readonly Source[] {
  const texts = new Map(Object.entries(files));
  return [...texts].map(([path, text]) => readSource(path, text, texts));
}

function readTree(): Record<string, string> {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).map(
    (path) => `src/${path.replaceAll('\\', '/')}`,
  );
  return Object.fromEntries(
    paths.filter((path) => path.endsWith('.ts')).map((path) => [path, readFileSync(path, 'utf8')]),
  );
}

/** All of `src/`. */
export const HOUSE: readonly Source[] = readSources(readTree());

/** The text of a file without its comments. */
export function withoutComments({ path, text }: Source): string {
  const { comments } = parse(path, text);
  const starts = [0, ...comments.map(({ end }) => end)];
  return starts.map((start, at) => text.slice(start, comments[at]?.start)).join('');
}

/** A file's name as the table of imports writes it: `src/kernel/random.ts` is `kernel/random`. */
export const nameOf = (path: string): string => path.replace(/^src\//, '').replace(/\.ts$/, '');

export const isUnder = (name: string, room: string): boolean =>
  name === room || name.startsWith(room.endsWith(':') ? room : `${room}/`);
