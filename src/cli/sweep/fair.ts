import type { BotKind } from '../../bots/kinds.ts';
import { Failure } from '../failure.ts';
import { complain, print, printJson } from '../terminal.ts';
import type { Words } from '../words.ts';
import { makeFairTable } from './fair-table.ts';
import { FAIR_WITHIN, MOST_GROUPS, makeEvenness } from './fairness.ts';
import { type Plan, playAll } from './play-all.ts';
import { isCrash, type Played } from './result.ts';

/** Who plays to show whether forms are equally hard: somebody who does not do everything, and not everything well. */
const WHO: readonly BotKind[] = ['novice'];
/** The first of the lucks, far from the numbers of the forms. */
const FIRST_LUCK = 5000;
const MOST_LUCKS = 100;

interface FairOptions {
  readonly lucks: string;
  readonly groups: string;
  readonly check?: true;
  readonly json?: true;
}

function parseCount(option: string, text: string, [least, most]: readonly [number, number], words: Words): number {
  const count = Number(text);
  if (!/^\d{1,3}$/.test(text) || count < least || count > most)
    throw new Failure(2, words.of('cli:sweep.fair.no-count', { option, text, least, most }));
  return count;
}

/** `sweep --fair`: the same lucks of one bot on every form; how much the means of groups of forms differ in each indicator. */
export async function sweepFair(
  folder: string,
  seeds: readonly number[],
  plan: Plan,
  options: FairOptions,
): Promise<void> {
  const { words } = plan;
  const count = parseCount('--lucks', options.lucks, [1, MOST_LUCKS], words);
  const groups = parseCount('--groups', options.groups, [2, MOST_GROUPS], words);
  const lucks = Array.from({ length: count }, (_, i) => FIRST_LUCK + i);
  const results = await playAll(folder, seeds, WHO, { ...plan, lucks });
  const played = results.filter((result): result is Played => !isCrash(result));
  const rows = makeEvenness(played, groups);
  if (options.json) printJson({ pack: plan.pack.data.id, seeds: seeds.length, lucks: count, rows });
  else for (const line of makeFairTable(rows, words)) print(line);
  const crashed = results.filter(isCrash);
  for (const { seed, bot, crashed: what } of crashed) complain(words.of('cli:sweep.of', { seed, bot, what }));
  if (crashed.length > 0) throw new Failure(1, words.of('cli:sweep.crashed', { count: crashed.length }));
  const uneven = rows.filter(({ difference }) => difference > FAIR_WITHIN);
  for (const { indicator, difference } of uneven)
    complain(words.of('cli:sweep.fair.uneven', { indicator, difference, bound: FAIR_WITHIN }));
  if (options.check !== undefined && uneven.length > 0)
    throw new Failure(1, words.of('cli:sweep.fair.unfair', { count: uneven.length }));
}
