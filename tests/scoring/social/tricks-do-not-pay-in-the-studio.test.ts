import { expect, test } from 'vitest';
import type { BotKind } from '../../../src/bots/kinds.ts';
import { played } from '../../support/played.ts';

const SEED = 202;

/** What somebody gets who does one thing again and again, by indicator. */
const resultsOf = (kind: BotKind) => played(kind, SEED, 'social-studio').report().indicators;

test.each(['post-everything', 'copy-paste'] as const)('%s gets less than half on P1.1.2', (kind) => {
  const { score } = resultsOf(kind)['P1.1.2'] ?? {};
  expect(score).not.toBeNull();
  expect(score).toBeLessThan(500);
});

test('whoever pays for praise has made a critical error on P1.1.3', () => {
  const { score, critical } = resultsOf('pay-for-praise')['P1.1.3'] ?? {};
  expect(critical).not.toEqual([]);
  expect(score).toBeLessThan(600);
});

test('a plan with a figure out of the air is a critical error of whoever clicks everything', () => {
  expect(resultsOf('spammer')['P1.1.1']?.critical).toContain('plan-figure-invented');
});
