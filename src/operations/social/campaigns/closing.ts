import { allowedCost } from './costs.ts';
import type { DesignScene } from './design.ts';
import { type Conclusion, costPerOrder, type DrawEntry, type Reading, type WordCampaign } from './word-campaign.ts';

/**
 * The winners of a draw by the rule of the terms: the entry with each number that the witness drew; where it is not valid, or has won
 * already, the next valid one above it, going on from the lowest after the highest.
 */
export function winnersOf(entries: readonly DrawEntry[], drawn: readonly number[]): readonly number[] {
  const sorted = [...entries].sort((a, b) => a.no - b.no);
  const winners: number[] = [];
  for (const number of drawn) {
    const fits = ({ no, note }: DrawEntry): boolean => note === 'valid' && !winners.includes(no);
    const winner = sorted.find((entry) => entry.no >= number && fits(entry)) ?? sorted.find(fits);
    if (winner !== undefined) winners.push(winner.no);
  }
  return winners;
}

/** What follows from the account of a campaign: do it again, change it, or drop it. */
export function conclusionOf(
  { offer, rules }: Pick<DesignScene, 'offer' | 'rules'>,
  account: Pick<Reading, 'spend' | 'orders'>,
): Conclusion {
  const cost = costPerOrder(account);
  const allowed = allowedCost(offer, rules);
  if (cost === null) return 'drop';
  if (cost <= allowed) return 'repeat';
  return cost * 1000 <= allowed * rules.adjustPermille ? 'adjust' : 'drop';
}

/** How the winners that were named stand to those of the rule. */
export function judgeWinners(
  { entries = [], drawn = [] }: Pick<WordCampaign, 'entries' | 'drawn'>,
  named: readonly number[],
): { readonly right: number; readonly wrong: number; readonly of: number; readonly winners: readonly number[] } {
  const winners = winnersOf(entries, drawn);
  const right = winners.filter((no) => named.includes(no)).length;
  return { right, wrong: new Set(named).size - right, of: winners.length, winners };
}
