import { describe, expect, it } from 'vitest';
import { FIGURE_ANALYSIS } from '../../../src/operations/social/insights/analysis.ts';
import { rightConclusions } from '../../../src/operations/social/insights/look-ups.ts';
import { isMetricRight } from '../../../src/operations/social/insights/metrics.ts';
import { socialDesk } from '../../support/social-desk.ts';
import { days, hours } from '../../support/world.ts';

describe.each([1, 2, 11, 22, 25])('the week before the sitting of form %i', (seed) => {
  const desk = socialDesk(seed).until(days(3) + hours(1.2));
  const [analysis] = desk.sitting.world.all(FIGURE_ANALYSIS);
  if (analysis === undefined) throw new Error('no analysis');
  const right = rightConclusions(desk.sitting.world, analysis);

  it('has a best and a worst account that differ, and posts to compare', () => {
    expect(right.best.some((each) => right.worst.includes(each))).toBe(false);
    expect(right.posts).not.toBeNull();
    expect(right.bestPost.some((each) => right.worstPost.includes(each))).toBe(false);
  });

  it('needs two to four changes, and not everywhere the same', () => {
    const needed = right.changes.filter(({ change }) => change !== null);
    expect(needed.length).toBeGreaterThanOrEqual(2);
    expect(needed.length).toBeLessThanOrEqual(4);
    expect(new Set(needed.map(({ change }) => change)).size).toBeGreaterThanOrEqual(2);
  });

  it('has samples that are too small, and others that are not', () => {
    expect(right.samples.length).toBeGreaterThanOrEqual(1);
    expect(right.samples.length).toBeLessThanOrEqual(4);
  });
});

it('asks for the click rate and the share of voice of some account each week, on every seed', () => {
  for (const seed of [1, 2, 11]) {
    const asked = [
      ...(socialDesk(seed)
        .until(days(7) + hours(1))
        .sitting.view().social?.collections ?? []),
    ];
    for (const from of ['2027-02-08', '2027-02-15']) {
      const metrics = asked.filter((each) => each.from === from).flatMap((each) => each.metrics);
      expect(metrics).toEqual(expect.arrayContaining(['click-rate', 'share-of-voice', 'roas', 'conversion']));
    }
  }
});

it('shows provisional figures that would make a metric wrong', () => {
  const desk = socialDesk(1).until(days(1));
  const days1 = [...(desk.sitting.view().social?.accountDays ?? [])].filter(({ settled }) => !settled);
  expect(days1.length).toBeGreaterThan(6);
  const before = days1.find(({ account, orders }) => account === 'kadro-jp' && orders > 0);
  const after = socialDesk(1)
    .until(days(5))
    .sitting.view()
    .social?.accountDays.find(({ id }) => id === before?.id);
  const rate = (day: typeof before): number =>
    day === undefined ? 0 : Math.floor(((day.likes + day.comments + day.shares + day.saves) * 100_000) / day.reach);
  expect(isMetricRight('engagement-rate', rate(before), rate(after))).toBe(false);
});
