import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allowedCost,
  expectedCost,
  leastBudget,
  mostValue,
} from '../../../../src/operations/social/campaigns/costs.ts';
import { daysFrom } from '../../../../src/operations/social/campaigns/dates.ts';
import { type DesignScene, judgeDesign, rightChoices } from '../../../../src/operations/social/campaigns/design.ts';
import type { CampaignOffer, CampaignsRules, MarketLaw } from '../../../../src/operations/social/campaigns/house.ts';
import { type Mechanic, PARTS_OF } from '../../../../src/operations/social/campaigns/mechanics.ts';
import type { CampaignDesign } from '../../../../src/operations/social/campaigns/word-campaign.ts';

const RULES: CampaignsRules = {
  ...{ winningPermille: 500, memberCap: 5, personCap: 1, campaignDaysLeast: 4, approverHours: 3, postHours: 4 },
  ...{ claimHours: 6, claimCheckHours: 3, sourHours: 2, sourGraceHours: 2, pauseHours: 3, mendHours: 4 },
  ...{ resumeHours: 3, accountHours: 2, concludeHours: 4, adjustPermille: 1250 },
};

const LAWS: readonly MarketLaw[] = [
  { market: 'JP', labels: ['pr'], terms: ['ja'] },
  { market: 'TW', labels: ['gift-tw'], terms: ['zh-TW'], reportFrom: 1000, withholdFrom: 20_000 },
  { market: 'MY', labels: ['iklan', 'ad'], terms: ['ms', 'en'] },
];

/** Of TWD 1,000 at a margin of 40 %, an order may cost 200; 60 go into posts, and 1.4 rewards are paid for each. */
const offer = (more: Partial<CampaignOffer> = {}): CampaignOffer => ({
  ...{ id: 'feedback', mechanic: 'feedback', market: 'JP', product: 'oolong-pouch', price: 1000 },
  ...{ marginPermille: 400, mediaPerOrder: 60, rewardsPerOrderPermille: 1400, expectedOrders: 40, leastValue: 30 },
  ...{
    budget: 9000,
    prizes: 0,
    from: '2027-02-19',
    until: '2027-02-24',
    approveBy: 0,
    offeredAt: 0,
    lapsesAt: 0,
    talkTarget: 200,
  },
  ...more,
});

const scene = (more: Partial<CampaignOffer> = {}): DesignScene => ({
  offer: offer(more),
  house: { laws: LAWS },
  rules: RULES,
});

/** A design without a fault. */
function whole({ offer: { mechanic, market, from, until }, house }: DesignScene, value = 80): CampaignDesign {
  const choices = PARTS_OF[mechanic].map((part) => [
    part,
    rightChoices(part, { mechanic, market }, house, value)[0] ?? '',
  ]);
  return { value, cap: 1, budget: 8000, from, until, choices: Object.fromEntries(choices) };
}

test('what an order may cost is a share of its margin, and what it will cost are posts and rewards', () => {
  expect(allowedCost(offer(), RULES)).toBe(200);
  expect(expectedCost(offer(), 80)).toBe(172);
  expect(mostValue(offer(), RULES)).toBe(100);
  expect(expectedCost(offer(), 100)).toBe(200);
  expect(expectedCost(offer(), 101)).toBeGreaterThan(200);
  expect(leastBudget(offer(), 80)).toBe(6880);
});

test('the dearest reward never costs more an order than is allowed', () => {
  const whole = { min: 100, max: 5000 };
  fc.assert(
    fc.property(
      fc.integer(whole),
      fc.integer({ min: 200, max: 700 }),
      fc.integer({ min: 50, max: 2500 }),
      (price, marginPermille, rewardsPerOrderPermille) => {
        const one = offer({ price, marginPermille, rewardsPerOrderPermille, mediaPerOrder: 5 });
        expect(expectedCost(one, mostValue(one, RULES))).toBeLessThanOrEqual(allowedCost(one, RULES));
      },
    ),
    { numRuns: 60 },
  );
});

test.each(['feedback', 'referral', 'photos'] as const)('a whole design of %s has no fault', (mechanic: Mechanic) => {
  const one = scene({ mechanic, market: mechanic === 'feedback' ? 'JP' : 'TW' });
  const { faults, rules, praise } = judgeDesign(one, whole(one));
  expect(faults).toEqual([]);
  expect(rules.right).toBe(rules.of);
  expect(praise).toBeNull();
});

test.each([
  ['a reward the margin does not bear', { value: 101 }, ['value-too-high']],
  ['a reward nobody wants', { value: 29 }, ['value-too-low']],
  ['more rewards for one person than allowed', { cap: 2 }, ['cap-too-high']],
  ['more money than the brief has', { budget: 9001 }, ['budget-over-brief']],
  ['money for fewer orders than hoped for', { budget: 6879 }, ['budget-too-small']],
  ['a day before the first', { from: '2027-02-18' }, ['outside-dates']],
  ['a day after the last', { until: '2027-02-25' }, ['outside-dates']],
  ['three days', { from: '2027-02-22' }, ['too-few-days']],
  ['four days', { from: '2027-02-21' }, []],
] as const)('a design with %s says so', (_what, more, faults) => {
  const one = scene();
  expect(judgeDesign(one, { ...whole(one), ...more }).faults).toEqual(faults);
});

test('who pays for praise, or asks happy buyers alone, is told from who only breaks a rule', () => {
  const one = scene();
  const design = whole(one);
  const praiseOf = (choices: object) =>
    judgeDesign(one, { ...design, choices: { ...design.choices, ...choices } }).praise;
  expect(praiseOf({ condition: 'five-stars' })).toBe('pays-for-praise');
  expect(praiseOf({ condition: 'positive-feedback' })).toBe('pays-for-praise');
  expect(praiseOf({ asked: 'happy-buyers' })).toBe('asks-happy-only');
  expect(praiseOf({ asked: 'chosen-friends', reward: 'cash' })).toBeNull();
});

test('labels and languages are those of the market, and either of two is right', () => {
  const photos = { mechanic: 'photos', market: 'MY' } as const;
  expect(rightChoices('label', photos, { laws: LAWS }, 500)).toEqual(['iklan', 'ad']);
  expect(rightChoices('terms', photos, { laws: LAWS }, 500)).toEqual(['ms', 'en']);
});

test.each([
  ['TW', 1000, 'no-report'],
  ['TW', 1001, 'report'],
  ['TW', 20_000, 'report'],
  ['TW', 20_001, 'withhold'],
  ['MY', 50_000, 'no-report'],
] as const)('in %s, of a prize worth %i the tax is: %s', (market, value, tax) => {
  expect(rightChoices('prize-tax', { mechanic: 'photos', market }, { laws: LAWS }, value)).toEqual([tax]);
});

test('days are counted over the end of a month, both ends of them', () => {
  expect(daysFrom('2027-02-27', '2027-03-02')).toBe(4);
  expect(daysFrom('2027-02-19', '2027-02-19')).toBe(1);
});
