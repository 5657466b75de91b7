import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Whether this runs from the sources, and not from files into which they were bundled. */
const IS_SOURCE = import.meta.url.endsWith('.ts');

/**
 * The options of Node by which another thread or process loads what this one has loaded. Sources need the loader of TypeScript, which is
 * found from here and not from the folder in which the command was called.
 */
export const LOADING: readonly string[] = IS_SOURCE
  ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
  : [];

/** The file of a module that another thread or process loads. `path`: from the module of `url`, without its ending; bundled, it lies beside it. */
export const moduleOf = (url: string, path: string): string =>
  fileURLToPath(new URL(IS_SOURCE ? `${path}.ts` : `./${basename(path)}.js`, url));
