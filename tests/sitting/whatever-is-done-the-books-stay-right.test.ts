import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBot } from '../../src/bots/make-bot.ts';
import { hashOf } from '../../src/kernel/canonical.ts';
import type { Happening } from '../../src/kernel/happening.ts';
import { DESK } from '../../src/operations/orders/desk.ts';
import { ORDER, stateOf } from '../../src/operations/orders/order.ts';
import { STOCK } from '../../src/operations/shop/stock.ts';
import { replay } from '../../src/sitting/replay.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { inputOf, type Whim, whims } from '../support/junk.ts';
import { fileOf } from '../support/played.ts';
import { beginSitting, formFor } from '../support/world.ts';

const form = formFor(55);
const MONEY_CAME_IN: ReadonlySet<string> = new Set(['captured', 'partly-refunded', 'refunded', 'charged-back']);

/** What is wrong with stock and money, in words; nothing when the books are right. */
function faultsIn(sitting: Sitting): string[] {
  const { world } = sitting;
  const faults: string[] = [];
  for (const { id, onHand, reserved } of world.all(STOCK)) {
    if (onHand < 0 || reserved < 0) faults.push(`${id}: on hand ${onHand}, reserved ${reserved}`);
    if (reserved > onHand) faults.push(`${id}: reserved ${reserved} of ${onHand}`);
  }
  const expected = new Map<string, number>();
  for (const order of world.all(ORDER)) {
    if (!MONEY_CAME_IN.has(stateOf(order).payment)) continue;
    const key = `${order.channel}/${order.currency}`;
    expected.set(key, (expected.get(key) ?? 0) + order.total);
    if (order.refunded > order.total) faults.push(`${order.id}: refunded ${order.refunded} of ${order.total}`);
  }
  for (const desk of world.all(DESK)) {
    for (const [currency, { captured, refunded, fees, paidOut, balance }] of Object.entries(desk.accounts)) {
      if (captured !== refunded + fees + paidOut + balance)
        faults.push(`${desk.id}/${currency}: the account does not add up`);
      const orders = expected.get(`${desk.id}/${currency}`) ?? 0;
      if (captured !== orders) faults.push(`${desk.id}/${currency}: captured ${captured}, orders ${orders}`);
    }
  }
  return faults;
}

/** Where the chain of causes of a happening ends: an entry of the log, or the form. Null where it breaks or turns round. */
function originOf(happening: Happening, journal: readonly Happening[]): 'log' | 'form' | null {
  let { cause, seq } = happening;
  while (cause.by === 'happening') {
    const before = journal[cause.seq];
    if (before === undefined || before.seq >= seq) return null;
    ({ cause, seq } = before);
  }
  return cause.by === 'action' ? 'log' : 'form';
}

/** Acts on a whim, beginning with a few looks of the expert so that there is something on every shelf to spoil. */
function actOn(todo: readonly Whim[], warmUp: number): { sitting: Sitting; faults: string[]; clocks: number[] } {
  const sitting = beginSitting(form);
  const expert = makeBot('expert', 55);
  for (let i = 0; i < warmUp; i += 1) {
    sitting.advance(sitting.now + 3_600_000);
    for (const { action, input } of expert.look(sitting.view(), form.catalogue)) sitting.perform(action, input);
  }
  const faults: string[] = [];
  const clocks: number[] = [];
  for (const whim of todo) {
    sitting.advance(sitting.now + whim.waits);
    sitting.perform(whim.action, inputOf(whim, sitting, sitting.view()));
    clocks.push(sitting.now);
    faults.push(...faultsIn(sitting));
  }
  return { sitting, faults, clocks };
}

describe('whatever is done at the desk', () => {
  test('stock and money add up after every act, the clock never runs back, and nothing is thrown', () => {
    fc.assert(
      fc.property(whims(120), fc.constantFrom(0, 3, 8, 20), (todo, warmUp) => {
        const { faults, clocks, sitting } = actOn(todo, warmUp);
        expect(faults).toEqual([]);
        expect(clocks).toEqual([...clocks].sort((a, b) => a - b));
        expect(sitting.journal.every((one, i) => one.seq === i && one.at >= (sitting.journal[i - 1]?.at ?? 0))).toBe(
          true,
        );
      }),
      { seed: 4224, numRuns: 12, endOnFailure: true },
    );
  }, 60_000);

  test('the file plays again to the same journal and report, refused acts and all', () => {
    fc.assert(
      fc.property(whims(60), fc.constantFrom(0, 8), (todo, warmUp) => {
        const { sitting } = actOn(todo, warmUp);
        const file = fileOf(sitting);
        const again = replay(file, file.report.until);
        expect(hashOf(again.journal)).toBe(hashOf(sitting.journal));
        expect(hashOf(again.report())).toBe(hashOf(sitting.report()));
        expect(again.log).toEqual(file.log);
        expect(verifySitting(file).ok).toBe(true);
      }),
      { seed: 4224, numRuns: 8, endOnFailure: true },
    );
  }, 60_000);

  test('everything that happened is explainable: its causes lead back to an act or to the form', () => {
    fc.assert(
      fc.property(whims(100), (todo) => {
        const { sitting } = actOn(todo, 8);
        sitting.advance(Number.MAX_SAFE_INTEGER);
        const { journal } = sitting;
        expect(journal.filter((one) => originOf(one, journal) === null)).toEqual([]);
        const told = new Set(journal.map((one) => one.subject.id));
        for (const order of sitting.world.all(ORDER))
          expect(told.has(order.id) || order.partOf !== undefined, order.id).toBe(true);
        for (const { evidence } of sitting.ledger().opportunities.flatMap((one) => one.findings)) {
          for (const seq of evidence) expect(journal[seq]).toBeDefined();
        }
      }),
      { seed: 4224, numRuns: 6, endOnFailure: true },
    );
  }, 60_000);

  test('acts of every kind get through somewhere, so that the above says something', () => {
    const todo = fc.sample(whims(1500), { seed: 4224, numRuns: 1 })[0] ?? [];
    const { sitting, faults } = actOn(todo, 10);
    expect(faults).toEqual([]);
    const done = new Set(sitting.log.filter((entry) => entry.refusal === undefined).map((entry) => entry.action));
    const all = new Set(sitting.log.map((entry) => entry.action));
    expect([...all].filter((action) => !done.has(action)).length).toBeLessThan(12);
  }, 60_000);
});

describe('what no hand can send', () => {
  const round: { me?: unknown } = {};
  round.me = round;
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a big integer', 10n],
    ['a circle', round],
    ['not a number', Number.NaN],
    [
      'something that objects to being written',
      {
        toJSON: () => {
          throw new Error('no');
        },
      },
    ],
    ['a well without bottom', JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`)],
  ])('%s is refused and logged as plain data, and never thrown', (_what, input) => {
    const sitting = beginSitting(form);
    expect(sitting.perform('order/confirm', input).refusal?.key).toBe('input/invalid');
    expect(verifySitting(fileOf(sitting)).ok).toBe(true);
  });
});

describe('a sitting that is over', () => {
  test('takes no more acts, and its time stands still', () => {
    const sitting = beginSitting(form);
    sitting.perform('sitting/finish', null);
    const { now } = sitting;
    expect(sitting.perform('channel/open', { channel: 'amber' }).refusal?.key).toBe('sitting/over');
    sitting.advance(now + 3_600_000);
    expect([sitting.now, sitting.over, sitting.view().over, sitting.log.length]).toEqual([now, true, true, 1]);
  });

  test('cannot be carried on past its last moment', () => {
    const sitting = beginSitting(form);
    sitting.advance(Number.MAX_SAFE_INTEGER);
    expect(sitting.now).toBe(form.days.at(-1)?.close);
    expect(sitting.over).toBe(true);
  });
});
