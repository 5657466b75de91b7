import { describe, expect, test } from 'vitest';
import type { SittingHost, TraineeView } from '../../src/host/index.ts';
import { rowsInWords } from '../../src/panels/screens/debrief/output-words.ts';
import { subjectName } from '../../src/panels/screens/debrief/subject-name.ts';
import { dayGoals } from '../../src/panels/shell/day-goals.ts';
import { paperKind } from '../../src/panels/shell/papers.ts';
import { searchSitting } from '../../src/panels/shell/search-index.ts';
import { paperOf } from '../../src/panels/shell/subject-paper.ts';
import { loadTrained } from '../../src/panels/shell/trained.ts';
import { valueWords } from '../../src/panels/shell/value-words.ts';
import { fixtureDuty, listCalled } from './fixture-duty.ts';

const NINE = Date.parse('2026-11-02T09:00:00+08:00');
const view = { day: { open: NINE, close: NINE + 9 * 3_600_000 } } as TraineeView;
const host = {
  view: () => view,
  text: (key: string) => key,
  catalogue: { products: [], handbook: [] },
} as unknown as SittingHost;

/** A duty with one list, of pins on a board. */
const board = fixtureDuty('T1', {
  papers: [listCalled('board'), { kind: 'pin', icon: 'pin', tag: 'wb-pin-paper', title: (_, id) => `Pin ${id}` }],
  goals: (_, isToday) => [
    { key: 'pins', done: isToday(NINE) ? 1 : 0, total: 2 },
    { key: 'nothing', done: 0, total: 0 },
  ],
  finds: () => [
    {
      kind: 'pin',
      icon: 'pin',
      title: 'Spring sale',
      note: '',
      paper: { kind: 'pin', id: 'P-1' },
      words: ['Spring sale'],
    },
  ],
  opens: { string: 'board', thread: () => null },
  names: { pin: (_, id) => (id === 'P-1' ? 'Spring sale' : undefined) },
  columns: { pin: (_, id) => `Pin ${id}` },
});
const duties = await loadTrained(['T1'], { board });

describe('a duty that lives in tests alone', () => {
  test('a duty that the pack does not train has no papers', async () => {
    expect(await loadTrained(['T3'], { board })).toEqual([]);
  });

  test('a duty brings its papers through its wing', () => {
    expect(paperKind('board', duties)?.nav?.label()).toBe('board');
    expect(paperKind('pin', duties)?.title(host, '1')).toBe('Pin 1');
    expect(paperKind('pin', [])).toBeUndefined();
  });

  test('a duty gives the goals of the day, and goals with nothing to do are left out', () => {
    expect(dayGoals(host, duties)).toEqual([{ key: 'pins', done: 1, total: 2 }]);
  });

  test('a search finds the records of a duty', () => {
    expect(searchSitting(host, 'spring', duties).map(({ paper }) => paper)).toEqual([{ kind: 'pin', id: 'P-1' }]);
    expect(searchSitting(host, 'spring', [])).toEqual([]);
  });

  test('a duty names the paper of each of its records', () => {
    expect(paperOf(host, { kind: 'pin', id: 'P-1' }, duties)).toEqual({ kind: 'pin', id: 'P-1' });
    expect(paperOf(host, { kind: 'string', id: 'S-1' }, duties)).toEqual({ kind: 'board', id: '' });
    expect(paperOf(host, { kind: 'thread', id: 'T-1' }, duties)).toBeNull();
    expect(paperOf(host, { kind: 'pin', id: 'P-1' }, [])).toBeNull();
  });

  test('a duty names its records in sentences and in the debrief', () => {
    expect(valueWords(host, { pin: 'P-1' }, duties)).toEqual({ pin: 'Spring sale' });
    const debrief = { names: { 'pin/P-1': 'Spring sale', 'pin/P-2': { text: 'pins.second' } } };
    expect(subjectName(host, debrief, { kind: 'pin', id: 'P-1' })).toBe('Spring sale');
    expect(subjectName(host, debrief, { kind: 'pin', id: 'P-2' })).toBe('pins.second');
    expect(subjectName(host, debrief, { kind: 'pin', id: 'P-3' })).toBe('P-3');
  });

  test('a duty gives words to its own work outputs and to no other duty’s', () => {
    const table = { columns: ['@pin'], rows: [['7']] };
    expect(rowsInWords(host, { code: 'O1.1.1', ...table }, duties)).toEqual([['Pin 7']]);
    expect(rowsInWords(host, { code: 'O3.1.1', ...table }, duties)).toEqual([['7']]);
  });
});
