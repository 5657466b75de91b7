import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import type { SittingHost, TraineeView } from '../../src/host/index.ts';
import { nameAmong } from '../../src/operations/shop/name.ts';
import { rowsInWords } from '../../src/panels/screens/debrief/output-words.ts';
import { dayGoals } from '../../src/panels/shell/day-goals.ts';
import { paperKind } from '../../src/panels/shell/papers.ts';
import { searchSitting } from '../../src/panels/shell/search-index.ts';
import { paperOf } from '../../src/panels/shell/subject-paper.ts';
import { loadTrained } from '../../src/panels/shell/trained.ts';
import { valueWords } from '../../src/panels/shell/value-words.ts';
import { pinsScreens } from '../support/fixture-duty/screens.ts';

const NINE = Date.parse('2026-11-02T09:00:00+08:00');
const view = {
  day: { open: NINE, close: NINE + 9 * 3_600_000 },
  pins: {
    boards: [
      { id: 'tea', pins: 3, missing: 2 },
      { id: 'lamp', pins: 4 },
    ],
  },
} as unknown as TraineeView;
const names = { 'board/tea': { text: 'boards.tea.name' }, 'board/lamp': { text: 'boards.lamp.name' } };
const host = {
  nameOf: (kind: string, id: string) => nameAmong(names, kind, id),
  view: () => view,
  text: (key: string) => key,
  catalogue: { products: [], handbook: [] },
} as unknown as SittingHost;

const duties = await loadTrained(['T1'], { pins: pinsScreens });

describe('a duty that lives in tests alone', () => {
  test('a duty that the pack does not train has no papers', async () => {
    expect(await loadTrained(['T3'], { pins: pinsScreens })).toEqual([]);
  });

  test('a duty brings its own papers', () => {
    expect(paperKind('boards', duties)?.nav?.label()).toBe('boards');
    expect(paperKind('board', duties)?.title(host, 'tea')).toBe('boards.tea.name');
    expect(paperKind('board', [])).toBeUndefined();
  });

  test('a duty gives the goals of the day, and goals with nothing to do are left out', () => {
    expect(dayGoals(host, duties)).toEqual([{ key: 'boards', done: 1, total: 2 }]);
  });

  test('a search finds the records of a duty', () => {
    expect(searchSitting(host, 'boards.lamp', duties).map(({ paper }) => paper)).toEqual([
      { kind: 'board', id: 'lamp' },
    ]);
    expect(searchSitting(host, 'boards.lamp', [])).toEqual([]);
  });

  test('a duty names the paper of each of its records', () => {
    expect(paperOf(host, { kind: 'board', id: 'tea' }, duties)).toEqual({ kind: 'board', id: 'tea' });
    expect(paperOf(host, { kind: 'pin', id: 'P-1' }, duties)).toEqual({ kind: 'boards', id: '' });
    expect(paperOf(host, { kind: 'thread', id: 'T-1' }, duties)).toBeNull();
    expect(paperOf(host, { kind: 'board', id: 'tea' }, [])).toBeNull();
  });

  test('a record of a duty is called in sentences and work outputs as its host calls it', () => {
    expect(valueWords(host, { board: 'tea' }, duties)).toEqual({ board: 'boards.tea.name' });
    expect(valueWords(host, { board: 'bowl' }, duties)).toEqual({ board: 'bowl' });
    const table = { code: 'O1.1.1', columns: ['@board'], rows: [['tea'], ['bowl']] };
    expect(rowsInWords(host, table, duties)).toEqual([['boards.tea.name'], ['bowl']]);
  });

  test('a duty gives words to its own work outputs and to no other duty’s', async () => {
    const terms = { pins: { few: 'A few' } };
    await i18next.init({ lng: 'en', ns: ['terms'], resources: { en: { terms } } });
    const table = { columns: ['@missing'], rows: [['few']] };
    expect(rowsInWords(host, { code: 'O1.1.1', ...table }, duties)).toEqual([['A few']]);
    expect(rowsInWords(host, { code: 'O3.1.1', ...table }, duties)).toEqual([['few']]);
  });
});
