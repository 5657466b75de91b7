import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PagedRows } from '../../src/kernel/rows.ts';
import type { TraineeView } from '../../src/operations/trainee-view.ts';
import { diffView } from '../../src/session/view-diff.ts';
import { applyView, isEmptyPatch, type ViewPatch } from '../../src/session/view-wire.ts';
import { asJson } from '../support/as-json.ts';
import { played } from '../support/played.ts';
import { beginSitting, formFor, PACKS, type PackName } from '../support/world.ts';

const apple = { id: 'apple', price: 3 };
const pear = { id: 'pear', price: 4 };
const plum = { id: 'plum', price: 5 };
const fruit = (...list: readonly object[]) => ({ now: 1, shop: { list, open: true }, said: [{ seq: 1 }, { seq: 2 }] });

describe('a patch', () => {
  test.each<[string, object, object, ViewPatch]>([
    ['is empty where nothing changed', fruit(apple, pear), fruit({ ...apple }, pear), {}],
    [
      'puts the record that changed, whole',
      fruit(apple, pear),
      fruit(apple, { ...pear, price: 9 }),
      { put: { 'shop/list': [{ id: 'pear', price: 9 }] } },
    ],
    ['puts a new record at the end', fruit(apple), fruit(apple, plum), { put: { 'shop/list': [plum] } }],
    [
      'names the order where a new record stands before an old one',
      fruit(pear),
      fruit(apple, pear),
      { put: { 'shop/list': [apple] }, sorted: { 'shop/list': ['apple', 'pear'] } },
    ],
    [
      'names the order alone where nothing else changed',
      fruit(apple, pear),
      fruit(pear, apple),
      { sorted: { 'shop/list': ['pear', 'apple'] } },
    ],
    ['takes a record away by its id', fruit(apple, pear), fruit(pear), { del: { 'shop/list': ['apple'] } }],
    [
      'sets a plain value of a part',
      fruit(apple),
      { ...fruit(apple), shop: { list: [apple], open: false } },
      { set: { 'shop/open': false } },
    ],
    [
      'adds to a list whose rows have no id',
      fruit(apple),
      { ...fruit(apple), said: [{ seq: 1 }, { seq: 2 }, { seq: 3 }] },
      { add: { said: [{ seq: 3 }] } },
    ],
    [
      'sets such a list whole where an old row changed',
      fruit(apple),
      { ...fruit(apple), said: [{ seq: 7 }, { seq: 2 }] },
      { set: { said: [{ seq: 7 }, { seq: 2 }] } },
    ],
    ['says that a part is gone', fruit(apple), { now: 1, said: [{ seq: 1 }, { seq: 2 }] }, { gone: ['shop'] }],
    ['brings a part that is new', { now: 1 }, { now: 1, shop: {} }, { set: { shop: {} } }],
    [
      'sends a list whole when two rows share an id',
      fruit(apple),
      fruit(apple, apple),
      { add: { 'shop/list': [apple] } },
    ],
    [
      'adds to a list in which two old rows share an id',
      fruit(apple, apple),
      fruit(apple, apple, plum),
      { add: { 'shop/list': [plum] } },
    ],
  ])('%s', (_what, before, now, patch) => {
    expect(diffView(before, now)).toEqual(patch);
    expect(applyView(before, asJson(patch))).toEqual(now);
  });

  test('leaves everything it does not name the same object', () => {
    const before = { ...fruit(apple, pear), other: { list: [plum] } };
    const after = applyView(before, { put: { 'shop/list': [{ id: 'pear', price: 9 }] } });
    expect(after.other).toBe(before.other);
    expect(after.said).toBe(before.said);
    expect(after.shop.list[0]).toBe(apple);
    expect(before.shop.list[1], 'the view before is not touched').toBe(pear);
  });

  test('turns any small view into any other', () => {
    const row = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), worth: fc.nat(3) });
    const rows = fc.uniqueArray(row, { selector: ({ id }) => id });
    const part = fc.record(
      { rows, plain: fc.array(fc.nat(2), { maxLength: 3 }), flag: fc.boolean() },
      { requiredKeys: [] },
    );
    const view = fc.record({ part, rows, note: fc.record({ text: fc.string() }), n: fc.nat(2) }, { requiredKeys: [] });
    fc.assert(
      fc.property(view, view, (before, now) => {
        const patch = diffView(before, now);
        expect(applyView(before, asJson(patch))).toEqual(now);
        expect(isEmptyPatch(patch)).toBe(isEmptyPatch(diffView(now, before)));
      }),
      { numRuns: 500 },
    );
  });
});

test('a list in pages travels as what was done to it', () => {
  const rows = (list: PagedRows<{ id: string; n: number }>) => ({ list });
  const change = fc.record({ what: fc.constantFrom('set', 'insert', 'remove'), at: fc.nat(300), n: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), fc.nat(300), (changes, size) => {
      const first = new PagedRows<{ id: string; n: number }>().edit();
      for (let i = 0; i < size; i += 1) first.insert(i, { id: `r${i}`, n: 0 });
      const before = first.done();
      const draft = before.edit();
      for (const [i, { what, at, n }] of changes.entries()) {
        const row = draft.at(at);
        if (what === 'insert') draft.insert(Math.min(at, size), { id: `new${i}`, n });
        else if (row !== undefined && what === 'set') draft.set(at, { ...row, n });
        else if (row !== undefined) draft.remove(at);
      }
      const now = draft.done();
      const patch = diffView(rows(before), rows(now));
      expect(applyView(asJson(rows(before)), asJson(patch))).toEqual(asJson(rows(now)));
    }),
    { numRuns: 200 },
  );
});

test('one row among 10,000 is found without looking at the others', () => {
  let looked = 0;
  const made = new PagedRows<object>().edit();
  for (let i = 0; i < 10_000; i += 1)
    made.insert(i, {
      get id() {
        looked += 1;
        return `r${i}`;
      },
    });
  const before = made.done();
  const draft = before.edit();
  draft.set(5_000, { id: 'r5000', n: 1 });
  const patch = diffView({ list: before }, { list: draft.done() });
  expect(patch).toEqual({ put: { list: [{ id: 'r5000', n: 1 }] } });
  expect(looked).toBeLessThan(1_000);
});

/** The views of a whole sitting: at its start, and after each act of the log. */
function viewsOf(pack: PackName): readonly TraineeView[] {
  const { log } = played('expert', 101, pack);
  const again = beginSitting(formFor(101, pack));
  // The list of notices grows in place.
  const look = (): TraineeView => ({ ...again.view(), notices: [...again.view().notices] });
  const views = [look()];
  for (const { at, action, input } of log) {
    again.advance(at);
    again.perform(action, input);
    views.push(look());
  }
  return views;
}

describe.each(PACKS)('in a week at the %s', (pack) => {
  test('a patch between two moments turns the earlier view into the later one', () => {
    const views = viewsOf(pack);
    let shown = asJson(views[0] as TraineeView);
    const wrong = views.filter((now, i) => {
      shown = applyView(shown, asJson(diffView(views[Math.max(0, i - 1)] as TraineeView, now)));
      return i % 25 === 0 && !isDeepStrictEqual(shown, asJson(now));
    });
    expect(wrong).toEqual([]);
    expect(shown).toEqual(asJson(views.at(-1)));
    const moment = fc.nat(views.length - 1).map((i) => views[i] as TraineeView);
    fc.assert(
      fc.property(moment, moment, (before, now) => {
        expect(isDeepStrictEqual(applyView(asJson(before), asJson(diffView(before, now))), asJson(now))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
