import { build } from 'vite';

/** A module and all it imports as one script that declares `bundle`, to be run in a page that knows nothing of it. */
export async function bundleOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry, name: 'bundle', formats: ['iife'] },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((each) => ('output' in each ? each.output : []));
  const [chunk] = chunks.filter((each) => each.type === 'chunk');
  if (chunk === undefined) throw new Error(`Nothing was bundled from ${entry}.`);
  return chunk.code;
}
