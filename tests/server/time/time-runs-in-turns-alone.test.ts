import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentOf, ranUntil, startTurn, stopTurn, type Turns } from '../../../src/server/time/turns.ts';

/** Any sequence of starts and stops, as they come: also twice the same, and with moments that lie before the last one. */
const turnLists = fc
  .array(
    fc.record({
      starts: fc.boolean(),
      after: fc.integer({ min: -500, max: 900_000 }),
      percent: fc.oneof(fc.constantFrom(100, 150, 300), fc.integer({ min: 100, max: 1_000 })),
    }),
    { maxLength: 24 },
  )
  .map((acts) => {
    let [turns, at]: [Turns, number] = [[], 1_800_000_000_000];
    for (const { starts, after, percent } of acts) {
      at += after;
      turns = starts ? startTurn(turns, at, 'resumed', percent) : stopTurn(turns, at, 'paused-by-proctor');
    }
    return { turns, end: at };
  });

const RUNS = { numRuns: 10_000 };

describe('the turns of a seat', () => {
  test('never overlap, and their lengths at their rates add up to the time that ran', () => {
    fc.assert(
      fc.property(turnLists, ({ turns, end }) => {
        let before = Number.NEGATIVE_INFINITY;
        let sum = 0;
        for (const { from, to = Math.max(end, from), percent = 100 } of turns) {
          if (from < before || to < from) throw new Error('turns overlap');
          sum += Math.floor(((to - from) * 100) / percent);
          before = to;
        }
        expect(ranUntil(turns, Math.max(end, before))).toBe(sum);
      }),
      RUNS,
    );
  });

  test('give back for a time that ran the first moment at which it had', () => {
    fc.assert(
      fc.property(turnLists, fc.integer({ min: 1, max: 30_000_000 }), ({ turns }, ran) => {
        const moment = momentOf(turns, ran);
        const inAll = ranUntil(turns, Number.MAX_SAFE_INTEGER);
        expect(moment === null).toBe(inAll < ran);
        const [before, then] = moment === null ? [ran - 1, ran] : [moment - 1, moment].map((at) => ranUntil(turns, at));
        expect([before, then]).toEqual([ran - 1, ran]);
      }),
      RUNS,
    );
  });

  test('never let time run backwards', () => {
    fc.assert(
      fc.property(turnLists, fc.nat(20_000_000), fc.nat(20_000_000), ({ turns, end }, a, b) => {
        const [early, late] = [end - Math.max(a, b), end - Math.min(a, b)];
        expect(ranUntil(turns, early)).toBeLessThanOrEqual(ranUntil(turns, late));
      }),
      RUNS,
    );
  });
});
