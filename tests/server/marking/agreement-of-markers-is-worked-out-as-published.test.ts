import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../src/kernel/random.ts';
import type { Estimate } from '../../../src/server/marking/agreement/estimate.ts';
import { quantileOfF } from '../../../src/server/marking/agreement/f-distribution.ts';
import { oneWayReliability, twoWayReliability } from '../../../src/server/marking/agreement/intraclass.ts';
import { type Pairs, weightedKappa } from '../../../src/server/marking/agreement/weighted-kappa.ts';

const rounded = ({ value, low, high }: Estimate, digits = 3): number[] =>
  [value, low, high].map((each) => Number(each.toFixed(digits)));

describe('reliability over a table of markers', () => {
  // Shrout & Fleiss (1979), table 2: six targets, four judges. Coefficients as they print them (table 4); the intervals are those
  // that R's psych::ICC states for the same table.
  const published = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];

  test('gives the coefficients of Shrout and Fleiss for markers who marked everything', () => {
    const found = twoWayReliability(published);
    if (found === null) throw new Error('a table');
    expect(rounded(found.single, 2)).toEqual([0.29, 0.02, 0.76]);
    expect(rounded(found.average, 2)).toEqual([0.62, 0.07, 0.93]);
  });

  test('gives the coefficients of Shrout and Fleiss for markers who change from piece to piece', () => {
    const found = oneWayReliability(published);
    if (found === null) throw new Error('a table');
    expect(rounded(found.single, 2)).toEqual([0.17, -0.13, 0.72]);
    expect(rounded(found.average, 2)).toEqual([0.44, -0.88, 0.91]);
  });

  test('counts a marker who is always one point stricter as disagreement', () => {
    const table = [0, 1, 2, 3, 4, 3, 2].map((mark) => [mark + 1, mark]);
    expect(twoWayReliability(table)?.single.value).toBeLessThan(0.9);
    expect(twoWayReliability(table.map(([first = 0]) => [first, first]))?.single).toEqual({
      value: 1,
      low: 1,
      high: 1,
    });
  });

  test('gives no figure where there is nothing to compare', () => {
    for (const table of [
      [],
      [[1, 2]],
      [[1], [2]],
      [
        [2, 2],
        [2, 2],
      ],
      [[1, 2], [3]],
      [
        [1, 2],
        [2, 1],
      ],
    ]) {
      expect(twoWayReliability(table)).toBeNull();
      expect(oneWayReliability(table)).toBeNull();
    }
  });

  test('has intervals with the value inside, whatever was marked', () => {
    const marks = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(marks, (table) => {
        for (const found of [twoWayReliability(table), oneWayReliability(table)]) {
          if (found === null) continue;
          const { value, low, high } = found.single;
          expect(low).toBeLessThanOrEqual(value + 1e-9);
          expect(high).toBeGreaterThanOrEqual(value - 1e-9);
          expect(high).toBeLessThanOrEqual(1 + 1e-9);
          expect(found.average.value).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      // In these, things differ just so much, or not at all, that a formula would divide by nothing.
      {
        numRuns: 300,
        examples: [
          [
            [
              [2, 4, 0],
              [3, 3, 0],
              [3, 1, 2],
            ],
          ],
          [
            [
              [1, 2, 1],
              [2, 1, 1],
              [1, 1, 2],
            ],
          ],
        ],
      },
    );
  });
});

describe('the F distribution', () => {
  // scipy.stats.f.ppf 1.x.
  test.each([
    [0.975, 5, 15, 3.5764153492790607],
    [0.975, 15, 5, 6.427728167078779],
    [0.95, 1, 1, 161.4476387975882],
    [0.9244910824064918, 4.5, 7.7, 3.2],
  ])('has the quantile %d for %d and %d degrees of freedom', (probability, above, below, expected) => {
    expect(quantileOfF(probability, above, below)).toBeCloseTo(expected, 7);
  });
});

/** Pairs from a table of how often each pair of marks was given. */
const pairsOf = (table: readonly (readonly number[])[]): Pairs =>
  table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, () => [i, j] as const)));

describe('kappa with quadratic weights', () => {
  test('is what one works out by hand', () => {
    // Ten pieces, marks 0 to 2. Squared distances that were seen: 1 + 1 + 4 = 6.
    const table = [
      [3, 1, 0],
      [0, 3, 1],
      [1, 0, 1],
    ];
    // Rows 4, 4, 2; columns 4, 4, 2. By chance, in tenths: 0↔1 twice (16 + 16), 0↔2 twice (8 + 8, times 4), 1↔2 twice (8 + 8) = 112 ÷ 10.
    expect(weightedKappa(pairsOf(table), 2)?.value).toBeCloseTo(1 - 6 / 11.2, 12);
  });

  test('has the interval that drawing the same pieces again and again would give', () => {
    const table = [
      [8, 4, 1, 0, 0],
      [3, 14, 6, 1, 0],
      [0, 7, 22, 8, 1],
      [0, 1, 9, 17, 4],
      [0, 0, 1, 3, 10],
    ];
    const pairs = pairsOf(table);
    const random = randomFrom(7);
    const drawn = Array.from(
      { length: 2_000 },
      () =>
        weightedKappa(
          pairs.map(() => random.pick(pairs)),
          4,
        )?.value ?? 0,
    );
    drawn.sort((a, b) => a - b);
    const found = weightedKappa(pairs, 4);
    expect(found?.low).toBeCloseTo(drawn[50] ?? 0, 1);
    expect(found?.high).toBeCloseTo(drawn[1_949] ?? 0, 1);
    expect(Math.abs((found?.low ?? 0) - (drawn[50] ?? 0))).toBeLessThan(0.02);
    expect(Math.abs((found?.high ?? 0) - (drawn[1_949] ?? 0))).toBeLessThan(0.02);
  });

  test('is one for full agreement, and no figure where everybody gave the same', () => {
    const full = weightedKappa(
      pairsOf([
        [2, 0],
        [0, 3],
      ]),
      1,
    );
    expect(full === null ? null : rounded(full)).toEqual([1, 1, 1]);
    expect(
      weightedKappa(
        pairsOf([
          [5, 0],
          [0, 0],
        ]),
        1,
      ),
    ).toBeNull();
    expect(weightedKappa([], 4)).toBeNull();
    expect(() => weightedKappa([[0, 5]], 4)).toThrow(RangeError);
  });

  test('is the same whoever is called the first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 40 }), (pairs) => {
        const [there, back] = [
          weightedKappa(pairs, 4),
          weightedKappa(
            pairs.map(([a, b]) => [b, a] as const),
            4,
          ),
        ];
        expect(there === null).toBe(back === null);
        expect(there?.value ?? 0).toBeCloseTo(back?.value ?? 0, 9);
      }),
      // In this table things do not differ at all, and markers just so much that no freedom is left.
      {
        numRuns: 300,
        examples: [
          [
            [
              [2, 4, 0],
              [3, 3, 0],
              [3, 1, 2],
            ],
          ],
        ],
      },
    );
  });
});
