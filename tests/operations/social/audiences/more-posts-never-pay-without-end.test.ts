import { describe, expect, it } from 'vitest';
import { sumOf } from '../../../../src/operations/social/audiences/figures.ts';
import { evenly, publicOf, run } from '../../../support/social/public.ts';
import { formFor } from '../../../support/world.ts';

const SEEDS = [11, 12];
const MARGIN_PERCENT = 40;
/** What a follower more is worth, TWD. */
const FOLLOWER = 12;
/** Posts a week: each number up to ten, and more. */
const CADENCES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 21];

const form = formFor(1, 'social-studio');
const accounts = form.catalogue.social?.accounts ?? [];
const followersOf = (account: string): number =>
  form.social?.audiences.audiences.find(({ id }) => id === account)?.followers ?? 0;

/** What a fortnight brings with so many posts a week, after two weeks of the same, TWD, on average. */
function worth(account: string, aWeek: number): number {
  const all = SEEDS.map((seed) => {
    const { days } = run(publicOf(seed), account, evenly(aWeek, 28), 28, followersOf(account));
    const fortnight = days.slice(14);
    const { revenue, spend } = sumOf(fortnight);
    const followers = (fortnight.at(-1)?.followers ?? 0) - (days[13]?.followers ?? 0);
    return (revenue * MARGIN_PERCENT) / 100 - spend + followers * FOLLOWER;
  });
  return all.reduce((sum, each) => sum + each, 0) / all.length;
}

describe.each(accounts)('posts of $id', ({ id, band }) => {
  const table = new Map(CADENCES.map((aWeek) => [aWeek, worth(id, aWeek)]));
  const of = (aWeek: number): number => table.get(aWeek) ?? 0;
  const best = CADENCES.reduce((a, b) => (of(b) > of(a) ? b : a));

  it('bring most at a cadence inside the band of the brief', () => {
    expect(best).toBeGreaterThanOrEqual(band.least);
    expect(best).toBeLessThanOrEqual(band.most);
  });

  it('never bring as much beyond it, and less than half of it where they come three times a day', () => {
    const most = Math.max(...CADENCES.filter((aWeek) => aWeek > best).map(of));
    expect(most).toBeLessThan(of(best));
    expect(of(21)).toBeLessThan(of(best) / 2);
  });

  it('bring more than silence does', () => {
    expect(of(0)).toBeLessThan(of(band.least));
  });
});
