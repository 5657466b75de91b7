import type { Bot } from '../../src/bots/bot.ts';
import type { BotKind } from '../../src/bots/kinds.ts';
import { makeBot } from '../../src/bots/make-bot.ts';
import { play } from '../../src/bots/play.ts';
import { readPackFolder } from '../../src/cli/pack-files.ts';
import { checkPack } from '../../src/scenario/check.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import type { CheckedPack } from '../../src/scenario/pack.ts';
import { replay } from '../../src/sitting/replay.ts';
import { FINISH, Sitting } from '../../src/sitting/sitting.ts';

/** The seed all browser tests play, so that they all meet the same orders. */
export const SEED = 4224;

const packs = new Map<string, CheckedPack>();

/** A pack, checked once in a worker. */
function packOf(folder: string): CheckedPack {
  const { pack, problems } = packs.has(folder)
    ? { pack: packs.get(folder) ?? null, problems: [] }
    : checkPack(readPackFolder(`scenarios/${folder}`));
  if (pack === null) throw new Error(`the pack has errors: ${JSON.stringify(problems[0])}`);
  packs.set(folder, pack);
  return pack;
}

const made = new Map<string, Sitting>();

/** Makes a sitting once in a worker: it is shared, so it is only to be looked at. */
function once(name: string, make: () => Sitting): Sitting {
  const sitting = made.get(name) ?? make();
  made.set(name, sitting);
  return sitting;
}

/** A sitting of a pack whose bot goes home at that hour of that day (from 0), and leaves what comes later. */
function playedUntil(bot: BotKind, folder: string, day: number, hours: number): Sitting {
  const form = compileForm(packOf(folder), SEED);
  const until = (form.days[day]?.open ?? 0) + hours * 3_600_000;
  const working = makeBot(bot, SEED);
  const leaving: Bot = { ...working, look: (view, ...rest) => (view.now > until ? [] : working.look(view, ...rest)) };
  const { header, log } = play(Sitting.begin(form, 'practice', `played-by-${bot}`), leaving);
  return replay({ header, form, log: log.filter(({ at }) => at <= until) }, until);
}

/** A whole sitting of a pack, played in Node by a bot. */
export const playedSitting = (bot: BotKind, folder = 'order-desk'): Sitting =>
  once(`${folder} ${bot}`, () =>
    play(Sitting.begin(compileForm(packOf(folder), SEED), 'practice', `played-by-${bot}`), makeBot(bot, SEED)),
  );

/** The same sitting, left in the middle: what the bot had done by that day (from 0) and hour. */
export const leftSitting = (bot: BotKind, day: number, hours: number, folder = 'order-desk'): Sitting =>
  once(`${folder} ${bot} ${day} ${hours}`, () => playedUntil(bot, folder, day, hours));

/** The same sitting, handed in before its end. */
export const finishedSitting = (bot: BotKind, day: number, hours: number, folder = 'order-desk'): Sitting =>
  once(`${folder} ${bot} ${day} ${hours} finished`, () => {
    const sitting = playedUntil(bot, folder, day, hours);
    sitting.perform(FINISH, {});
    return sitting;
  });

/** A sitting at its first morning, all lists opened, in which every buyer is called by that text. */
export function sittingWithBuyers(name: string, folder = 'order-desk'): Sitting {
  const form = compileForm(packOf(folder), SEED);
  const renamed = JSON.parse(JSON.stringify(form), (key, value: unknown) =>
    key === 'buyer' && typeof value === 'object' && value !== null ? { ...value, name } : value,
  ) as typeof form;
  const sitting = Sitting.begin(renamed, 'practice', 'renamed');
  sitting.advance((form.days[0]?.open ?? 0) + 60_000);
  if (folder === 'service-desk') sitting.advance((form.days[1]?.open ?? 0) + 60_000);
  for (const channel of form.catalogue.channels) sitting.perform('channel/open', { channel: channel.id });
  return sitting;
}
