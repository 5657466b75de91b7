import type { BotKind } from '../../src/bots/bot.ts';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import type { SittingFile } from '../../src/sitting/sitting-file.ts';
import { beginSitting, formFor } from './world.ts';

/** A whole sitting, played by a bot. */
export const played = (kind: BotKind, seed: number): Sitting => play(beginSitting(formFor(seed)), makeBot(kind, seed));

/** A sitting's file as it lies on disk: written and read again. */
export const fileOf = (sitting: Sitting): SittingFile => JSON.parse(JSON.stringify(sitting.file()));
