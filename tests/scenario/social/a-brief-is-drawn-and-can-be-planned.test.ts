import { describe, expect, test } from 'vitest';
import { clashOf, dayAfter, languageCost } from '../../../src/operations/social/plans/terms.ts';
import { formFor } from '../../support/world.ts';

describe.each([1, 2, 3])('the brief of seed %i', (seed) => {
  const { social: house } = formFor(seed, 'social-studio').catalogue;
  if (house === undefined) throw new Error('this form has no social desk');
  const { plans, rules, accounts } = house;
  const { commission, dueAt, lapsesAt } = plans;

  test('leaves days for a campaign, its winners, and a change of a day', () => {
    const last = dayAfter(commission.from, rules.planDaysLeast + rules.planWinnersDays + 1);
    expect(last <= commission.until).toBe(true);
  });

  test('leaves money for every language, the rewards and the reserve, wherever it runs', () => {
    const costs = accounts.flatMap((one) =>
      accounts.map((other) => languageCost(house, [one.id, other.id], rules.planLanguageCost)),
    );
    const kept = 100 - rules.planRewardLeast - rules.planReserveLeast;
    expect(Math.max(...costs) * 100).toBeLessThanOrEqual(commission.budget * kept);
  });

  test('lets a plan come back once and be approved all the same', () => {
    const hours = formFor(seed, 'social-studio').truth.social?.plans.answerHours ?? [];
    const [first = 0, second = 0] = hours;
    expect(lapsesAt - dueAt).toBeGreaterThan((first + second) * 3_600_000);
  });

  test('has a day of mourning that a plan in that market has to go around', () => {
    const days = Array.from({ length: 21 }, (_, at) => dayAfter(commission.from, at)).filter(
      (day) => day <= commission.until,
    );
    expect(clashOf(house, ['chatora-tw'], days)?.market).toBe('TW');
    expect(clashOf(house, ['pinorama-us'], days)).toBeNull();
  });
});

test('the form draws different briefs, and different numbers', () => {
  const drawn = [1, 2, 3, 4, 5, 6, 7, 8].map(
    (seed) => formFor(seed, 'social-studio').catalogue.social?.plans.commission,
  );
  expect(new Set(drawn.map((each) => each?.goal)).size).toBeGreaterThan(1);
  expect(new Set(drawn.map((each) => each?.budget)).size).toBeGreaterThan(2);
});
