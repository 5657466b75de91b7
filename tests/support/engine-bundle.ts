import { build } from 'vite';

/** The engine and its verification as one script module, to be run in a page that knows nothing of it. */
export async function bundleEngine(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'tests/support/verify-entry.ts', formats: ['es'] },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((each) => ('output' in each ? each.output : []));
  const [chunk] = chunks.filter((each) => each.type === 'chunk');
  if (chunk === undefined) throw new Error('The engine was not bundled.');
  return chunk.code;
}
