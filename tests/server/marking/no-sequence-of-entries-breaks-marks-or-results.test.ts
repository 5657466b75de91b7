import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stateOf } from '../../../src/server/marking/fold.ts';
import { type Attempt, attemptOf, MarkingModel, STARTS } from '../../support/marking-model.ts';

/** As many as there are different attempts, with room. */
const attempts = (least: number, most: number): fc.Arbitrary<Attempt[]> =>
  fc
    .array(fc.nat(2 ** 30), { minLength: least, maxLength: most, size: 'max' })
    .map((numbers) => numbers.map(attemptOf));

// In four parts, each quick enough for a busy machine.
test.each([22, 23, 24, 25])(
  '10,000 random sequences: no mark changes after the next round began, nobody is locked out or overwritten, nobody loses by an appeal (seed %i)',
  (seed) => {
    const sum = { seconds: 0, thirds: 0, stale: 0, versions: 0, rejected: 0, upheld: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...STARTS), attempts(12, 28), (start, tried) => {
        const model = MarkingModel.from(start);
        for (const one of tried) model.try(one);
        model.check();
        for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += model.tally[name];
      }),
      { numRuns: 2_500, seed },
    );
    // The sequences do come to where those faults would show.
    for (const [name, count] of Object.entries(sum)) expect(count, name).toBeGreaterThan(25);
  },
);

test('an entry that might not have been added when it came counts for nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STARTS), attempts(10, 30), fc.array(fc.nat(39)), (start, tried, doubled) => {
      const model = MarkingModel.from(start);
      for (const one of tried) model.try(one);
      const { entries, state } = model.room;
      // Two servers wrote at once: some entries stand there twice.
      const twice = entries.flatMap((entry, i) =>
        doubled.includes(i) && !entry.kind.startsWith('results/') ? [entry, entry] : [entry],
      );
      expect(stateOf(twice)).toEqual(state);
    }),
    { numRuns: 300 },
  );
});
