import type { Bot, Policy } from './bot.ts';

/** Does one thing again and again, as a machine would, and nothing else. */
export const makeOneTrick = (look: Policy): Bot => ({ every: 20 * 60_000, actTakes: 3_000, rounds: 4, look });
