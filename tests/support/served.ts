import { join } from 'node:path';
import { build, preview } from 'vite';
import { builtPacks } from '../../vite-built-packs.ts';

interface Served {
  /** Address of the module. */
  readonly url: string;
  close(): Promise<void>;
}

/** A module with all that it imports and its workers, built as the page is and served on a free port. */
export async function serveModule(entry: string, outDir: string): Promise<Served> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base: './',
    worker: { format: 'es', plugins: () => [builtPacks()] },
    build: {
      outDir,
      minify: false,
      rolldownOptions: {
        input: { entry },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const server = await preview({
    configFile: false,
    logLevel: 'warn',
    build: { outDir: join(process.cwd(), outDir) },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  return { url: `${server.resolvedUrls?.local[0] ?? ''}entry.js`, close: () => server.close() };
}
