import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PagedRows, pagesOf } from '../../src/kernel/rows.ts';

const of = (list: readonly number[]): PagedRows<number> => {
  const draft = new PagedRows<number>().edit();
  list.forEach((row, i) => {
    draft.insert(i, row);
  });
  return draft.done();
};
const upTo = (length: number): number[] => Array.from({ length }, (_, i) => i);

test('rows in pages are the list that an array would be, whatever is done to them, and the list before stays as it was', () => {
  const change = fc.record({ what: fc.constantFrom('set', 'insert', 'remove'), at: fc.nat(), row: fc.nat(9) });
  fc.assert(
    fc.property(fc.nat(400), fc.array(change, { maxLength: 150 }), (size, changes) => {
      const model = upTo(size);
      const before = of(model);
      const draft = before.edit();
      for (const { what, at, row } of changes) {
        if (what === 'insert' || model.length === 0) {
          const place = at % (model.length + 1);
          model.splice(place, 0, row);
          draft.insert(place, row);
        } else if (what === 'set') {
          model[at % model.length] = row;
          draft.set(at % model.length, row);
        } else {
          draft.remove(at % model.length);
          model.splice(at % model.length, 1);
        }
      }
      const after = draft.done();
      expect([...after]).toEqual(model);
      expect(after.length).toBe(model.length);
      expect([...before]).toEqual(upTo(size));
    }),
    { numRuns: 100 },
  );
});

test('a list with one row changed has all its other pages from the list before', () => {
  const before = of(upTo(10_000));
  const draft = before.edit();
  draft.set(7_000, -1);
  const known = new Set(pagesOf(before));
  expect(before.pages.length).toBeGreaterThan(50);
  expect(pagesOf(draft.done()).filter((page) => !known.has(page)).length).toBe(1);
});

test('a list in which nothing was changed is the same list', () => {
  const rows = of([1, 2, 3]);
  expect(rows.edit().done()).toBe(rows);
});

test('rows in pages are plain rows as JSON, and to whoever maps, filters or looks for one', () => {
  const rows = of(upTo(300));
  expect(JSON.parse(JSON.stringify({ rows }))).toEqual({ rows: upTo(300) });
  expect(rows.map((row) => row * 2).at(-1)).toBe(598);
  expect(rows.filter((row) => row > 297)).toEqual([298, 299]);
  expect(rows.find((row) => row === 250)).toBe(250);
  expect(rows.at(-1)).toBe(299);
  expect(rows.some((row) => row === 300)).toBe(false);
});
