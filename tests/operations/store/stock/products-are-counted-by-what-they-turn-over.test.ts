import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abcClasses } from '../../../../src/operations/store/stock/abc.ts';
import { isRight, recordAccuracy } from '../../../../src/operations/store/stock/record-accuracy.ts';

const classesOf = (...values: readonly number[]): string =>
  [...abcClasses(values.map((value, i) => ({ id: `p-${i}`, value }))).values()].join('');

describe('ABC classes', () => {
  // Worked out by hand: running shares of the sorted list before each product.
  test.each<[string, readonly number[], string]>([
    [
      'the textbook list: 80 % and 95 % are crossed at the third and the fifth',
      [500, 200, 150, 60, 50, 25, 15],
      'AAABBCC',
    ],
    ['the one that crosses a line still belongs to the better class', [790, 160, 50], 'AAC'],
    ['exactly 80 % is full: the next is B', [800, 150, 50], 'ABC'],
    ['one product alone is A', [7], 'A'],
    ['what was not turned over is C, however few there are', [100, 0], 'AC'],
    ['nothing was turned over', [0, 0], 'CC'],
  ])('%s', (_what, values, classes) => {
    expect(classesOf(...values)).toBe(classes);
  });

  test('do not hang on the sequence in which products are listed', () => {
    const turnover = fc.uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(turnover, (values) => {
        const items = values.map((value) => ({ id: `p-${value}`, value }));
        expect(Object.fromEntries(abcClasses(items.toReversed()))).toEqual(Object.fromEntries(abcClasses(items)));
      }),
      { numRuns: 50, seed: 4224 },
    );
  });
});

describe('record accuracy', () => {
  const bin = (book: number, counted: number) => ({ abc: 'A', book, counted }) as const;

  test('one too many here and one too few there are two wrong bins', () => {
    expect(recordAccuracy([bin(100, 95), bin(100, 105)])).toBe(0);
  });

  test('is bins that are right of bins counted, in per-mille', () => {
    expect(recordAccuracy([bin(100, 100), bin(100, 99), bin(100, 98)])).toBe(666);
  });

  test('is nothing that can be said where nothing was counted', () => {
    expect(recordAccuracy([])).toBeNull();
  });

  test.each([
    ['A', 100, 99, true],
    ['A', 100, 98, false],
    ['B', 100, 97, true],
    ['B', 100, 96, false],
    ['C', 100, 95, true],
    ['C', 100, 94, false],
    ['A', 20, 19, false],
    ['C', 0, 1, false],
  ] as const)('of class %s with %i in the book, %i counted is right: %s', (abc, book, counted, right) => {
    expect(isRight({ abc, book, counted })).toBe(right);
  });
});
