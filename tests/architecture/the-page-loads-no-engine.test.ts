import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** Import statements whose values are used, and what is loaded later. */
const IMPORTS = /^(?:import|export)\s+(?!type\b)(?:[^;']*?\sfrom\s+)?'(\.[^']+\.ts)'|\bimport\('(\.[^']+\.ts)'\)/gm;

/** The files that a page loads once it has loaded this one, at once or later. A worker is a page of its own. */
function loadedFrom(entry: string): ReadonlySet<string> {
  const loaded = new Set<string>();
  const walk = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const [, now, later] of readFileSync(path, 'utf8').matchAll(IMPORTS))
      walk(posix.join(posix.dirname(path), now ?? later ?? ''));
  };
  walk(entry);
  return loaded;
}

/**
 * Come with the nouns that a page may name: the kernel's tokens for kinds of records, with the search they use, and the names of
 * groups of states.
 */
const WITH_NOUNS: ReadonlySet<string> = new Set([
  'src/kernel/records.ts',
  'src/kernel/place-of.ts',
  'src/kernel/state-tags.ts',
]);

/** What has no business in a page. */
const isEngine = (path: string): boolean =>
  /^src\/(?:kernel|scoring|sitting|scenario|bots)\//.test(path) && !WITH_NOUNS.has(path);

test('the page imports nothing of the engine, statically or lazily', () => {
  const loaded = [...loadedFrom('src/main.ts')];
  expect(loaded.filter(isEngine)).toEqual([]);
  expect(loaded.filter((path) => path.includes('.machine.ts') || path.includes('/actions/'))).toEqual([]);
  expect(loaded).toContain('src/host/local/call-worker.ts');
});

test('the worker imports the engine', () => {
  const loaded = loadedFrom('src/host/local/worker.ts');
  for (const path of ['kernel/world.ts', 'scoring/assessor.ts', 'sitting/sitting.ts', 'scenario/compile/compile.ts'])
    expect(loaded).toContain(`src/${path}`);
});
