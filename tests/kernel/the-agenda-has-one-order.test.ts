import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Agenda, type Due } from '../../src/kernel/agenda.ts';

const CAUSE = { by: 'form' } as const;

function drain(agenda: Agenda, until = Number.MAX_SAFE_INTEGER): Due[] {
  const taken: Due[] = [];
  for (let due = agenda.take(until); due !== null; due = agenda.take(until)) taken.push(due);
  return taken;
}

describe('the agenda', () => {
  test('gives out the earliest entry first, whatever was entered first', () => {
    const agenda = new Agenda();
    for (const at of [30, 10, 20]) agenda.enter({ at, kind: `at-${at}`, data: null, cause: CAUSE });
    expect(drain(agenda).map((due) => due.kind)).toEqual(['at-10', 'at-20', 'at-30']);
  });

  test('of two entries at the same time, the lower priority number goes first', () => {
    const agenda = new Agenda();
    agenda.enter({ at: 5, kind: 'ordinary', data: null, cause: CAUSE });
    agenda.enter({ at: 5, kind: 'late', data: null, cause: CAUSE, priority: 1 });
    agenda.enter({ at: 5, kind: 'urgent', data: null, cause: CAUSE, priority: -1 });
    expect(drain(agenda).map((due) => due.kind)).toEqual(['urgent', 'ordinary', 'late']);
  });

  test('of two entries at the same time and priority, the one entered first goes first', () => {
    const agenda = new Agenda();
    for (let i = 0; i < 50; i += 1) agenda.enter({ at: 7, kind: `${i}`, data: null, cause: CAUSE });
    expect(drain(agenda).map((due) => Number(due.kind))).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });

  test('gives out no entry that is due later than the time asked for', () => {
    const agenda = new Agenda();
    agenda.enter({ at: 11, kind: 'later', data: null, cause: CAUSE });
    expect(agenda.take(10)).toBeNull();
    expect(agenda.nextAt()).toBe(11);
    expect(agenda.take(11)?.kind).toBe('later');
    expect(agenda.nextAt()).toBeNull();
  });

  test('cancels an entry by its key; cancelling a key that no entry has does nothing', () => {
    const agenda = new Agenda();
    agenda.enter({ at: 1, kind: 'timer', data: null, cause: CAUSE, key: 'a' });
    agenda.enter({ at: 2, kind: 'other', data: null, cause: CAUSE });
    agenda.cancel('a');
    agenda.cancel('nobody');
    expect(agenda.nextAt()).toBe(2);
    expect(drain(agenda).map((due) => due.kind)).toEqual(['other']);
  });

  test('an entry with a key replaces the earlier entry with that key', () => {
    const agenda = new Agenda();
    agenda.enter({ at: 10, kind: 'first', data: null, cause: CAUSE, key: 'a' });
    agenda.enter({ at: 20, kind: 'second', data: null, cause: CAUSE, key: 'a' });
    agenda.enter({ at: 5, kind: 'third', data: null, cause: CAUSE, key: 'a' });
    expect(drain(agenda).map((due) => due.kind)).toEqual(['third']);
    agenda.enter({ at: 6, kind: 'fourth', data: null, cause: CAUSE, key: 'a' });
    expect(drain(agenda).map((due) => due.kind)).toEqual(['fourth']);
  });

  test('gives out due entries by time, priority and sequence under any mixture of entries and cancellations', () => {
    const entry = fc.record({
      at: fc.nat(20),
      priority: fc.integer({ min: -1, max: 1 }),
      key: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
      cancel: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
        const agenda = new Agenda();
        const live = new Map<string, number>();
        const plain: { at: number; priority: number; seq: number; key: string | undefined }[] = [];
        let seq = 0;
        for (const { at, priority, key, cancel } of entries) {
          if (cancel && key !== undefined) {
            agenda.cancel(key);
            live.delete(key);
            continue;
          }
          agenda.enter({ at, priority, kind: 'x', data: null, cause: CAUSE, ...(key === undefined ? {} : { key }) });
          if (key !== undefined) live.set(key, seq);
          plain.push({ at, priority, seq, key });
          seq += 1;
        }
        const expected = plain
          .filter((one) => one.key === undefined || live.get(one.key) === one.seq)
          .sort((a, b) => a.at - b.at || a.priority - b.priority || a.seq - b.seq)
          .map((one) => one.seq);
        expect(drain(agenda).map((due) => due.seq)).toEqual(expected);
      }),
      { seed: 4224, numRuns: 200 },
    );
  });
});
