import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { readPackFolder } from './src/cli/pack-files.ts';
import type { PackInPage } from './src/host/local/pack-in-page.ts';
import { builtFrom } from './src/scenario/built-pack.ts';
import { checkPack } from './src/scenario/check.ts';
import type { PackSource } from './src/scenario/pack.ts';

const LIST = 'virtual:packs';
/** `virtual:pack/order-desk` is that pack. */
const ONE = 'virtual:pack/';

/** A pack as it is built into the page: checked here, so that no browser has to; of a broken one how many errors it has. */
export function builtForPage(source: PackSource): PackInPage {
  const { pack, problems } = checkPack(source);
  if (pack !== null) return builtFrom(pack);
  return { errors: problems.filter(({ severity }) => severity === 'error').length };
}

/** Gives the workers of the page every pack, each a piece of its own: `import { packs } from 'virtual:packs'`. */
export function builtPacks(scenarios = 'scenarios'): Plugin {
  return {
    name: 'waybill-built-packs',
    resolveId: (id) => (id === LIST || id.startsWith(ONE) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${LIST}`) {
        const folders = readdirSync(scenarios).filter((name) => existsSync(join(scenarios, name, 'pack.yaml')));
        const entries = folders.map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(ONE + name)})`);
        return `export const packs = { ${entries.join(', ')} }`;
      }
      if (!id.startsWith(`\0${ONE}`)) return undefined;
      const folder = resolve(scenarios, id.slice(ONE.length + 1));
      const source = readPackFolder(folder);
      for (const file of Object.keys(source)) this.addWatchFile(join(folder, file));
      // A text for JSON.parse is read several times faster than the same data as a program.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(builtForPage(source)))})`;
    },
  };
}
