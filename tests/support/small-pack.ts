import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { PackSource } from '../../src/scenario/pack.ts';
import { packSource } from './world.ts';

export type Tree = Record<string, unknown>;

const one = { least: 1, most: 1 };
const two = { least: 2, most: 2 };

/** A week in which every indicator of the order desk comes up, and not much more. */
const DEMAND = {
  fresh: [
    { situation: 'plain', least: 4, most: 4 },
    { situation: 'address-incomplete', ...one },
    { situation: 'restricted', ...one },
    { situation: 'price-error', ...one },
    { situation: 'double-order', ...one },
  ],
  backlog: [
    { stage: 'undecided', ...two },
    { stage: 'confirmed', ...two },
    { stage: 'travelling', ...two },
    { stage: 'troubled', exception: 'not-home', ...one },
    { stage: 'troubled', exception: 'customs-documents', ...one },
    { stage: 'delivered', ...two },
    { stage: 'finished', payoutFault: 'commission', ...one },
    { stage: 'finished', review: 'late', ...one },
    { stage: 'owed', ...one },
  ],
  inquiries: [
    { topic: 'where', about: 'travelling', ...one },
    { topic: 'when', about: 'fresh', ...one },
    { topic: 'invoice', about: 'finished', ...one },
  ],
};

/** The data of a file of a pack, changed; remarks are lost. */
export const withData = (source: PackSource, file: string, change: (data: Tree) => Tree): PackSource => ({
  ...source,
  [file]: stringify(change(parse(source[file] ?? '') as Tree)),
});

/** The order desk with little to do, so that a whole week is played in a moment. */
export function smallPack(): PackSource {
  const short = withData(packSource, 'demand.yaml', (demand) => ({ ...demand, ...DEMAND }));
  return withData(short, 'pack.yaml', (pack) => ({ ...pack, id: 'small-desk', minimum: 1 }));
}

/** Writes a pack as a folder of its id, and returns the folder. */
export function writePack(scenarios: string, source: PackSource): string {
  const { id } = parse(source['pack.yaml'] ?? '') as { id: string };
  for (const [file, text] of Object.entries(source)) {
    const path = join(scenarios, id, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return join(scenarios, id);
}
