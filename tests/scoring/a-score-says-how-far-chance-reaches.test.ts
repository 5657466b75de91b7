import { describe, expect, test } from 'vitest';
import {
  certaintyOf,
  FEWEST_SUBJECTS,
  type SubjectPoints,
  standardErrorOf,
  wholeRoot,
  withPrecision,
} from '../../src/scoring/precision.ts';
import { played } from '../support/played.ts';

const cases = (...points: readonly (readonly [number, number])[]): SubjectPoints[] =>
  points.map(([earned, possible]) => ({ earned, possible }));
const times = (count: number, ...points: readonly (readonly [number, number])[]): SubjectPoints[] =>
  Array.from({ length: count }, () => cases(...points)).flat();

describe('the standard error of a score', () => {
  // By hand: √( n/(n−1) · Σ(eᵢ − R·pᵢ)² ) ÷ Σp, in per-mille; at least 1000 ÷ (n + 2).
  test.each([
    ['no case', [], null],
    ['one case', cases([3, 4]), null],
    ['four cases', times(4, [1, 2]), null],
    ['all right in five cases: one of seven', times(5, [2, 2]), 143],
    ['all wrong in five cases: the same', times(5, [0, 2]), 143],
    ['all right in thirty cases: one of thirty-two', times(30, [4, 4]), 31],
    // R = ½, each off by ½ of its one point: √(10/9 · 10/4) ÷ 10 = 0.16667
    ['five of ten right, one point each', times(5, [1, 1], [0, 1]), 167],
    // The same shares of four points: only how many cases there were counts, not how many points.
    ['five of ten right, four points each', times(5, [4, 4], [0, 4]), 167],
    // R = ½: off by 0 each time; the floor 1000 ÷ 12 stands.
    ['ten halves', times(10, [1, 2]), 83],
    // Σp = 20, R = 14/20: off by 1.2, 1.2, 1.2, 0.3, −3.9 (p = 4, 4, 4, 1, 7): √(5/4 · 19.62) ÷ 20 = 0.24761
    ['cases of different weight', cases([4, 4], [4, 4], [4, 4], [1, 1], [1, 7]), 248],
    // A case without points says nothing and is not counted.
    ['a case without points beside four', [...times(4, [1, 2]), { earned: 0, possible: 0 }], null],
    // 40 cases, R = 0.8: √(40/39 · 40 · 0.16) ÷ 40 = 0.06405
    ['32 of 40 right', times(8, [1, 1], [1, 1], [1, 1], [1, 1], [0, 1]), 64],
  ])('%s', (_what, points, expected) => expect(standardErrorOf(points)).toBe(expected));

  test('a root is whole and never above the true one', () => {
    for (const root of [0n, 1n, 2n, 3n, 10n, 999_999_999n, 10n ** 30n + 7n])
      expect([wholeRoot(root * root), wholeRoot(root * root + 2n * root)]).toEqual([root, root]);
  });
});

describe('where a score stands to the marks', () => {
  const marks = { competent: 600, exemplary: 850 };
  test.each([
    [501, 50, 'below-competent'],
    [502, 50, 'about-competent'],
    [698, 50, 'about-competent'],
    [699, 50, 'above-competent'],
    [751, 50, 'above-competent'],
    [752, 50, 'about-exemplary'],
    [948, 50, 'about-exemplary'],
    [949, 50, 'above-exemplary'],
    // Both marks are inside: whether it has passed comes first.
    [725, 80, 'about-competent'],
  ] as const)('%i ±%i is %s', (score, error, expected) => expect(certaintyOf(score, error, marks)).toBe(expected));
});

describe('the precision of a whole sitting', () => {
  const sitting = played('novice', 101);
  const precise = sitting.preciseReport();

  test('stands beside the report and changes nothing of it', () => {
    const { indicators, ...rest } = precise;
    const { indicators: sealed, ...sealedRest } = sitting.report();
    expect(rest).toEqual(sealedRest);
    for (const [code, result] of Object.entries(sealed))
      expect(indicators).toHaveProperty([code], expect.objectContaining(result));
    expect(JSON.stringify(sitting.file())).not.toContain('standardError');
  });

  test('is a whole per-mille wherever there is a score of enough cases', () => {
    for (const { score, standardError, subjects: number, certainty, critical } of Object.values(precise.indicators)) {
      const isKnown = score !== null && number >= FEWEST_SUBJECTS;
      expect(standardError === null).toBe(!isKnown);
      expect(standardError === null || (Number.isInteger(standardError) && standardError > 0)).toBe(true);
      expect(certainty === null).toBe(!isKnown || critical.length > 0);
    }
  });

  test('is null without any chance', () => {
    const empty = withPrecision(
      sitting.report(),
      { opportunities: [], critical: [], warnings: [] },
      { competent: 600, exemplary: 850 },
    );
    expect(
      Object.values(empty.indicators).every(
        ({ standardError, subjects: number }) => standardError === null && number === 0,
      ),
    ).toBe(true);
  });
});
