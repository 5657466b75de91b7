import type { RandomStream } from '../../../kernel/random.ts';

/** How word of something spreads from one person to the next. */
export interface WordRules {
  /** Each member tells between none and so many people. */
  readonly mostTold: number;
  /** Of a thousand people who are told, so many join. */
  readonly joinPermille: number;
  /** Word goes on for so many generations at most; those whom the house itself asks are generation 0. */
  readonly mostGenerations: number;
  /** Hours from joining until one's own word has brought somebody. */
  readonly hours: { readonly least: number; readonly most: number };
}

/** Somebody who joined because a member told them. */
export interface Referral {
  /** `<starter>.<place>.<place>…`: whose word, told as which of theirs. The same person whatever else happens. */
  readonly id: string;
  /** The member whose word it was: a starter, or another referral. */
  readonly by: string;
  /** The member of generation 0 with whom it began. */
  readonly starter: string;
  /** 1: told by a starter. */
  readonly generation: number;
  /** Hours after the beginning. */
  readonly afterHours: number;
}

/** On average a member brings fewer than one other: at most 900 for 1,000 members. Otherwise word would never end. */
export const MOST_CHILDREN_PERMILLE = 900;

/** How many new members 1,000 members bring on average, by the rules as they stand. */
export const childrenPermille = ({ mostTold, joinPermille }: Pick<WordRules, 'mostTold' | 'joinPermille'>): number =>
  Math.floor((mostTold * joinPermille) / 2);

/** The share of those told who join, kept so low that word dies out (`MOST_CHILDREN_PERMILLE`). */
export const joiningPermille = (rules: Pick<WordRules, 'mostTold' | 'joinPermille'>): number =>
  rules.mostTold === 0
    ? 0
    : Math.min(rules.joinPermille, Math.floor((MOST_CHILDREN_PERMILLE * 2) / rules.mostTold), 1000);

/**
 * Word of mouth as a branching process (fact sheet 7.1, viral coefficient): everybody tells some people, some of whom join and tell
 * others. Chains always end: on average a member brings fewer than one, and there is a last generation. Each person's draws have a
 * stream of their own, named by whose word it was, so that one starter more, or a stricter rule, moves nobody else.
 */
export function spreadWord(random: RandomStream, starters: readonly string[], rules: WordRules): readonly Referral[] {
  const joins = joiningPermille(rules);
  const found: Referral[] = [];
  const tellOn = (by: string, starter: string, generation: number, from: number): void => {
    if (generation > rules.mostGenerations) return;
    const told = random.fork(`${by}/told`).int(0, rules.mostTold);
    for (let place = 1; place <= told; place += 1) {
      const id = `${by}.${place}`;
      const own = random.fork(id);
      const afterHours = from + own.int(rules.hours.least, rules.hours.most);
      if (!own.chance(joins)) continue;
      found.push({ id, by, starter, generation, afterHours });
      tellOn(id, starter, generation + 1, afterHours);
    }
  };
  for (const starter of starters) tellOn(starter, starter, 1, 0);
  return found.sort((a, b) => a.afterHours - b.afterHours || (a.id < b.id ? -1 : 1));
}
