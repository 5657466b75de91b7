import { expect, test } from 'vitest';
import type { Difficulty } from '../../../src/operations/market/difficulty.ts';
import { compileForm } from '../../../src/scenario/compile/compile.ts';
import { packCalled } from '../../support/world.ts';

const pack = packCalled('social-studio');

/** What a fortnight has of each: posts to tag, fakes among them, and posts that a platform does not take. */
function contentOf(difficulty: Difficulty) {
  const { truth, help } = compileForm(pack, 7, difficulty);
  const { listening, calendar } = truth.social ?? {};
  const labels = Object.values(listening?.labels ?? {});
  const fakes = labels.filter(({ mark }) => mark !== null).length;
  return { posts: labels.length, fakes, faults: calendar?.faults.length ?? 0, help };
}

test('a harder fortnight has more posts to tag, more fakes among them, more that fails, and gives fewer hints', () => {
  const [easier, normal, harder] = (['easier', 'normal', 'harder'] as const).map(contentOf);
  expect(normal?.posts).toBeGreaterThanOrEqual(180);
  for (const [less, more] of [
    [easier, normal],
    [normal, harder],
  ] as const) {
    for (const what of ['posts', 'fakes', 'faults'] as const)
      expect(more?.[what], what).toBeGreaterThan(less?.[what] ?? 0);
    expect(more?.help).toBeLessThan(less?.help ?? 0);
  }
});
