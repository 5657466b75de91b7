import { describe, expect, test } from 'vitest';
import { ENGINE_ROOMS, TABLE, type Table } from './import-table.ts';
import { HOUSE, type Import, isUnder, nameOf, readSources, type Source, withoutComments } from './sources.ts';

const FORBIDDEN =
  /\b(?:Date\.now|new Date\b|Math\.random|setTimeout|fetch\(|localStorage|console\.|Math\.(?:exp|pow|log|sin|cos|sqrt))/g;

type Sources = readonly Source[];

const ROOMS = Object.keys(TABLE).sort((a, b) => b.length - a.length);

const roomOf = (path: string): string | undefined => ROOMS.find((room) => isUnder(nameOf(path), room));

/** Whether an entry of the table allows an import. */
const grants = (entry: string, { target, typeOnly }: Import): boolean =>
  isUnder(nameOf(target), entry) || (typeOnly && isUnder(`type:${nameOf(target)}`, entry));

const isOwn = (room: string, { target }: Import): boolean => isUnder(nameOf(target), room);

function findTrespasses(sources: Sources): string[] {
  return sources.flatMap(({ path, imports }) => {
    const room = roomOf(path);
    if (room === undefined) return [`${path} is in no room of the table`];
    const wrong = imports.filter(
      (each) => !isOwn(room, each) && TABLE[room]?.some((one) => grants(one, each)) !== true,
    );
    return wrong.map(({ target, typeOnly }) => `${path} imports ${typeOnly ? 'types of ' : ''}${target}`);
  });
}

/** Entries of a table that no import needs: without them nothing would be missing. */
function findUnusedGrants(sources: Sources, table: Table): string[] {
  return Object.entries(table).flatMap(([room, entries]) => {
    const inRoom = sources.filter(({ path }) => roomOf(path) === room);
    const imports = inRoom.flatMap((source) => source.imports).filter((each) => !isOwn(room, each));
    return entries.filter((entry) => !imports.some((each) => grants(entry, each))).map((entry) => `${room}: ${entry}`);
  });
}

function findCycles(sources: Sources): string[] {
  const imports = new Map(sources.map((source) => [source.path, source.imports]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) cycles.push([...way.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const { target } of imports.get(path) ?? []) walk(target, [...way, path]);
    done.add(path);
  };
  for (const path of imports.keys()) walk(path, []);
  return cycles;
}

function findForbiddenWords(sources: Sources): string[] {
  const engine = sources.filter(({ path }) => ENGINE_ROOMS.some((room) => isUnder(nameOf(path), room)));
  // Comments may say such words: only a file that says one is printed without them.
  const suspect = engine.filter(({ text }) => text.search(FORBIDDEN) >= 0);
  return suspect.flatMap((source) =>
    (withoutComments(source).match(FORBIDDEN) ?? []).map((word) => `${source.path} says ${word}`),
  );
}

const findIn = (find: (sources: Sources) => string[], files: Readonly<Record<string, string>>): string[] =>
  find(readSources(files));

/** Who may import whom, and what the engine may not ask. */
export function testImports(): void {
  describe('the imports of src/', () => {
    test('a room imports only what the table gives it', () => {
      expect(findTrespasses(HOUSE)).toEqual([]);
    });

    test('the table gives nothing that no import needs', () => {
      expect(findUnusedGrants(HOUSE, TABLE)).toEqual([]);
    });

    test('no file imports itself, whichever way round', () => {
      expect(findCycles(HOUSE)).toEqual([]);
    });

    test('engine rooms use no clock, no random numbers and no network', () => {
      expect(findForbiddenWords(HOUSE)).toEqual([]);
    });
  });

  describe('the import check', () => {
    test('names a duty that imports another duty, even for a type, even lazily', () => {
      const files = {
        'src/operations/orders/a.ts': "import type { T } from '../store/b.ts';\nimport('../market/c.ts');",
      };
      expect(findIn(findTrespasses, files)).toHaveLength(2);
    });

    test('allows types where the table grants types, and refuses values', () => {
      const files = {
        'src/bots/a.ts': "import type { T } from '../sitting/b.ts';\nimport { v } from '../sitting/b.ts';",
      };
      expect(findIn(findTrespasses, files)).toEqual(['src/bots/a.ts imports src/sitting/b.ts']);
    });

    test('names a file that is in no room', () => {
      expect(findIn(findTrespasses, { 'src/utils/a.ts': '' })).toEqual(['src/utils/a.ts is in no room of the table']);
    });

    test('names an entry of the table that nobody uses', () => {
      const sources = readSources({ 'src/records/a.ts': "import { zip } from 'fflate';\nimport './b.ts';" });
      expect(findUnusedGrants(sources, { records: ['fflate', 'sitting'], kernel: [] })).toEqual(['records: sitting']);
    });

    test('finds an import cycle that runs through an index file', () => {
      const files = {
        'src/kernel/a.ts': "export * from './b/index.ts';",
        'src/kernel/b/index.ts': "import '../a.ts';",
      };
      expect(findIn(findCycles, files)).toEqual(['src/kernel/a.ts → src/kernel/b/index.ts → src/kernel/a.ts']);
    });

    test('finds a forbidden word in code and not in a comment', () => {
      const files = { 'src/kernel/a.ts': "// Math.random\nconst url = 'http://x'; const t = Date.now(); /* fetch( */" };
      expect(findIn(findForbiddenWords, files)).toEqual(['src/kernel/a.ts says Date.now']);
    });
  });
}
