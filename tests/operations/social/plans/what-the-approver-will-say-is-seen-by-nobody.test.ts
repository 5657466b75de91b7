import { expect, test } from 'vitest';
import type { Form } from '../../../../src/operations/market/form.ts';
import { THE_PLAN } from '../../../../src/operations/social/plans/campaign-plan.ts';
import { beginSitting, formFor } from '../../../support/world.ts';

/** The form of a seed with other labels of its posts, and another approver. */
function withOtherTruth(seed: number): Form {
  const form = formFor(seed, 'social-studio');
  const { social } = form.truth;
  if (social === undefined) throw new Error('this form has no social desk');
  const labels = Object.fromEntries(
    Object.entries(social.listening.labels).map(([id, label]) => [
      id,
      { ...label, topics: ['taste'], brands: ['lanku'] },
    ]),
  );
  const other = { ...social, plans: { answerHours: [9] }, listening: { ...social.listening, labels } };
  return { ...form, truth: { ...form.truth, social: other } };
}

test('two forms that differ only in what is true of a plan look the same until the approver answers', () => {
  const [one, other] = [beginSitting(formFor(1, 'social-studio')), beginSitting(withOtherTruth(1))];
  for (const sitting of [one, other]) {
    sitting.advance((sitting.form.days[2]?.open ?? 0) + 60_000);
    const content = { part: 'message', topic: 'price', clippings: [], quote: null };
    sitting.perform('plan/draft', { plan: THE_PLAN, content });
    sitting.perform('plan/submit', { plan: THE_PLAN });
  }
  const seen = JSON.stringify(one.view().social?.campaignPlans);
  expect(seen).toBe(JSON.stringify(other.view().social?.campaignPlans));
  expect(seen).not.toContain('rightOnes');
  expect(seen).not.toContain('reasons');
});
