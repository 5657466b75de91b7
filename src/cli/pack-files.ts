import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PackSource } from '../scenario/pack.ts';

/** Files that are no YAML by their name, and may have been meant so: `products.yaml.txt`, `products.yml`. */
const MAYBE_MEANT = /\.(?:yml|txt)$/i;

/** Reads a pack's YAML files from its folder; of files with a name like theirs, the name. Throws where the folder cannot be read. */
export function readPackFolder(folder: string): PackSource {
  const source: Record<string, string> = {};
  const visit = (at: string): void => {
    for (const name of readdirSync(at).sort()) {
      const path = join(at, name);
      const key = relative(folder, path).split(sep).join('/');
      if (statSync(path).isDirectory()) visit(path);
      else if (/\.yaml$/i.test(name)) source[key] = readFileSync(path, 'utf8');
      else if (MAYBE_MEANT.test(name)) source[key] = '';
    }
  };
  visit(folder);
  return source;
}

/** The id that a folder's `pack.yaml` gives, read without a parser: the rest of the file may be at fault. */
export function packIdIn(folder: string): string | null {
  try {
    const text = readFileSync(join(folder, 'pack.yaml'), 'utf8');
    return /^\ufeff?id:[ \t]*['"]?([a-z][a-z0-9-]*)['"]?[ \t]*(?:#.*)?$/m.exec(text)?.[1] ?? null;
  } catch {
    return null;
  }
}
