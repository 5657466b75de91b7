import { expect, test } from 'vitest';
import { POST_CASES } from '../../../src/operations/social/campaigns/buyer-post.ts';
import { expectedCost, leastBudget, mostValue } from '../../../src/operations/social/campaigns/costs.ts';
import { formFor } from '../../support/world.ts';

const form = formFor(1, 'social-studio');
const pool = (key: string, language: string): string | undefined => form.letters[language]?.[key];
const keyOf = (meaning: string): string =>
  Object.entries(form.words).find(([, means]) => means === meaning)?.[0] ?? meaning;
const posts = Object.entries(form.words).filter(([, means]) => means.startsWith('buyerPosts.'));

test('there are at least sixty posts, of every case', () => {
  expect(posts.length).toBeGreaterThanOrEqual(60);
  expect(new Set(posts.map(([, means]) => means.split('.')[1]))).toEqual(new Set(POST_CASES));
});

test('every post can be read by the trainee, and those that come are there in their own language', () => {
  for (const [key] of posts) for (const language of ['zh-TW', 'en']) expect(pool(key, language)).toBeTruthy();
  const coming = Object.values(form.truth.social?.campaigns.campaigns ?? {});
  for (const { text, language } of coming.flatMap((campaign) => campaign.posts)) {
    const own = pool(keyOf(text), language) ?? pool(text, language);
    expect(own, `${text} in ${language}`).toBeTruthy();
    expect(language === 'zh-TW' || own !== pool(text, 'zh-TW'), `${text} is not the gloss`).toBe(true);
  }
});

test.each([1, 2, 3])(
  'in every form posts of all cases come, claims of all sorts, and one or two posts turn sour, seed %i',
  (seed) => {
    const campaigns = Object.values(formFor(seed, 'social-studio').truth.social?.campaigns.campaigns ?? {});
    const { words } = formFor(seed, 'social-studio');
    const cases = campaigns.flatMap((each) => each.posts.map(({ text }) => words[text]?.split('.')[1]));
    expect(cases.length).toBeGreaterThanOrEqual(24);
    expect(new Set(cases)).toEqual(new Set(POST_CASES));
    expect(campaigns.flatMap(({ claims }) => claims)).toHaveLength(11);
    const threads = campaigns.flatMap((each) => each.threads);
    expect([1, 2]).toContain(threads.length);
    expect(campaigns.filter(({ dryFrom }) => dryFrom !== null)).toHaveLength(1);
    for (const { text, language } of threads)
      expect(formFor(seed, 'social-studio').letters[language]?.[text]).toBeTruthy();
  },
);

test.each([1, 2, 3])('every offer leaves room for a good reward, seed %i', (seed) => {
  const { social } = formFor(seed, 'social-studio').catalogue;
  const { offers = [] } = social?.campaigns ?? {};
  expect(offers).toHaveLength(3);
  for (const offer of offers) {
    const most = mostValue(offer, social?.rules as NonNullable<typeof social>['rules']);
    expect(most).toBeGreaterThan(offer.leastValue);
    expect(leastBudget(offer, most)).toBeLessThanOrEqual(offer.budget);
    // Even the least reward costs too much an order once three of four buy nothing.
    expect(expectedCost(offer, offer.leastValue) * 4).toBeGreaterThan(expectedCost(offer, most));
  }
});
