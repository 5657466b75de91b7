import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareActs } from '../../src/cli/rehearse/kept-acts.ts';
import { makeNotes, type SentAct } from '../../src/cli/rehearse/notes.ts';
import { isKept, promisesOf } from '../../src/cli/rehearse/promises.ts';

const act = (input: number, refusal?: string | null): SentAct => ({
  ...{ action: 'order/confirm', input },
  ...(refusal === undefined ? {} : { refusal }),
});
const entry = (input: number) => ({ action: 'order/confirm', input });

describe('the log of a seat held to what its candidate was told', () => {
  test('has lost an action that was acknowledged and is not there', () => {
    expect(compareActs([act(1, null), act(2, null)], [entry(2)])).toEqual({ lost: 1, doubled: 0 });
    expect(compareActs([act(1, null)], [])).toEqual({ lost: 1, doubled: 0 });
  });

  test('has doubled an action that stands there once more than it was sent', () => {
    expect(compareActs([act(1, null)], [entry(1), entry(1)])).toEqual({ lost: 0, doubled: 1 });
  });

  test('may have an action of which no answer came, or not', () => {
    expect(compareActs([act(1), act(2, null)], [entry(1), entry(2)])).toEqual({ lost: 0, doubled: 0 });
    expect(compareActs([act(1), act(2, null)], [entry(2)])).toEqual({ lost: 0, doubled: 0 });
  });

  test('has refused actions, but none that came while the clock stood; notes of the hall are nobody’s', () => {
    const log = [{ action: 'sitting/away', input: {} }, entry(1), { action: 'sitting/finish', input: {} }];
    expect(compareActs([act(1, 'order/gone'), act(2, 'sitting/held')], log)).toEqual({ lost: 0, doubled: 0 });
  });

  test('takes an action that was sent once more, because no answer came, for either', () => {
    expect(compareActs([act(1), act(1, null), act(2, null)], [entry(1), entry(2)])).toEqual({ lost: 0, doubled: 0 });
    expect(compareActs([act(1, null), act(1), act(1, null)], [entry(1)])).toEqual({ lost: 1, doubled: 0 });
    fc.assert(
      fc.property(fc.array(fc.record({ input: fc.nat(2), told: fc.boolean(), done: fc.boolean() })), (all) => {
        const sent = all.map(({ input, told }) => (told ? act(input, null) : act(input)));
        const log = all.filter(({ told, done }) => told || done).map(({ input }) => entry(input));
        expect(compareActs(sent, log)).toEqual({ lost: 0, doubled: 0 });
      }),
    );
  });

  test('counts exactly what was taken out of it, wherever that stood', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1_000), { minLength: 1 }), fc.infiniteStream(fc.boolean()), (inputs, coins) => {
        const log = inputs.filter(() => coins.next().value === true).map(entry);
        const sent = inputs.map((input) => act(input, null));
        expect(compareActs(sent, log)).toEqual({ lost: inputs.length - log.length, doubled: 0 });
      }),
    );
  });
});

describe('the table of promises', () => {
  const seat = {
    ...makeNotes(),
    acknowledged: [10, 20, 60],
    shown: [5],
    receipt: 100,
    receivedAt: 9_000,
    firstView: 3_000,
  };
  const usual = {
    kept: [{ lost: 0, doubled: 0 }],
    freezes: null,
    preparedFor: 9_000,
    releasedAt: 1_000,
    endedAt: 5_000,
  };

  test('says which figures are within their bounds', () => {
    const table = promisesOf({ ...usual, notes: [seat], timed: [seat] });
    const broken = table.filter((each) => !isKept(each)).map(({ name }) => name);
    expect(broken).toEqual(['ack-p95']);
    expect(Object.fromEntries(table.map(({ name, value }) => [name, value]))).toMatchObject({
      ...{ acts: 3, 'ack-p50': 20, 'ack-p95': 60, prepared: 9, released: 2, 'handed-in': 4, 'receipt-p95': 100 },
    });
  });

  test('is broken by one action that is lost or doubled, and by a seat without a receipt', () => {
    const { receipt: _, receivedAt: __, ...without } = seat;
    const notes = [{ ...without, acknowledged: [1] }];
    const table = promisesOf({ ...usual, kept: [{ lost: 1, doubled: 1 }], notes, timed: notes });
    const broken = table.filter((each) => !isKept(each)).map(({ name }) => name);
    expect(broken).toEqual(['lost', 'doubled', 'without-receipt']);
  });

  test('takes times from witnesses where there are any, and everything else from all', () => {
    const late = { ...seat, acknowledged: [9_000], shown: [9_000] };
    const table = promisesOf({ ...usual, notes: [seat, late], timed: [seat] });
    expect(Object.fromEntries(table.map(({ name, value }) => [name, value]))).toMatchObject({
      ...{ seats: 2, acts: 4, witnesses: 1, 'ack-p99': 60, 'delta-p95': 5 },
    });
  });

  test('says nothing of logs into which nobody could look', () => {
    const names = promisesOf({ ...usual, kept: [], notes: [seat], timed: [seat] }).map(({ name }) => name);
    expect(names).not.toContain('lost');
  });
});
