import type { Bot } from './bot.ts';
import type { BotDuties } from './bot-duty.ts';

/** Does everything as the handbook says, as soon as it can be known. */
export const makeExpert = (duties: BotDuties): Bot => ({
  every: 30 * 60_000,
  actTakes: 15_000,
  rounds: 12,
  look: (view, catalogue, read) => Object.values(duties).flatMap(({ expert }) => expert(view, catalogue, read)),
});

/** Looks up what several desks hang on before anything else, and does everything else in the light of it. */
export const looksUpFirst = (bot: Bot, duties: BotDuties): Bot => ({
  ...bot,
  look: (view, catalogue, read) => {
    const first = Object.values(duties).flatMap(({ looksUp }) => looksUp?.(view, catalogue, read) ?? []);
    return first.length > 0 ? first : bot.look(view, catalogue, read);
  },
});
