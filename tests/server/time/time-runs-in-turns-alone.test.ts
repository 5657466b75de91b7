import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR } from '../../../src/operations/shop/calendar.ts';
import { runningTo, type SeatClock, simulatedAfter } from '../../../src/server/time/seat-clock.ts';
import { momentOf, ranUntil, startTurn, stopTurn, type Turns } from '../../../src/server/time/turns.ts';

const DAYS = [0, 24, 48, 72, 96].map((at) => ({ open: at * HOUR, close: (at + 9) * HOUR }));

/** Any sequence of starts and stops, as they come: also twice the same, and with moments that lie before the last one. */
const turnLists = fc
  .array(fc.record({ starts: fc.boolean(), after: fc.integer({ min: -500, max: 900_000 }) }), { maxLength: 24 })
  .map((acts) => {
    let [turns, at]: [Turns, number] = [[], 1_800_000_000_000];
    for (const { starts, after } of acts) {
      at += after;
      turns = starts ? startTurn(turns, at, 'resumed') : stopTurn(turns, at, 'paused-by-proctor');
    }
    return { turns, end: at };
  });

const clocks: fc.Arbitrary<SeatClock> = fc.record({
  days: fc.constant(DAYS),
  dayReal: fc.integer({ min: 60_000, max: 3_600_000 }),
  percent: fc.integer({ min: 100, max: 300 }),
});

const RUNS = { numRuns: 2_000 };

describe('the turns of a seat', () => {
  test('never overlap, and their lengths add up to the time that ran', () => {
    fc.assert(
      fc.property(turnLists, ({ turns, end }) => {
        let before = Number.NEGATIVE_INFINITY;
        let sum = 0;
        for (const { from, to = Math.max(end, from) } of turns) {
          expect(from).toBeGreaterThanOrEqual(before);
          expect(to).toBeGreaterThanOrEqual(from);
          sum += to - from;
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

describe('the clock of a seat', () => {
  test('turns running time into simulated time and back, exactly, at every speed', () => {
    fc.assert(
      fc.property(clocks, fc.integer({ min: 0, max: 45 * HOUR - 1 }), (clock, worked) => {
        const day = DAYS[Math.floor(worked / (9 * HOUR))];
        if (day === undefined) throw new Error('more worked than the days hold');
        const simulated = day.open + (worked % (9 * HOUR));
        const ran = runningTo(clock, simulated);
        // The first ms of running that reaches it; one less does not.
        expect(simulatedAfter(clock, ran)).toBeGreaterThanOrEqual(simulated);
        const [open = 0] = [DAYS[0]?.open];
        expect(ran === 0 ? open - 1 : simulatedAfter(clock, ran - 1)).toBeLessThan(simulated);
      }),
      RUNS,
    );
  });

  test('skips the nights, and stands at the close of the last day', () => {
    const clock: SeatClock = { days: DAYS, dayReal: 600_000, percent: 100 };
    expect(simulatedAfter(clock, 0)).toBe(0);
    expect(simulatedAfter(clock, 300_000)).toBe(4.5 * HOUR);
    expect(simulatedAfter(clock, 600_000)).toBe(24 * HOUR);
    expect(simulatedAfter(clock, 10_000_000)).toBe(105 * HOUR);
  });

  test('gives half as much time again at 150 per cent: the same moment comes half as late again', () => {
    const [usual, slow] = [100, 150].map((percent) => ({ days: DAYS, dayReal: 540_000, percent }) as const);
    if (usual === undefined || slow === undefined) throw new Error('two clocks');
    for (const at of [HOUR, 9 * HOUR, 30 * HOUR]) expect(runningTo(slow, at)).toBe((runningTo(usual, at) * 3) / 2);
  });
});
