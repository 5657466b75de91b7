import type { BotKind } from '../../src/bots/bot.ts';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import type { SittingFile } from '../../src/sitting/sitting-file.ts';
import { beginSitting, formFor, type PackName } from './world.ts';

/** A whole sitting of a pack, played by a bot. */
export const played = (kind: BotKind, seed: number, pack: PackName = 'order-desk'): Sitting =>
  play(beginSitting(formFor(seed, pack)), makeBot(kind, seed));

/** A sitting's file as it lies on disk: written and read again. */
export const fileOf = (sitting: Sitting): SittingFile => JSON.parse(JSON.stringify(sitting.file()));
