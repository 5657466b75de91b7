import { play } from '../../src/bots/play.ts';
import type { BotKind } from '../../src/bots/bot.ts';
import { makeBot } from '../../src/bots/make-bot.ts';
import { readPackFolder } from '../../src/cli/pack-files.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import { Sitting } from '../../src/sitting/sitting.ts';

/** The seed all browser tests play, so that they all meet the same orders. */
export const SEED = 4224;

/** A whole sitting of the order desk, played in Node by a bot. */
export function playedSitting(bot: BotKind, seed = SEED): Sitting {
  const { pack, problems } = checkPack(readPackFolder('scenarios/order-desk'));
  if (pack === null) throw new Error(`the pack has errors: ${JSON.stringify(problems[0])}`);
  const sitting = Sitting.begin(compileForm(pack, seed), 'practice', `played-by-${bot}`);
  return play(sitting, makeBot(bot, seed));
}
