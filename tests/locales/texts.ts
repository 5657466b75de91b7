import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export const NAMESPACES = [
  'app',
  'papers',
  'terms',
  'floor',
  'rules',
  'scoring',
  'replies',
  'cli',
  'class',
  'hall',
  'roster',
  'marking',
  'staff',
] as const;
export type Namespace = (typeof NAMESPACES)[number];

/** Languages the screens speak. */
export const LANGUAGES = ['zh-TW', 'en'] as const;
/** Languages that only buyers speak: they have ready-made replies and nothing else. */
export const BUYER_LANGUAGES = ['ja', 'ms', 'de'] as const;

export type Tree = { readonly [key: string]: string | Tree };

export const readTree = (language: string, namespace: Namespace): Tree =>
  JSON.parse(readFileSync(join(ROOT, 'locales', language, `${namespace}.json`), 'utf8')) as Tree;

/** Texts by their key, as `t` is asked for them without the namespace. */
export function flatten(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]): [string, string][] => {
      const key = path === '' ? name : `${path}.${name}`;
      return typeof value === 'string' ? [[key, value]] : [...flatten(value, key)];
    }),
  );
}

export const textsOf = (language: string, namespace: Namespace): ReadonlyMap<string, string> =>
  flatten(readTree(language, namespace));

/** A key as `t` is asked for it with a count: without the ending of its plural form. */
export const withoutPlural = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

/** The names a text has in double braces, each once, in their order by name. */
export const placeholdersOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((found) => found[1] ?? ''))].sort();

/** The TypeScript sources under a folder of `src`, or one file of it, by path. */
export function readSources(...places: readonly string[]): ReadonlyMap<string, string> {
  const paths = places.flatMap((place) =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(join(ROOT, 'src', place), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => join(place, name)),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(ROOT, 'src', path), 'utf8')]));
}

export const PACK = join(ROOT, 'scenarios/order-desk');
