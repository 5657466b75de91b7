import { describe, expect, test } from 'vitest';
import type { FloorCamera } from '../../src/game/camera.ts';
import type { Drag } from '../../src/game/drag.ts';
import { Pointer } from '../../src/game/pointer.ts';
import { contains } from '../../src/game/rect.ts';
import { fanOut, type Mark, Spread } from '../../src/game/spread.ts';
import type { Tag } from '../../src/game/tag.ts';
import { type Part, type Thing, Things } from '../../src/game/things.ts';
import { stillStage } from '../support/still-stage.ts';

const CHART = { x: 0, y: 0, w: 300, h: 160 };

/** A parcel of 14 pixels on the map. */
class Parcel implements Mark, Thing {
  readonly w = 14;
  readonly h = 14;
  readonly id: string;
  readonly home: { readonly x: number; readonly y: number };
  readonly #opened: string[];
  x: number;
  y: number;
  level = 3;

  constructor(id: string, x: number, y: number, opened: string[] = []) {
    [this.id, this.home, this.#opened, this.x, this.y] = [id, { x, y }, opened, x, y];
  }

  shift(by: { readonly x: number; readonly y: number } | null): void {
    [this.x, this.y, this.level] = [this.home.x + (by?.x ?? 0), this.home.y + (by?.y ?? 0), by === null ? 3 : 11];
  }

  label = (): string => this.id;
  act = (): void => {
    this.#opened.push(this.id);
  };
}

/** Twelve parcels on one heap, and one a long way off. */
const heapAt = (x: number, y: number, opened: string[] = []): Parcel[] => [
  ...Array.from({ length: 12 }, (_, i) => new Parcel(`p-${i}`, x + (i % 4) * 3, y + Math.floor(i / 4) * 3, opened)),
  new Parcel('alone', x > 150 ? x - 120 : x + 120, y, opened),
];

const far = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

describe.each([
  ['in the middle of the map', 100, 70],
  ['at its edge', 290, 150],
  ['at its corner', 4, 3],
])('a heap %s', (_where, x, y) => {
  const heap = heapAt(x, y);
  const fan = fanOut({ x, y }, heap, CHART, 0.62);
  const places = [...(fan?.places.values() ?? [])];

  test('is spread so far that no mark lies on another, and that all are on the map', () => {
    expect(places).toHaveLength(12);
    for (const [i, place] of places.entries()) {
      expect(contains(CHART, place.x, place.y)).toBe(true);
      for (const other of places.slice(i + 1)) expect(far(place, other)).toBeGreaterThan(11);
    }
  });
});

test('the mark one points at stays under the pointer', () => {
  const heap = heapAt(100, 70);
  const [pointed] = [...(fanOut({ x: 103.4, y: 70 }, heap, CHART, 1)?.places ?? [])];
  expect(pointed?.[0].id).toBe('p-1');
  expect(pointed?.[1]).toEqual({ x: 103, y: 70 });
});

test('nothing is spread for a mark that lies alone, or where no mark is near', () => {
  const heap = heapAt(100, 70);
  expect(fanOut({ x: 220, y: 70 }, heap, CHART, 1)).toBeNull();
  expect(fanOut({ x: 160, y: 140 }, heap, CHART, 1)).toBeNull();
});

/** A floor with a heap of parcels, and a pointer on it. */
function floorWithHeap() {
  const opened: string[] = [];
  const heap = heapAt(100, 70, opened);
  const { stage } = stillStage();
  const spread = new Spread(stage);
  const part: Part = { targets: [], things: () => heap, approach: (at) => spread.approach(at, heap, CHART, 1) };
  const canvas = Object.assign(new EventTarget(), { style: {}, setPointerCapture: () => undefined });
  Object.assign(stage.scene, { game: { canvas } });
  const camera = { toFloor: (x: number, y: number) => ({ x, y }), zoom: 1, sight: CHART } as unknown as FloorCamera;
  const drag = { isOn: false, cancel: () => undefined } as unknown as Drag;
  const tag = { show: () => undefined, hide: () => undefined } as unknown as Tag;
  const pointer = new Pointer(stage, new Things([part]), drag, camera, tag);
  const send = (type: string, pointerType: string, x: number, y: number): void => {
    const event = Object.assign(new Event(type), { pointerType, offsetX: x, offsetY: y });
    canvas.dispatchEvent(Object.assign(event, { isPrimary: true, button: 0, buttons: 0, pointerId: 1 }));
  };
  const press = (pointerType: string, x: number, y: number): void => {
    for (const type of ['pointerdown', 'pointerup']) send(type, pointerType, x, y);
    if (pointerType === 'touch') send('pointerleave', pointerType, x, y);
  };
  return { heap, opened, send, press, pointer };
}

test('with a mouse, every mark of a heap can be pointed at, and that one opens', () => {
  const { heap, opened, send, press } = floorWithHeap();
  send('pointermove', 'mouse', 104, 72);
  for (const { x, y } of heap.slice(0, 12)) {
    send('pointermove', 'mouse', x, y);
    press('mouse', x, y);
  }
  expect(opened).toEqual(heap.slice(0, 12).map(({ id }) => id));
  send('pointermove', 'mouse', 20, 140);
  expect(heap.every(({ x, y, home }) => x === home.x && y === home.y)).toBe(true);
});

test('by touch, the first tap spreads a heap and opens nothing, the second opens the mark that is tapped', () => {
  const { heap, opened, press } = floorWithHeap();
  press('touch', 104, 72);
  expect(opened).toEqual([]);
  const last = heap[7];
  expect(last === undefined ? 0 : far(last, last.home)).toBeGreaterThan(10);
  press('touch', last?.x ?? 0, last?.y ?? 0);
  expect(opened).toEqual(['p-7']);
  press('touch', 220, 70);
  expect(opened).toEqual(['p-7', 'alone']);
});
