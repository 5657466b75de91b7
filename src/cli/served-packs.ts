import { readdirSync } from 'node:fs';
import { hashOf } from '../kernel/canonical.ts';
import type { CheckedPack } from '../scenario/pack.ts';
import type { HallParts } from '../server/hall/hall.ts';
import { Refused } from '../server/http/refused.ts';
import { readPackFolder } from './pack-files.ts';
import { needForm, needPack } from './packs.ts';
import { inProject } from './project.ts';
import type { Words } from './words.ts';

/** The packs of the project for a hall. A pack is checked again when its files have changed. */
export function servedPacks(words: Words): Pick<HallParts, 'form' | 'source'> {
  const names = new Set(readdirSync(inProject('scenarios')));
  const checked = new Map<string, { readonly hash: string; readonly pack: CheckedPack }>();
  const packIn = (name: string): CheckedPack => {
    const folder = inProject('scenarios', name);
    const hash = hashOf(readPackFolder(folder));
    const known = checked.get(name);
    if (known?.hash === hash) return known.pack;
    const pack = needPack(folder, words);
    checked.set(name, { hash, pack });
    return pack;
  };
  return {
    source: (name) => (names.has(name) ? readPackFolder(inProject('scenarios', name)) : null),
    form: async (name, seed, difficulty) => {
      if (!names.has(name)) throw new Refused(404, 'hall/no-such-pack', { pack: name });
      return needForm(inProject('scenarios', name), packIn(name), seed, words, difficulty);
    },
  };
}
