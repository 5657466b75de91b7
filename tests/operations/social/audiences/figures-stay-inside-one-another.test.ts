import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../src/kernel/random.ts';
import type { AccountDay, Figures } from '../../../../src/operations/social/audiences/figures.ts';
import { COUNTS, interactionsOf, sumOf } from '../../../../src/operations/social/audiences/figures.ts';
import { audienceOf } from '../../../../src/operations/social/audiences/model.ts';
import { livedPermille, partOf, postOutcome } from '../../../../src/operations/social/audiences/post-outcome.ts';
import { evenly, FITS, publicOf, run } from '../../../support/social/public.ts';
import { formFor } from '../../../support/world.ts';

const model = publicOf(5);
const accounts = model.accounts.map(({ account }) => account);

/** What is wrong with figures, by the people there are. */
function faults(figures: Figures, people: number): string[] {
  const wrong: string[] = [];
  for (const name of COUNTS) if (!Number.isSafeInteger(figures[name]) || figures[name] < 0) wrong.push(name);
  if (figures.reach > people) wrong.push('more people reached than there are');
  if (figures.reach > figures.impressions) wrong.push('more people reached than times shown');
  if (interactionsOf(figures) > figures.impressions) wrong.push('more interactions than times shown');
  if (figures.clicks > figures.impressions) wrong.push('more clicks than times shown');
  if (figures.orders > figures.clicks) wrong.push('more orders than clicks');
  return wrong;
}

describe.each(accounts)('the figures of %s', (account) => {
  const people = audienceOf(model, account)?.own.people ?? 0;

  it('stay inside one another at every cadence, however many follow', () => {
    for (const aWeek of [0, 1, 7, 28])
      for (const followers of [0, 500, people]) {
        const { days, echoes } = run(model, account, evenly(aWeek, 14), 14, followers);
        for (const day of days) {
          expect(faults(day, people)).toEqual([]);
          expect(day.followers).toBeLessThanOrEqual(people);
          expect(day.followers).toBeGreaterThanOrEqual(0);
        }
        for (const { soFar } of echoes) expect(faults(soFar, people)).toEqual([]);
      }
  });

  it('add up: what all days bring is at least what posts bring, and followers follow from who came and left', () => {
    const { days, echoes } = run(model, account, evenly(3, 21), 40, 8000);
    const [all, posts] = [sumOf(days), sumOf(echoes.map(({ soFar }) => soFar))];
    for (const name of COUNTS) expect(posts[name]).toBeLessThanOrEqual(all[name]);
    const last = days.reduce((sum, { gained, lost }) => sum + gained - lost, 8000);
    expect(days.at(-1)?.followers).toBe(last);
  });
});

describe('a post', () => {
  const audience = audienceOf(model, 'kadro-jp');
  if (audience === undefined) throw new Error('no such account');
  const situation = { followers: 20_000, topic: 'taste', fit: FITS, inSevenDays: 1 };
  const luck = { reach: 1000, engagement: 1000, clicks: 1000 };
  const outcome = (other: object = {}) => postOutcome(audience, model.losses, { ...situation, luck, ...other }).reach;

  it('has nothing before it goes out, all of it when its life is over, and the parts in between add up', () => {
    const { kind } = audience;
    expect(livedPermille(kind, 0)).toBe(0);
    expect(livedPermille(kind, 10_000)).toBe(1000);
    const random = randomFrom(4);
    const whole = postOutcome(audience, model.losses, { ...situation, luck });
    const cuts = [0, random.int(1, 500), random.int(501, 999), 1000];
    const parts = cuts.slice(1).map((to, i) => partOf(whole, cuts[i] ?? 0, to));
    expect(sumOf(parts)).toEqual(whole);
  });

  it('reaches fewer at the wrong hour, in the wrong language or format, with an old text, and where it offends', () => {
    for (const fit of [
      { peak: false },
      { language: false },
      { format: false },
      { fresh: false },
      { offends: 'ramadan' },
    ])
      expect(outcome({ fit: { ...FITS, ...fit } })).toBeLessThan(outcome());
  });

  it('reaches fewer the more posts its people have had to bear, and as many as ever inside what they bear', () => {
    const reach = [1, 4, 5, 6, 9, 14].map((inSevenDays) => outcome({ inSevenDays }));
    expect(reach[0]).toBe(reach[1]);
    expect(reach.slice(1)).toEqual([...reach.slice(1)].sort((a, b) => b - a));
    expect(reach[5]).toBeLessThan((reach[0] ?? 0) / 4);
  });
});

describe('the weeks before a sitting', () => {
  const days = (seed: number): readonly AccountDay[] => formFor(seed, 'social-studio').social?.audiences.days ?? [];

  it.each([1, 2, 3])('are whole: five weeks of every account, each day once (form %i)', (seed) => {
    const { catalogue, social } = formFor(seed, 'social-studio');
    for (const { id } of catalogue.social?.accounts ?? []) {
      const all = [...days(seed), ...(social?.audiences.counted ?? [])].filter(({ account }) => account === id);
      const dates = [...new Set(all.map(({ date }) => date))].sort();
      expect(dates[0]).toBe('2027-01-11');
      expect(dates.length).toBeGreaterThanOrEqual(34);
      expect(
        days(seed)
          .filter(({ account, date }) => account === id && date <= '2027-02-07')
          .every(({ settled }) => settled),
      ).toBe(true);
    }
  });
});
