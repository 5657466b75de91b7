import { expect, test } from 'vitest';
import { ACCOUNT_DAY } from '../../../../src/operations/social/audiences/figures.ts';
import { BRAND_TALK, faded } from '../../../../src/operations/social/audiences/talk.ts';
import { type SocialTestDesk, socialDesk } from '../../../support/social-desk.ts';
import { days, hours } from '../../../support/world.ts';

const dayOf = (desk: SocialTestDesk, account: string, date: string) =>
  desk.sitting.world.get(ACCOUNT_DAY, `${account}/${date}`);

test('a day is shown on the day after, provisional, and settled some days later for good', () => {
  const desk = socialDesk(1).until(days(1));
  expect(dayOf(desk, 'kadro-jp', '2027-02-15')).toBeUndefined();
  desk.until(days(1) + hours(7.1));
  const early = dayOf(desk, 'kadro-jp', '2027-02-15');
  expect(early?.settled).toBe(false);
  desk.until(days(3) + hours(1.1));
  const settled = dayOf(desk, 'kadro-jp', '2027-02-15');
  expect(settled).toMatchObject({ settled: true, followers: early?.followers });
  expect(settled?.impressions).toBeLessThan(early?.impressions ?? 0);
  expect(settled?.orders).toBeGreaterThanOrEqual(early?.orders ?? 0);
  desk.until(days(8));
  expect(dayOf(desk, 'kadro-jp', '2027-02-15')).toBe(settled);
});

test('platforms settle after as many days as the handbook says', () => {
  const desk = socialDesk(1).until(days(1) + hours(1.1));
  const settled = (account: string): boolean => dayOf(desk, account, '2027-02-14')?.settled ?? false;
  expect([settled('chatora-tw'), settled('plazeta-sg'), settled('kadro-de')]).toEqual([true, true, false]);
  desk.until(days(2) + hours(1.1));
  expect([settled('kadro-jp'), settled('zipli-my'), settled('pinorama-us')]).toEqual([true, true, false]);
  desk.until(days(3) + hours(1.1));
  expect(settled('pinorama-us')).toBe(true);
});

test('every day of the sitting is counted once, in each market on its own clock', () => {
  const desk = socialDesk(2).until(days(11) + hours(9));
  for (const { id } of desk.house.accounts) {
    const dates = desk.sitting.world
      .all(ACCOUNT_DAY)
      .filter(({ account, date }) => account === id && date >= '2027-02-15')
      .map(({ date }) => date);
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates.length).toBeGreaterThanOrEqual(9);
  }
});

test('talk fades to what is usual, from above and from below, and stays there', () => {
  let high = { volume: 900, warmth: 800 };
  let low = { volume: 0, warmth: -800 };
  for (let hour = 0; hour < 400; hour += 1) [high, low] = [faded(high), faded(low)];
  expect(high).toEqual({ volume: 100, warmth: 0 });
  expect(low).toEqual({ volume: 100, warmth: 0 });
});

test('the talk of the markets moves in the weeks, and stays inside its scale', () => {
  const desk = socialDesk(3);
  const seen = new Set<number>();
  for (let day = 0; day < 12; day += 1) {
    desk.until(days(day) + hours(8));
    for (const { volume, warmth } of desk.sitting.world.all(BRAND_TALK)) {
      seen.add(volume);
      expect(volume).toBeGreaterThanOrEqual(0);
      expect(volume).toBeLessThanOrEqual(1000);
      expect(Math.abs(warmth)).toBeLessThanOrEqual(1000);
    }
  }
  expect(seen.size).toBeGreaterThan(3);
});
