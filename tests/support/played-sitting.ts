import type { BotKind } from '../../src/bots/kinds.ts';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import { readPackFolder } from '../../src/cli/pack-files.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import { replay } from '../../src/sitting/replay.ts';
import { FINISH, Sitting } from '../../src/sitting/sitting.ts';

/** The seed all browser tests play, so that they all meet the same orders. */
export const SEED = 4224;

/** A whole sitting of a pack, played in Node by a bot. */
export function playedSitting(bot: BotKind, folder = 'order-desk', seed = SEED): Sitting {
  const { pack, problems } = checkPack(readPackFolder(`scenarios/${folder}`));
  if (pack === null) throw new Error(`the pack has errors: ${JSON.stringify(problems[0])}`);
  const sitting = Sitting.begin(compileForm(pack, seed), 'practice', `played-by-${bot}`);
  return play(sitting, makeBot(bot, seed));
}

/** The same sitting, left in the middle: what the bot had done by that day (from 0) and hour. */
export function leftSitting(bot: BotKind, day: number, hours: number, folder = 'order-desk'): Sitting {
  const whole = playedSitting(bot, folder);
  const until = (whole.form.days[day]?.open ?? 0) + hours * 3_600_000;
  const log = whole.log.filter(({ at }) => at <= until);
  return replay({ header: whole.header, form: whole.form, log }, until);
}

/** The same sitting, handed in before its end. */
export function finishedSitting(bot: BotKind, day: number, hours: number, folder = 'order-desk'): Sitting {
  const sitting = leftSitting(bot, day, hours, folder);
  sitting.perform(FINISH, {});
  return sitting;
}

/** A sitting at its first morning, all lists opened, in which every buyer is called by that text. */
export function sittingWithBuyers(name: string): Sitting {
  const { form } = playedSitting('idle');
  const renamed = JSON.parse(JSON.stringify(form), (key, value: unknown) =>
    key === 'buyer' && typeof value === 'object' && value !== null ? { ...value, name } : value,
  ) as typeof form;
  const sitting = Sitting.begin(renamed, 'practice', 'renamed');
  sitting.advance((form.days[0]?.open ?? 0) + 60_000);
  for (const channel of form.catalogue.channels) sitting.perform('channel/open', { channel: channel.id });
  return sitting;
}
