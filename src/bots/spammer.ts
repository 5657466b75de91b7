import type { Bot } from './bot.ts';
import type { BotDuties } from './bot-duty.ts';

/** Clicks everything at once, and reads nothing of it. */
export const makeSpammer = (duties: BotDuties): Bot => ({
  every: 60 * 60_000,
  actTakes: 5_000,
  rounds: 6,
  look: (view, catalogue, read) => Object.values(duties).flatMap(({ blind }) => blind(view, catalogue, read)),
});
