import { type BotKind, botKindsFor } from '../../src/bots/kinds.ts';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import { dutiesCalled } from '../../src/operations/parts.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import type { SittingFile } from '../../src/sitting/sitting-file.ts';
import { type AnyPack, beginSitting, formFor, type PackName, packCalled } from './world.ts';

/** The seeds of the suite. Wide sweeps belong to `waybill sweep`. */
export const SEEDS = [101, 202, 2026] as const;

/** The bots that have something to do in a pack, and the one that never does anything. */
export const botsOf = (pack: PackName): readonly BotKind[] => botKindsFor(dutiesCalled(packCalled(pack).data.duties));

const sittings = new Map<string, Sitting>();

/** A whole sitting of a pack, played by a bot: played once in a worker and shared, so it is only to be looked at. */
export function played(kind: BotKind, seed: number, pack: AnyPack = 'order-desk'): Sitting {
  const key = `${pack}/${seed}/${kind}`;
  const sitting = sittings.get(key) ?? playedAnew(kind, seed, pack);
  sittings.set(key, sitting);
  return sitting;
}

/** The same, played now, for a test that compares two runs or goes on with the sitting. */
export const playedAnew = (kind: BotKind, seed: number, pack: AnyPack = 'order-desk'): Sitting =>
  play(beginSitting(formFor(seed, pack)), makeBot(kind, seed));

/** A sitting's file as it lies on disk: written and read again. */
export const fileOf = (sitting: Sitting): SittingFile => JSON.parse(JSON.stringify(sitting.file()));
