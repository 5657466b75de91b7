import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

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

function resolve(from: string, specifier: string, texts: Texts): string {
  if (!specifier.startsWith('.')) return specifier;
  const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  return [path, `${path}.ts`, `${path}/index.ts`].find((candidate) => texts.has(candidate)) ?? path;
}

/** What a node imports, where it is one that imports. */
function importedBy(node: ts.Node): { readonly name: ts.Node | undefined; readonly typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node))
    return { name: node.moduleSpecifier, typeOnly: node.importClause?.isTypeOnly ?? false };
  if (ts.isExportDeclaration(node)) return { name: node.moduleSpecifier, typeOnly: node.isTypeOnly };
  if (ts.isImportTypeNode(node))
    return { name: ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, typeOnly: true };
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return { name: node.arguments[0], typeOnly: false };
  return undefined;
}

const isWord = (node: ts.Node): node is ts.Node & { readonly text: string } =>
  ts.isIdentifier(node) ||
  ts.isPrivateIdentifier(node) ||
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node);

function readSource(path: string, text: string, texts: Texts): Source {
  const imports: Import[] = [];
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (isWord(node)) words.add(node.text);
    const found = importedBy(node);
    if (found?.name !== undefined && ts.isStringLiteralLike(found.name))
      imports.push({ target: resolve(path, found.name.text, texts), typeOnly: found.typeOnly });
    ts.forEachChild(node, visit);
  };
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  visit(ts.createSourceFile(path, text, options));
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
  return ts.createPrinter({ removeComments: true }).printFile(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
}

/** A file's name as the table of imports writes it: `src/kernel/random.ts` is `kernel/random`. */
export const nameOf = (path: string): string => path.replace(/^src\//, '').replace(/\.ts$/, '');

export const isUnder = (name: string, room: string): boolean =>
  name === room || name.startsWith(room.endsWith(':') ? room : `${room}/`);
