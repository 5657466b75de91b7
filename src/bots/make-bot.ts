import { randomFrom } from '../kernel/random.ts';
import type { Bot, BotKind } from './bot.ts';
import { expert } from './expert/index.ts';
import { fallible } from './fallible.ts';
import { autoReply, refundAll } from './one-trick.ts';
import { spammer } from './spammer.ts';

const MINUTE = 60_000;

const idle: Bot = { every: 120 * MINUTE, actTakes: 0, rounds: 0, look: () => [] };

/** A bot of that kind; those that err do so by the seed, the same way each time. */
export function makeBot(kind: BotKind, seed: number): Bot {
  const random = randomFrom(seed).fork(`bots/${kind}`);
  switch (kind) {
    case 'expert':
      return expert;
    case 'novice':
      return fallible(
        expert,
        { every: 45 * MINUTE, actTakes: 60_000, rounds: 6, putsOff: 150, forgets: 150, slips: 230 },
        random,
      );
    case 'careless':
      return fallible(
        expert,
        { every: 30 * MINUTE, actTakes: 10_000, rounds: 8, putsOff: 50, forgets: 230, slips: 560 },
        random,
      );
    case 'spammer':
      return spammer;
    case 'auto-reply':
      return autoReply;
    case 'refund-all':
      return refundAll;
    case 'idle':
      return idle;
  }
}
