import { describe, expect, it } from 'vitest';
import {
  type AccountWeek,
  bestAndWorst,
  calledChange,
  isSmall,
} from '../../../../src/operations/social/insights/conclusions.ts';
import type { InsightsRules } from '../../../../src/operations/social/insights/house.ts';
import type { WeekSums } from '../../../../src/operations/social/insights/metrics.ts';

const RULES: InsightsRules = {
  ...{ collectGraceHours: 3, sampleInteractions: 60, sampleClicks: 300 },
  ...{ leakPercent: 40, flatPercent: 25, orderCostLimit: 250 },
};
const USUAL: WeekSums = {
  ...{ impressions: 50_000, reach: 40_000, views: 0, likes: 1600, comments: 100, shares: 100, saves: 200 },
  ...{ clicks: 750, orders: 25, revenue: 28_000, spend: 1800, weeks: 1, posts: 4, followers: 29_000 },
};
const accountWeek = (week: Partial<WeekSums> = {}, account = 'kadro-jp'): AccountWeek => ({
  ...{ account, band: { least: 3, most: 5 }, base: 'reach', usual: USUAL },
  week: { ...USUAL, ...week },
});

describe('a change', () => {
  const changeFor = (week: Partial<WeekSums>) => calledChange(RULES, accountWeek(week)).change;

  it('is not recommended where the week was as usual', () => {
    expect(changeFor({})).toBeNull();
  });

  it.each([
    ['post-regularly', { posts: 2 }],
    ['post-less', { posts: 6 }],
    ['mend-link', { clicks: 430 }],
    ['mend-page', { orders: 14 }],
    ['cut-boost', { spend: 6500 }],
    ['change-content', { likes: 900 }],
  ] as const)('is %s by its row of the handbook', (change, week) => {
    expect(changeFor(week)).toBe(change);
  });

  it('is the first row that fits where several do', () => {
    expect(changeFor({ posts: 6, likes: 500, clicks: 300 })).toBe('post-less');
    expect(changeFor({ likes: 500, clicks: 400 })).toBe('mend-link');
  });

  it('does not follow from conversion or cost where the clicks are too few', () => {
    expect(changeFor({ impressions: 12_000, clicks: 200, orders: 1, spend: 1800 })).toBeNull();
  });

  it('does not follow from engagement where the interactions are too few', () => {
    expect(changeFor({ likes: 20, comments: 5, shares: 5, saves: 5 })).toBeNull();
  });

  it('may be read either way close to a limit, and one way far from it', () => {
    const near = calledChange(RULES, accountWeek({ clicks: 455 }));
    expect(near.allowed).toEqual(expect.arrayContaining([null, 'mend-link']));
    expect(calledChange(RULES, accountWeek({ clicks: 350 })).allowed).toEqual(['mend-link']);
  });
});

describe('the best and the worst account', () => {
  const up = accountWeek({ likes: 2400 }, 'zipli-my');
  const down = accountWeek({ likes: 800 }, 'kadro-de');

  it('are those that rose and fell most against themselves, however high their rates are', () => {
    const high = { ...accountWeek({ likes: 3200 }, 'chatora-tw'), usual: { ...USUAL, likes: 3200 } };
    expect(bestAndWorst(RULES, [accountWeek(), up, down, high])).toEqual({ best: ['zipli-my'], worst: ['kadro-de'] });
  });

  it('leave out accounts with too few interactions', () => {
    const tiny = accountWeek({ likes: 5, comments: 0, shares: 0, saves: 0 }, 'plazeta-sg');
    expect(bestAndWorst(RULES, [up, down, tiny]).worst).toEqual(['kadro-de']);
  });

  it('may be one of several that are as good', () => {
    const same = accountWeek({ likes: 2410 }, 'pinorama-us');
    expect(bestAndWorst(RULES, [up, down, same]).best).toEqual(expect.arrayContaining(['zipli-my', 'pinorama-us']));
  });
});

it('a sample is small by its clicks', () => {
  expect(isSmall(RULES, accountWeek({ clicks: 299 }))).toBe(true);
  expect(isSmall(RULES, accountWeek({ clicks: 300 }))).toBe(false);
});
