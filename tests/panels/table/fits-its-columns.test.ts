import { expect, test } from 'vitest';
import { fittingColumns, hiddenColumnsOf, idsBetween } from '../../../src/panels/table/fitting.ts';

const column = (id: string, width: number, priority: number) => ({
  id,
  width,
  priority,
  header: () => id,
  text: () => id,
});
const columns = [column('number', 12, 0), column('stage', 8, 1), column('total', 8, 3), column('placed', 6, 5)];
const idsAt = (room: number): string[] => fittingColumns(columns, room).map((each) => each.id);

test('a narrow table hides columns by their priority, and never those of priority 0', () => {
  expect(idsAt(40)).toEqual(['number', 'stage', 'total', 'placed']);
  expect(idsAt(30)).toEqual(['number', 'stage', 'total']);
  expect(idsAt(20)).toEqual(['number', 'stage']);
  expect(idsAt(5)).toEqual(['number']);
});

test('the text of a hidden column is shown under another column, as long as that one is shown', () => {
  const lodging = { ...column('market', 7, 2), under: { column: 'number', words: () => 'Japan' } };
  const all = [...columns, lodging];
  const under = (room: number): string[] =>
    [...hiddenColumnsOf(all, fittingColumns(all, room))].map(
      ([host, hidden]) => `${host}: ${hidden.map(({ id }) => id)}`,
    );
  expect(under(50)).toEqual([]);
  expect(under(20)).toEqual(['number: market']);
  expect([...hiddenColumnsOf(all, [])]).toEqual([]);
});

test('a range of rows is the same whichever end was first', () => {
  expect(idsBetween(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['b', 'c', 'd']);
  expect(idsBetween(['a', 'b', 'c', 'd'], 1, 3)).toEqual(['b', 'c', 'd']);
});
