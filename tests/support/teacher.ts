import type { Bot } from '../../src/bots/bot.ts';
import type { BotKind } from '../../src/bots/kinds.ts';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import { INJECT, type InjectKind } from '../../src/operations/market/injects/index.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { type AnyPack, beginSitting, formFor } from './world.ts';

/** An inject that is sent just before the trainee looks at the desk for that many times. */
export interface Sending {
  readonly look: number;
  readonly kind: InjectKind;
}

/** A bot over whose shoulder a teacher sends injects. */
export function withTeacher(sitting: Sitting, bot: Bot, sendings: readonly Sending[]): Bot {
  let looks = 0;
  return {
    ...bot,
    // Who never looks is sent injects all the same.
    rounds: Math.max(bot.rounds, 1),
    look: (_, catalogue, read) => {
      looks += 1;
      for (const { kind } of sendings.filter(({ look }) => look === looks)) sitting.perform(INJECT, { kind });
      return bot.look(sitting.view(), catalogue, read);
    },
  };
}

/** A whole sitting that a bot works, and into which a teacher sends injects. */
export function taught(kind: BotKind, seed: number, pack: AnyPack, sendings: readonly Sending[]): Sitting {
  const sitting = beginSitting(formFor(seed, pack));
  return play(sitting, withTeacher(sitting, makeBot(kind, seed), sendings));
}
