import { expect, test } from 'vitest';
import { ACCOUNT_DAY } from '../../../../src/operations/social/audiences/figures.ts';
import { FIGURE_COLLECTION } from '../../../../src/operations/social/insights/collection.ts';
import { rightBase, rightMetrics } from '../../../../src/operations/social/insights/look-ups.ts';
import { type SocialTestDesk, socialDesk } from '../../../support/social-desk.ts';
import { days, hours } from '../../../support/world.ts';

const collectionOf = (desk: SocialTestDesk, account: string | null, from = '2027-02-08') => {
  const found = desk.sitting.world
    .all(FIGURE_COLLECTION)
    .find((each) => each.account === account && each.from === from);
  if (found === undefined) throw new Error(`nothing to collect of ${account}`);
  return found;
};
const input = (desk: SocialTestDesk, account: string | null) => {
  const collection = collectionOf(desk, account);
  return {
    collection: collection.id,
    base: rightBase(desk.house, collection),
    values: rightMetrics(desk.sitting.world, collection),
  };
};

test('each Monday lists every account and all of them together, with limits on the days on which figures settle', () => {
  const desk = socialDesk(1).until(hours(0.1));
  const limits = [...desk.sitting.world.all(FIGURE_COLLECTION)].map(({ account, collectBy, computeBy }) => [
    account,
    (collectBy - desk.open) / days(1),
    (computeBy - desk.open) / days(1),
  ]);
  const [kadro, chat, pins] = ['kadro-jp', 'chatora-tw', 'pinorama-us'].map((id) => limits.find(([a]) => a === id));
  expect(limits).toHaveLength(7);
  expect([chat?.[1], kadro?.[1], pins?.[1]]).toEqual([1.375, 2.375, 3.375]);
  expect([chat?.[2], kadro?.[2]]).toEqual([2.375, 3.375]);
  // No metric is due later than the analysis.
  expect(pins?.[2]).toBeCloseTo(4 + 8 / 24, 5);
});

test('collected too early they are provisional, no metric is taken from them, and they can be collected again', () => {
  const desk = socialDesk(1).until(hours(1));
  const { id } = collectionOf(desk, 'kadro-jp');
  desk.do('insight/collect', { collection: id });
  const early = collectionOf(desk, 'kadro-jp').collected;
  expect(early?.settled).toBe(false);
  expect(desk.refused('insight/compute', input(desk, 'kadro-jp'))).toBe('insight/provisional');
  desk.until(days(2) + hours(1.1)).do('insight/collect', { collection: id });
  const settled = collectionOf(desk, 'kadro-jp').collected;
  expect(settled?.settled).toBe(true);
  expect(settled?.sums.impressions).not.toBe(early?.sums.impressions);
  expect(desk.refused('insight/collect', { collection: id })).toBe('insight/collected-already');
  desk.do('insight/compute', input(desk, 'kadro-jp'));
});

test('what is collected are the sums of the seven days', () => {
  const desk = socialDesk(2).until(days(1) + hours(1.1));
  const { id } = collectionOf(desk, 'chatora-tw');
  desk.do('insight/collect', { collection: id });
  const own = desk.sitting.world
    .all(ACCOUNT_DAY)
    .filter(({ account, date }) => account === 'chatora-tw' && date >= '2027-02-08' && date <= '2027-02-14');
  expect(own).toHaveLength(7);
  const clicks = own.reduce((sum, day) => sum + day.clicks, 0);
  expect(collectionOf(desk, 'chatora-tw').collected?.sums.clicks).toBe(clicks);
});

test('metrics are refused without figures, without a base, in the wrong number, and after their limit', () => {
  const desk = socialDesk(1).until(days(1) + hours(1.1));
  const right = input(desk, 'chatora-tw');
  expect(desk.refused('insight/compute', right)).toBe('insight/not-collected');
  desk.do('insight/collect', { collection: right.collection });
  expect(desk.refused('insight/compute', { ...right, base: null })).toBe('insight/base-missing');
  expect(desk.refused('insight/compute', { ...right, values: [1] })).toBe('insight/metrics-missing');
  expect(desk.refused('insight/compute', { ...right, collection: 'FC-99' })).toBe('insight/unknown');
  desk.until(days(3));
  expect(desk.refused('insight/compute', right)).toBe('insight/closed');
});

test('all accounts together are worked out once each has settled, whatever was collected, on no base', () => {
  const desk = socialDesk(1).until(days(2));
  expect(desk.refused('insight/compute', input(desk, null))).toBe('insight/accounts-missing');
  desk.until(days(3) + hours(1.1));
  const all = input(desk, null);
  expect(desk.refused('insight/collect', { collection: all.collection })).toBe('insight/nothing-to-collect');
  expect(desk.refused('insight/compute', { ...all, base: 'reach' })).toBe('insight/base-needless');
  desk.do('insight/compute', all);
  expect(collectionOf(desk, null).computed?.values).toEqual(all.values);
});
