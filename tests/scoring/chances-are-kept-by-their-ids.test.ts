import { describe, expect, test } from 'vitest';
import type { Happening } from '../../src/kernel/happening.ts';
import { HOUR } from '../../src/operations/shop/calendar.ts';
import { Assessment, type Part } from '../../src/scoring/assessment.ts';
import { OpportunityBook } from '../../src/scoring/opportunity-book.ts';
import { RunningLedger } from '../../src/scoring/running-ledger.ts';
import { right, words } from '../../src/scoring/verdict.ts';

const start = Date.parse('2026-11-09T09:00:00+08:00');
const setting = {
  house: null,
  truth: null,
  hours: { opens: '09:00', closes: '18:00', holidays: [] },
  start,
  end: start + 9 * HOUR,
};

/** One indicator at work: what it sees after some hours, and the ledger it writes. */
function atWork() {
  const ledger = new RunningLedger();
  const book = new OpportunityBook<string>('P1.1.1', ledger);
  const journal: Happening[] = [];
  const atHour = (hours: number): Assessment<Part, string> => {
    const seq = journal.length;
    const happening: Happening = {
      ...{ seq, at: start + hours * HOUR, kind: 'thing/happened', subject: { kind: 'thing', id: 'X' }, data: {} },
      cause: { by: 'action', seq },
    };
    journal.push(happening);
    return new Assessment<Part, string>(setting, book, happening, journal);
  };
  const found = (hours: number) =>
    ledger.at(start + hours * HOUR).opportunities.map(({ id, outcome, findings }) => {
      return [id, outcome, ...findings.map((one) => `${one.criterion} ${one.earned}`)];
    });
  return { atHour, found };
}

const chance = (id: string, note?: string) => ({
  ...{ id, kind: 'chance', subject: { kind: 'thing', id }, deadline: start + 2 * HOUR },
  expected: words('expected.thing'),
  criteria: [
    { id: 'act', rule: 'binary', possible: 2 },
    { id: 'record', rule: 'binary', possible: 1 },
  ] as const,
  ...(note === undefined ? {} : { note }),
});

describe('a chance', () => {
  test('is judged under every id that is an alias of it, also through another alias', () => {
    const { atHour, found } = atWork();
    atHour(0).open(chance('first'));
    atHour(0).standsFor('second', 'first');
    atHour(0).standsFor('third', 'second');
    atHour(1).judge('third', 'act', right(2));
    expect(atHour(1).isOpen('second')).toBe(true);
    expect(found(3)).toEqual([['P1.1.1/first', 'taken', 'act 2', 'record 0']]);
  });

  test('is found under its own id once it is opened, whatever the id stood for before', () => {
    const { atHour } = atWork();
    atHour(0).open(chance('first', 'one'));
    atHour(0).standsFor('second', 'first');
    atHour(0).open(chance('second', 'two'));
    expect(atHour(1).noteOf('second')).toBe('two');
  });

  test('keeps its note and its limit after it was withdrawn, and is judged no more', () => {
    const { atHour, found } = atWork();
    atHour(0).open(chance('first', 'blue'));
    atHour(1).withdraw('first');
    const later = atHour(1);
    later.judge('first', 'act', right(2));
    expect([later.isKnown('first'), later.isOpen('first'), later.noteOf('first')]).toEqual([true, false, 'blue']);
    expect(later.deadlineOf('first')).toBe(start + 2 * HOUR);
    expect(found(3)).toEqual([]);
  });

  test('stays where something of it was judged before it was withdrawn', () => {
    const { atHour, found } = atWork();
    atHour(0).open(chance('first'));
    atHour(1).judge('first', 'act', right(2));
    atHour(1).withdraw('first');
    expect(found(3)).toEqual([['P1.1.1/first', 'taken', 'act 2', 'record 0']]);
  });

  test('loses no paused criterion until that gets a new deadline; the old deadline still decides what is late', () => {
    const { atHour, found } = atWork();
    atHour(0).open(chance('first'));
    atHour(1).pause('first', ['record']);
    expect(found(3)).toEqual([['P1.1.1/first', 'missed', 'act 0']]);
    expect(atHour(3).deadlineOf('first', 'record')).toBe(start + 2 * HOUR);
    atHour(3).postpone('first', ['record'], start + 4 * HOUR);
    expect(found(4)).toEqual([['P1.1.1/first', 'missed', 'act 0', 'record 0']]);
  });

  test('that was forfeited before it came is not opened', () => {
    const { atHour, found } = atWork();
    atHour(0).forfeit('first');
    atHour(1).open(chance('first'));
    expect(atHour(1).isKnown('first')).toBe(false);
    expect(found(3)).toEqual([]);
  });

  test('that opens again after it was settled is a new chance with an id of its own', () => {
    const { atHour, found } = atWork();
    atHour(0).open(chance('first'));
    atHour(3).open({ ...chance('first'), deadline: start + 5 * HOUR });
    expect(found(6).map(([id]) => id)).toEqual(['P1.1.1/first', 'P1.1.1/first/1']);
  });

  test('is found by its note', () => {
    const { atHour } = atWork();
    atHour(0).open(chance('first', 'blue'));
    atHour(0).open(chance('second', 'red'));
    atHour(0).open(chance('third'));
    expect(atHour(1).idsWhere((note) => note === 'red')).toEqual(['second']);
  });
});
