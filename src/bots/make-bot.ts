import { type RandomStream, randomFrom } from '../kernel/random.ts';
import type { Bot } from './bot.ts';
import type { BotDuties } from './bot-duty.ts';
import { BOT_DUTIES } from './duties.ts';
import { looksUpFirst, makeExpert } from './expert.ts';
import { makeFallible, type Temper } from './fallible.ts';
import type { BotKind, GeneralKind } from './kinds.ts';
import { makeOneTrick } from './one-trick.ts';
import { makeSpammer } from './spammer.ts';

const MINUTE = 60_000;

const NOVICE: Temper = { every: 45 * MINUTE, actTakes: 60_000, rounds: 6, putsOff: 150, forgets: 150, slips: 230 };
const CARELESS: Temper = { every: 30 * MINUTE, actTakes: 10_000, rounds: 8, putsOff: 50, forgets: 230, slips: 560 };

const GENERAL: Readonly<Record<GeneralKind, (duties: BotDuties, random: RandomStream) => Bot>> = {
  expert: (duties) => looksUpFirst(makeExpert(duties), duties),
  novice: (duties, random) => makeFallible(makeExpert(duties), duties, NOVICE, random),
  careless: (duties, random) => makeFallible(makeExpert(duties), duties, CARELESS, random),
  idle: () => ({ every: 120 * MINUTE, actTakes: 0, rounds: 0, look: () => [] }),
  spammer: makeSpammer,
};

const isGeneral = (kind: BotKind): kind is GeneralKind => Object.hasOwn(GENERAL, kind);

/** A bot of that kind for those duties; those that err do so by the seed, the same way each time. */
export function makeBot(kind: BotKind, seed: number, duties: BotDuties = BOT_DUTIES): Bot {
  if (isGeneral(kind)) return GENERAL[kind](duties, randomFrom(seed).fork(`bots/${kind}`));
  const trick = Object.values(duties).flatMap(({ tricks }) => tricks[kind] ?? [])[0];
  if (trick === undefined) throw new Error(`no duty has a bot called ${kind}`);
  return makeOneTrick(trick);
}
