import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { build } from 'vite';
import { inProject } from './project.ts';

/** What runs in a process or a thread of its own, by the name of its file in the bundle: see `moduleOf`. */
const ENTRIES = {
  main: 'src/cli/main.ts',
  'hall-process': 'src/cli/prove/hall-process.ts',
  worker: 'src/cli/sweep/worker.ts',
  'company-process': 'src/cli/rehearse/company-process.ts',
  task: 'src/server/jobs/task.ts',
  'replay-task': 'src/server/marking/replay-task.ts',
};

/** What else is bundled. */
export interface MoreEntries {
  /** Begins the name of the folder, so that another bundle is not taken for this one. */
  readonly name: string;
  /** Paths in the project, by name. */
  readonly entries: Readonly<Record<string, string>>;
  /** Folders of the project out of which these are made. */
  readonly sources: readonly string[];
}

/** When every source was changed: other sources make another bundle. */
function stateOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const name of readdirSync(inProject(source), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(ts|json)$/.test(name)) hash.update(`${source}/${name} ${statSync(inProject(source, name)).mtimeMs}\n`);
  return hash.digest('hex').slice(0, 16);
}

/** Deletes bundles of sources that have changed since, but those that somebody may still run. */
function forgetOld(name: string): void {
  const anHourAgo = Date.now() - 3_600_000;
  for (const each of readdirSync(inProject('out'))) {
    const folder = inProject('out', each);
    const isOld = each.startsWith(`${name}-`) && statSync(folder).mtimeMs < anHourAgo;
    if (isOld) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The command line as files that start without the loader of TypeScript: loading a hundred sources takes longer than most of what is
 * done with them. Made where the sources have changed. Resolves to the folder, which has a file for each entry: `main.js` is the
 * command.
 */
export async function bundled(more: MoreEntries = { name: 'command', entries: {}, sources: [] }): Promise<string> {
  const folder = inProject('out', `${more.name}-${stateOf(['src', ...more.sources])}`);
  if (existsSync(folder)) return folder;
  // Who makes the same at the same time makes it elsewhere; the first to be done is taken.
  const making = `${folder}.${process.pid}`;
  const input = Object.fromEntries(
    Object.entries({ ...ENTRIES, ...more.entries }).map(([name, path]) => [name, inProject(path)]),
  );
  const output = { entryFileNames: '[name].js', chunkFileNames: `chunk-[hash].js` };
  await build({
    ...{ configFile: false, publicDir: false, logLevel: 'error', root: inProject() },
    build: { ssr: true, outDir: making, minify: false, rollupOptions: { input, output } },
  });
  try {
    renameSync(making, folder);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
  forgetOld(more.name);
  return folder;
}
