import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ENGINE_ROOMS, TABLE } from './import-table.ts';

const FORBIDDEN =
  /\b(?:Date\.now|new Date\b|Math\.random|setTimeout|fetch\(|localStorage|console\.|Math\.(?:exp|pow|log|sin|cos|sqrt))/g;

/** Texts by path from the top of the repository. */
type Sources = ReadonlyMap<string, string>;

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function resolve(from: string, specifier: string, sources: Sources): string {
  if (!specifier.startsWith('.')) return specifier;
  const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  return [path, `${path}.ts`, `${path}/index.ts`].find((candidate) => sources.has(candidate)) ?? path;
}

function readImports(path: string, text: string, sources: Sources): Import[] {
  const imports: Import[] = [];
  const add = (name: ts.Node | undefined, typeOnly: boolean): void => {
    if (name && ts.isStringLiteralLike(name)) imports.push({ target: resolve(path, name.text, sources), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(path, text));
  return imports;
}

function readAllImports(sources: Sources): ReadonlyMap<string, readonly Import[]> {
  return new Map([...sources].map(([path, text]) => [path, readImports(path, text, sources)]));
}

/** A file's name as the table writes it: `src/kernel/random.ts` is `kernel/random`. */
function nameOf(path: string): string {
  return path.replace(/^src\//, '').replace(/\.ts$/, '');
}

function isUnder(name: string, room: string): boolean {
  return name === room || name.startsWith(room.endsWith(':') ? room : `${room}/`);
}

function roomOf(path: string): string | undefined {
  const rooms = Object.keys(TABLE).filter((room) => isUnder(nameOf(path), room));
  return rooms.sort((a, b) => b.length - a.length)[0];
}

function isAllowed(room: string, { target, typeOnly }: Import): boolean {
  const name = nameOf(target);
  const granted = TABLE[room] ?? [];
  return isUnder(name, room) || granted.some((g) => isUnder(name, g) || (typeOnly && isUnder(`type:${name}`, g)));
}

function findTrespasses(sources: Sources): string[] {
  return [...readAllImports(sources)].flatMap(([path, imports]) => {
    const room = roomOf(path);
    if (room === undefined) return [`${path} is in no room of the table`];
    const wrong = imports.filter((each) => !isAllowed(room, each));
    return wrong.map(({ target, typeOnly }) => `${path} imports ${typeOnly ? 'types of ' : ''}${target}`);
  });
}

function findCycles(sources: Sources): string[] {
  const imports = readAllImports(sources);
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) cycles.push([...way.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const { target } of imports.get(path) ?? []) walk(target, [...way, path]);
    done.add(path);
  };
  for (const path of sources.keys()) walk(path, []);
  return cycles;
}

function findForbiddenWords(sources: Sources): string[] {
  const printer = ts.createPrinter({ removeComments: true });
  const engine = [...sources].filter(([path]) => ENGINE_ROOMS.some((room) => isUnder(nameOf(path), room)));
  return engine.flatMap(([path, text]) => {
    const words = printer.printFile(parse(path, text)).match(FORBIDDEN) ?? [];
    return words.map((word) => `${path} says ${word}`);
  });
}

function readSources(): Sources {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).map(
    (path) => `src/${path.replaceAll('\\', '/')}`,
  );
  return new Map(paths.filter((path) => path.endsWith('.ts')).map((path) => [path, readFileSync(path, 'utf8')]));
}

function findIn(find: (sources: Sources) => string[], files: Readonly<Record<string, string>>): string[] {
  return find(new Map(Object.entries(files)));
}

describe('the house', () => {
  test('a room imports only what the table gives it', () => {
    expect(findTrespasses(readSources())).toEqual([]);
  });

  test('no file imports itself, whichever way round', () => {
    expect(findCycles(readSources())).toEqual([]);
  });

  test('the engine asks neither the clock, nor the dice, nor the network', () => {
    expect(findForbiddenWords(readSources())).toEqual([]);
  });
});

describe('the guard', () => {
  test('names a duty that imports another duty, even for a type, even lazily', () => {
    const files = {
      'src/operations/orders/a.ts': "import type { T } from '../store/b.ts';\nimport('../market/c.ts');",
    };
    expect(findIn(findTrespasses, files)).toHaveLength(2);
  });

  test('lets types through where the table gives types, and stops the value beside them', () => {
    const files = {
      'src/bots/a.ts': "import type { T } from '../sitting/b.ts';\nimport { v } from '../sitting/b.ts';",
    };
    expect(findIn(findTrespasses, files)).toEqual(['src/bots/a.ts imports src/sitting/b.ts']);
  });

  test('names a file that stands in no room', () => {
    expect(findIn(findTrespasses, { 'src/utils/a.ts': '' })).toEqual(['src/utils/a.ts is in no room of the table']);
  });

  test('follows a ring of files through a door', () => {
    const files = { 'src/kernel/a.ts': "export * from './b/index.ts';", 'src/kernel/b/index.ts': "import '../a.ts';" };
    expect(findIn(findCycles, files)).toEqual(['src/kernel/a.ts → src/kernel/b/index.ts → src/kernel/a.ts']);
  });

  test('hears a forbidden word in code and not in a comment', () => {
    const files = { 'src/kernel/a.ts': "// Math.random\nconst url = 'http://x'; const t = Date.now(); /* fetch( */" };
    expect(findIn(findForbiddenWords, files)).toEqual(['src/kernel/a.ts says Date.now']);
  });
});
