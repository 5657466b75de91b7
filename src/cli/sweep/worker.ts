import { checkPack } from '../../scenario/check.ts';
import type { CheckedPack } from '../../scenario/pack.ts';
import { examinerFor } from '../doctor/examine.ts';
import { readPackFolder } from '../pack-files.ts';
import { loadWords } from '../words.ts';
import { playSeed } from './play-seed.ts';
import type { Task } from './result.ts';

// One process of a sweep: plays the seeds it is sent, and sends back every sitting's result and then that it is free.

const packs = new Map<string, CheckedPack>();

function packIn(folder: string): CheckedPack {
  const { pack } = packs.has(folder) ? { pack: packs.get(folder) ?? null } : checkPack(readPackFolder(folder));
  if (pack === null) throw new Error(`${folder} has errors`);
  packs.set(folder, pack);
  return pack;
}

process.on('message', ({ folder, examine, ...task }: Task) => {
  const look = examine === undefined ? undefined : examinerFor(loadWords(examine));
  for (const result of playSeed(packIn(folder), task, look)) process.send?.(result);
  process.send?.('free');
});
