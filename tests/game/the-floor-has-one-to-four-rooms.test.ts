import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FloorRoom } from '../../src/game/floor-room.ts';
import { layOut } from '../../src/game/layout.ts';
import { layOrders } from '../../src/game/orders/orders-layout.ts';
import type { Rect } from '../../src/game/rect.ts';
import { roomsOf } from '../../src/game/rooms.ts';
import { layCounter } from '../../src/game/service/counter-layout.ts';
import { dutiesCalled } from '../../src/host/index.ts';
import { catalogueWith, pinsRoom } from '../support/fixture-duty/room.ts';

/** A floor as the house laid it out when it knew two duties by name: every rectangle as `x y w h`. */
interface KnownFloor {
  readonly duties: readonly string[];
  readonly channels: number;
  readonly modes: number;
  readonly view: readonly [number, number];
  readonly text: number;
  readonly unit: number;
  readonly wallFoot: number;
  readonly rects: Readonly<Record<string, readonly string[]>>;
}

const KNOWN = JSON.parse(
  readFileSync(new URL('../fixtures/floors-of-one-and-two-rooms.json', import.meta.url), 'utf8'),
) as readonly KnownFloor[];

const textOf = ({ x, y, w, h }: Rect): string => [x, y, w, h].join(' ');
const textsOf = (rects: Readonly<Record<string, Rect>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(rects).map(([name, rect]) => [name, [textOf(rect)]]));

const MARKETS = ['US', 'JP', 'SG', 'MY', 'DE', 'AU'];

const catalogue = {
  ...catalogueWith(4, 5),
  markets: MARKETS.map((id) => ({ id })),
  social: { accounts: MARKETS.map((market) => ({ id: market, market })) },
} as unknown as ReturnType<typeof catalogueWith>;

function ordersOf(ground: Parameters<typeof layOrders>[0], wares: typeof catalogue): Record<string, string[]> {
  const { awnings, desk, slips, rail, tray, bench, packing, ready, lanes } = layOrders(ground, wares);
  return {
    ...textsOf({ desk, slips, rail, tray, bench, packing, ready }),
    ...{ awnings: awnings.map(textOf), lanes: lanes.map(textOf), belts: lanes.map(({ belt }) => textOf(belt)) },
    gates: lanes.map(({ gateX }) => String(gateX)),
  };
}

function counterOf(ground: Parameters<typeof layCounter>[0], wares: typeof catalogue): Record<string, string[]> {
  const { stalls, queues, desk, seats, folder, bench, door, shelf, unit, board } = layCounter(ground, wares);
  const things = Object.entries({ desk, seats, folder, bench, door, shelf });
  return {
    ...textsOf(Object.fromEntries(things.map(([name, rect]) => [`counter ${name}`, rect]))),
    ...{ stalls: stalls.map(textOf), queues: queues.map(textOf), unit: [String(unit)], board: [textOf(board)] },
  };
}

describe.each(KNOWN)('the floor of $duties for a view of $view, $channels channels and $modes modes', (known) => {
  const wares = catalogueWith(known.channels, known.modes);
  const [w, h] = known.view;
  const floor = layOut({ w, h }, roomsOf(dutiesCalled(known.duties)), wares);

  test('has everything where it has always been', () => {
    const [orders, service] = known.duties.length === 2 ? floor.grounds : [floor.grounds[0], floor.grounds[0]];
    expect({
      ...textsOf({ floor, window: floor.window, map: floor.map }),
      ...(known.duties.includes('T3') && orders !== undefined ? ordersOf(orders, wares) : {}),
      ...(known.duties.includes('T4') && service !== undefined ? counterOf(service, wares) : {}),
      rooms: floor.places.map(({ rect }) => textOf(rect)),
    }).toEqual(known.rects);
    expect([floor.text, floor.grounds[0]?.unit, floor.wallFoot]).toEqual([known.text, known.unit, known.wallFoot]);
  });
});

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w - 1e-6 && b.x < a.x + a.w - 1e-6 && a.y < b.y + b.h - 1e-6 && b.y < a.y + a.h - 1e-6;

const within = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - 1e-6 &&
  inner.y >= outer.y - 1e-6 &&
  inner.x + inner.w <= outer.x + outer.w + 1e-6 &&
  inner.y + inner.h <= outer.y + outer.h + 1e-6;

/** Beside the papers of a school PC and of a tablet, and the whole page of a wide screen. */
const VIEWS = [
  { w: 628, h: 640 },
  { w: 471, h: 630 },
  { w: 1180, h: 700 },
];
const ALL = roomsOf(dutiesCalled(['T1', 'T2', 'T3', 'T4']));
const [SOCIAL, STORE, ORDERS, SERVICE] = ALL as [FloorRoom, FloorRoom, FloorRoom, FloorRoom];
const fixtures = ['one', 'two'].map((name) => pinsRoom(name, { hangs: name === 'one' ? 0.44 : 0 }).room);
const FLOORS: readonly (readonly [number, readonly FloorRoom[]])[] = [
  [0, []],
  [1, [ORDERS]],
  [1, [SERVICE]],
  [2, [ORDERS, SERVICE]],
  [3, [...fixtures.slice(0, 1), ORDERS, SERVICE]],
  [4, [...fixtures, ORDERS, SERVICE]],
  [1, [SOCIAL]],
  [2, [SOCIAL, STORE]],
  [4, ALL],
];

/** Every rectangle somewhere in a plan, but what hangs on the wall and what the camera shows. */
function rectsIn(plan: object): Rect[] {
  return Object.entries(plan).flatMap(([name, value]): Rect[] => {
    if (typeof value !== 'object' || value === null || name === 'board' || name === 'places') return [];
    return 'w' in value ? [value as Rect, ...rectsIn(value)] : rectsIn(value);
  });
}

describe.each(VIEWS)('on a floor for a view of $w × $h', (view) => {
  test.each(FLOORS)('%i rooms fill the ground before the wall and do not overlap', (count, rooms) => {
    const { grounds, wallFoot, ...floor } = layOut(view, rooms, catalogue);
    expect(grounds).toHaveLength(count);
    for (const [i, ground] of grounds.entries()) {
      expect(within(ground, { ...floor, y: wallFoot, h: floor.h - wallFoot })).toBe(true);
      for (const other of grounds.slice(i + 1)) expect(overlap(ground, other)).toBe(false);
    }
    const covered = grounds.reduce((sum, { w, h }) => sum + w * h, 0);
    expect(covered).toBeCloseTo(count === 0 ? 0 : floor.w * (floor.h - wallFoot), 3);
  });

  test.each(FLOORS)('all things of %i rooms are inside their rooms', (_, rooms) => {
    const { grounds } = layOut(view, rooms, catalogue);
    for (const [i, ground] of grounds.entries()) {
      const rects = rectsIn(rooms[i]?.lay(ground, catalogue) ?? {});
      expect(rects.length).toBeGreaterThan(0);
      for (const rect of rects) {
        expect(rect.w).toBeGreaterThan(0);
        expect(rect.h).toBeGreaterThan(0);
        expect(within(rect, ground)).toBe(true);
      }
    }
  });

  test.each(FLOORS)('what hangs on the wall beside the window of %i rooms covers nothing', (_, rooms) => {
    const { grounds, map, window, wallFoot, w } = layOut(view, rooms, catalogue);
    const hanging = [map, window, ...grounds.flatMap(({ board }) => board ?? [])];
    expect(hanging).toHaveLength(2 + rooms.filter(({ hangs }) => hangs > 0).length);
    for (const [i, rect] of hanging.entries()) {
      expect(within(rect, { x: 0, y: 0, w, h: wallFoot })).toBe(true);
      for (const other of hanging.slice(i + 1)) expect(overlap(rect, other)).toBe(false);
    }
  });

  test.each(FLOORS)('the camera goes from the whole floor through %i rooms to the world map', (count, rooms) => {
    const { places, grounds, ...floor } = layOut(view, rooms, catalogue);
    const names = places.map(({ name }) => name);
    expect([names[0], names.at(-1)]).toEqual(['floor:room.whole', 'floor:room.map']);
    const between = places.slice(1, -1);
    const [only] = rooms;
    const [ground] = grounds;
    const expected =
      count === 1 && only !== undefined && ground !== undefined
        ? only.lay(ground, catalogue).places.map(({ name }) => name)
        : rooms.map(({ name }) => name);
    expect(between.map(({ name }) => name)).toEqual(expected);
    for (const { rect } of places) expect(within(rect, floor)).toBe(true);
  });
});

test('a floor has no place for a fifth room', () => {
  expect(() => layOut({ w: 640, h: 640 }, [...fixtures, ...fixtures, ORDERS], catalogue)).toThrow(RangeError);
});

test('a camera place of a room that is one of several is the room itself', () => {
  const { places, grounds } = layOut({ w: 640, h: 640 }, [...fixtures, ORDERS, SERVICE], catalogue);
  expect(places.slice(1, -1).map(({ rect }) => textOf(rect))).toEqual(grounds.map(textOf));
});
