import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/game/layout.ts';
import type { Rect } from '../../../src/game/rect.ts';
import { roomsOf } from '../../../src/game/rooms.ts';
import { layStore } from '../../../src/game/store/store-layout.ts';
import { FILL_STEPS, fillOf, openBins, readStoreRoom } from '../../../src/game/store/store-model.ts';
import type { CountState, CountView, TraineeView, WholeCatalogue } from '../../../src/host/index.ts';

const HOUR = 3_600_000;
const NOW = 1_000 * HOUR;
const DAY = { index: 0, date: '1970-02-11', open: NOW - HOUR, close: NOW + 8 * HOUR };

const BINS = ['A', 'B', 'C', 'D', 'E'].flatMap((aisle) =>
  Array.from({ length: 27 }, (_, i) => ({
    ...{ id: `${aisle}-0${1 + Math.floor(i / 3)}-${1 + (i % 3)}`, product: 'tea', holds: 40, countedAt: 0 },
  })),
);

const catalogue = {
  channels: Array.from({ length: 4 }, (_, i) => ({ id: `c${i}` })),
  modes: [],
  products: [{ id: 'tea' }, { id: 'mug' }],
  markets: ['US', 'JP', 'SG', 'MY', 'DE', 'AU'].map((id) => ({ id })),
  store: { stock: { bins: BINS } },
} as unknown as WholeCatalogue;

const isApart = (a: Rect, b: Rect): boolean =>
  a.x + a.w <= b.x + 0.01 || b.x + b.w <= a.x + 0.01 || a.y + a.h <= b.y + 0.01 || b.y + b.h <= a.y + 0.01;
const isWithin = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.w <= outer.x + outer.w + 0.01 &&
  inner.y + inner.h <= outer.y + outer.h + 0.01;

const SIZES = [
  { w: 420, h: 500 },
  { w: 533, h: 590 },
  { w: 1300, h: 620 },
  { w: 640, h: 900 },
];

describe.each(SIZES)('in a room for a floor of $w × $h', (size) => {
  const [ground] = layOut(size, roomsOf(['store']), catalogue).grounds;
  if (ground === undefined) throw new Error('no ground');
  const plan = layStore(ground, catalogue);
  const cells = plan.racks.flatMap((rack) => Object.values(rack.cells));

  test('every bin has a place of its own, large enough to be clicked', () => {
    expect(cells).toHaveLength(BINS.length);
    const onOthers = cells.filter((cell, i) => cells.slice(i + 1).some((other) => !isApart(cell, other)));
    expect(onOthers).toEqual([]);
    expect(Math.min(...cells.map(({ w, h }) => Math.min(w, h)))).toBeGreaterThan(7);
  });

  test('nothing stands on anything else, or outside', () => {
    const things = [...plan.windows, ...plan.racks, plan.trolley, plan.desk, ...(plan.goodsIn ? [plan.goodsIn] : [])];
    for (const [i, thing] of things.entries()) {
      expect(isWithin(thing, ground)).toBe(true);
      for (const other of things.slice(i + 1)) expect(isApart(thing, other)).toBe(true);
    }
  });
});

test.each([2, 3, 4])('beside other rooms, of %i in all, its bins still have places of their own', (rooms) => {
  const others = roomsOf(['orders', 'service', 'orders']).slice(0, rooms - 1);
  const [ground] = layOut({ w: 533, h: 590 }, [...roomsOf(['store']), ...others], catalogue).grounds;
  if (ground === undefined) throw new Error('no ground');
  const cells = layStore(ground, catalogue).racks.flatMap((rack) => Object.values(rack.cells));
  expect(cells.filter((cell, i) => cells.slice(i + 1).some((other) => !isApart(cell, other)))).toEqual([]);
  expect(Math.min(...cells.map(({ w, h }) => Math.min(w, h)))).toBeGreaterThan(5);
});

const count = (bin: string, stage: CountState, dueAt: number, at = NOW - HOUR): CountView =>
  ({
    id: bin,
    bin,
    product: 'tea',
    sort: 'bin',
    why: 'calendar',
    at,
    dueAt,
    stage,
    rounds: [],
    inquiries: {},
  }) as CountView;

const viewOf = (store: object): TraineeView => ({ now: NOW, day: DAY, store }) as unknown as TraineeView;

test('bins are marked by their counts, and the trolley has those of today', () => {
  const model = readStoreRoom(
    viewOf({
      counts: [
        count('A-01-1', 'overdue', NOW - HOUR),
        count('A-01-2', 'scheduled', NOW + HOUR),
        count('A-01-3', 'scheduled', NOW + 6 * HOUR),
        count('A-02-1', 'counting', NOW + 6 * HOUR),
        count('A-02-2', 'investigating', NOW + 6 * HOUR),
        count('A-02-3', 'awaiting-approval', NOW + 6 * HOUR),
        count('A-03-1', 'scheduled', NOW + 30 * HOUR, NOW + 24 * HOUR),
        { ...count('A-03-2', 'closed', NOW + HOUR), closedAt: NOW },
      ],
      bins: [],
      items: [],
      listings: [],
    }),
    catalogue,
  );
  const marks = Object.fromEntries((model?.bins ?? []).map(({ id, mark }) => [id, mark]));
  expect(marks).toMatchObject({
    ...{ 'A-01-1': 'late', 'A-01-2': 'now', 'A-01-3': 'due', 'A-02-1': 'open', 'A-02-2': 'varied' },
    ...{ 'A-02-3': 'others', 'A-03-1': null, 'A-03-2': null, 'B-01-1': null },
  });
  expect(model).toMatchObject({ today: 4, late: 1 });
  expect([...openBins(model?.bins ?? [])], 'bins one can look into').toEqual([['A-02-1', 'A-02-1']]);
});

test('a bin is drawn about as full as the book says, and never empty while there is anything in it', () => {
  expect([0, 1, 10, 11, 40, 90].map((pieces) => fillOf(pieces, 40))).toEqual([0, 1, 1, 2, FILL_STEPS, FILL_STEPS]);
});

test('listings in trouble stand in front in their market’s window', () => {
  const listing = (id: string, market: string, stage: string) => ({ id, product: 'mug', channel: 'c1', market, stage });
  const model = readStoreRoom(
    viewOf({
      ...{ counts: [], bins: [], items: [] },
      listings: [listing('a', 'JP', 'live'), listing('b', 'JP', 'rejected'), listing('c', 'US', 'draft')],
    }),
    catalogue,
  );
  expect(model?.windows.map(({ market, listings }) => [market, listings.map(({ id }) => id)]).slice(0, 2)).toEqual([
    ['US', ['c']],
    ['JP', ['b', 'a']],
  ]);
});

test('a view without the store has no store room', () => {
  expect(readStoreRoom({ now: NOW, day: DAY } as unknown as TraineeView, catalogue)).toBeNull();
});
