import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PackSource } from '../scenario/pack.ts';

/** Reads a pack's YAML files from its folder. Throws where the folder cannot be read. */
export function readPackFolder(folder: string): PackSource {
  const source: Record<string, string> = {};
  const visit = (at: string): void => {
    for (const name of readdirSync(at).sort()) {
      const path = join(at, name);
      if (statSync(path).isDirectory()) visit(path);
      else if (name.endsWith('.yaml')) source[relative(folder, path).split(sep).join('/')] = readFileSync(path, 'utf8');
    }
  };
  visit(folder);
  return source;
}
