import { expect, test } from 'vitest';
import { campaignsForm, onDay, runUntil, withTruth } from '../../../support/social/campaigns.ts';
import { beginSitting } from '../../../support/world.ts';

const SEED = 3;

test('two forms that differ only in what is to come of campaigns look the same until it comes', () => {
  const form = campaignsForm(SEED);
  const other = withTruth(form, (truth, id) => ({
    ...truth,
    dryFrom: id === 'photos' ? (truth.ticks[2]?.at ?? null) : null,
    posts: truth.posts.slice(3),
    claims: truth.claims.map((claim) => ({ ...claim, returned: !claim.returned })),
    threads: [],
    drawn: [1, 2, 3],
    entries: truth.entries.map((entry) => ({ ...entry, note: 'valid' as const })),
  }));
  const sittings = [form, other].map((each) => beginSitting(each));
  for (const sitting of sittings) runUntil(sitting, onDay(sitting, 4, 8));
  const [one, two] = sittings.map((sitting) => JSON.stringify(sitting.view().social));
  expect(two).toBe(one);
});

test('what a check will say of a claim, and which entries are drawn, stands in no view before it is known', () => {
  const sitting = beginSitting(campaignsForm(SEED));
  runUntil(sitting, onDay(sitting, 7, 4));
  const text = JSON.stringify(sitting.view());
  expect(text).not.toContain('checkSays');
  expect(text).not.toContain('"drawn"');
  // Keys of texts tell nothing of what they are.
  expect(text).not.toMatch(/buyerPosts\.|sourPosts\.|sourFacts\./);
  expect([...(sitting.view().social?.buyerPosts ?? [])].every(({ text: key }) => /^t-\d+$/.test(key))).toBe(true);
});

test('a reward that is worth more moves no post, no claim and nobody who joins', () => {
  const sittings = [0, 1].map(() => beginSitting(campaignsForm(SEED)));
  for (const [i, sitting] of sittings.entries())
    runUntil(sitting, onDay(sitting, 7, 4), (intent) => {
      if (intent.action !== 'campaign/design') return intent;
      const input = intent.input as { readonly value: number };
      return { ...intent, input: { ...input, value: input.value - i } };
    });
  const [one, two] = sittings.map((sitting) => {
    const { buyerPosts, referralClaims, sourThreads } = sitting.view().social ?? {};
    return JSON.stringify([[...(buyerPosts ?? [])], [...(referralClaims ?? [])], [...(sourThreads ?? [])]]);
  });
  expect(two).toBe(one);
});
